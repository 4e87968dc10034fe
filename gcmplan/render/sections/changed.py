"""What changed since a revision, the gravest first, and what that does to the plan."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.changes.change import Change, Significance
from gcmplan.render.changed import advice, detail, label, notes
from gcmplan.render.consequence import by_time, consequences
from gcmplan.render.difference import Difference
from gcmplan.render.screen import clean
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting
from gcmplan.render.versions import totals

_HEADINGS = {
    Significance.MAJOR: "Major: a commitment was weakened, removed or rewritten",
    Significance.NOTABLE: "Notable",
    Significance.MINOR: "Minor: words and notes",
}


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
    day = f" ({difference.old.date})" if difference.old.date else ""
    return Changed(
        f"{clean(difference.old.name)}{day}",
        tuple(totals(difference)),
        tuple(
            Group(heading, tuple(_line(each, difference, setting) for each in found))
            for significance, heading in _HEADINGS.items()
            if (found := difference.of(significance))
        ),
        (
            *consequences(difference.effect),
            *(said for _, said in by_time(difference.effect)),
        ),
    )


def _line(change: Change, difference: Difference, setting: Setting) -> Line:
    voice, subject = setting.voice, change.subject
    said = "".join(segment.text for segment in detail(change, setting.look)).strip()
    remarks = [*notes(change, difference), advice(change)]
    return Line(
        subject.id,
        voice.say_if(subject.title),
        voice.say(label(change)),
        voice.say(said),
        voice.say_if("; ".join(filter(None, remarks)) or None),
    )
