"""Plain: one change a line, no symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change, Significance
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import advice, detail, label, notes
from gcmplan.render.parts.consequence import by_time, consequences
from gcmplan.render.results.difference import Difference, Version
from gcmplan.render.screen import clean
from gcmplan.sentence import Sentence, in_a_row, say, saying

_SPOKEN = {"−": "-", "“": '"', "”": '"'}

_CHANGES = {
    Significance.MAJOR: saying("major changes: {number}"),
    Significance.NOTABLE: saying("notable changes: {number}"),
    Significance.MINOR: saying("minor changes: {number}"),
}

_ONE = {
    Significance.MAJOR: saying("major: {change}"),
    Significance.NOTABLE: saying("notable: {change}"),
    Significance.MINOR: saying("minor: {change}"),
}


def render(difference: Difference, look: Look) -> str:
    """All changes and what they do, a line each; nothing if there are none."""
    if difference.empty:
        return ""
    spoken = str.maketrans({**_SPOKEN, "→": look.say_as("from … to", "to")})
    return "".join(f"{look.words(fact).translate(spoken)}\n" for fact in _facts(difference, look))


def _facts(difference: Difference, look: Look) -> Iterator[Sentence]:
    yield say("plan: {id}", id=difference.plan)
    yield say("old: {version}", version=_version(difference.old, look))
    yield say("new: {version}", version=_version(difference.new, look))
    for significance in Significance:
        yield say(_CHANGES[significance], number=len(difference.of(significance)))
    yield say("files that differ only in layout: {number}", number=difference.layout_only)
    for significance in Significance:
        for each in difference.of(significance):
            yield say(_ONE[significance], change=_change(each, difference, look))
    for said in consequences(difference.effect):
        yield say("effect: {figure}", figure=said)
    for _, said in by_time(difference.effect):
        yield say("effect: {figure}", figure=said)


def _change(change: Change, difference: Difference, look: Look) -> Sentence:
    """What changed, and how."""
    said = "".join(segment.text for segment in detail(change, look))
    what = in_a_row([change.subject.id, label(change)])
    told = in_a_row([said, *notes(change, difference)], ", ")
    better = advice(change)
    remarked = in_a_row([told, in_a_row(["(", better, ")"], "")]) if better else told
    return say("{what}: {change}", what=what, change=remarked)


def _version(version: Version, look: Look) -> str:
    name = clean(look.words(version.name))
    return look.say("{version} of {day}", version=name, day=version.date) if version.date else name
