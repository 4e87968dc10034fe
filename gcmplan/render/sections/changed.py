"""What changed since a revision, the gravest first, and what that does to the plan."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.changes.change import Change
from gcmplan.render.parts.changed import advice, detail, label, notes
from gcmplan.render.parts.consequence import by_time, consequences
from gcmplan.render.parts.gravity import HEADINGS
from gcmplan.render.parts.versions import totals
from gcmplan.render.results.difference import Difference
from gcmplan.render.screen import clean
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting


class Line(NamedTuple):
    """A change."""

    id: str
    title: Phrase | None
    what: Phrase
    change: Phrase
    remarks: Phrase | None


class Group(NamedTuple):
    """Changes that matter alike."""

    heading: str
    lines: tuple[Line, ...]


class Changed(NamedTuple):
    """What changed."""

    old: str
    totals: tuple[str, ...]
    groups: tuple[Group, ...]
    effect: tuple[str, ...]


def view(setting: Setting) -> Changed | None:
    """What changed since a revision; None if nobody asked."""
    difference = setting.account.difference
    if difference is None:
        return None
    look = setting.look
    day = f" ({difference.old.date})" if difference.old.date else ""
    return Changed(
        f"{clean(look.words(difference.old.name))}{day}",
        tuple(map(look.words, totals(difference))),
        tuple(
            Group(look.words(heading), tuple(_line(each, difference, setting) for each in found))
            for significance, heading in HEADINGS.items()
            if (found := difference.of(significance))
        ),
        (
            *map(look.words, consequences(difference.effect)),
            *(look.words(said) for _, said in by_time(difference.effect)),
        ),
    )


def _line(change: Change, difference: Difference, setting: Setting) -> Line:
    voice, look, subject = setting.voice, setting.look, change.subject
    said = "".join(segment.text for segment in detail(change, look)).strip()
    remarks = [look.words(each) for each in (*notes(change, difference), advice(change)) if each]
    return Line(
        subject.id,
        voice.say_if(subject.title),
        voice.own_words(look.words(label(change))),
        voice.own_words(said),
        voice.own_words(look.say("; ").join(remarks)) if remarks else None,
    )
