"""Plain: one change a line, no symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change, Significance
from gcmplan.render.changed import advice, detail, label, notes
from gcmplan.render.consequence import by_time, consequences
from gcmplan.render.difference import Difference, Version
from gcmplan.render.look import Look
from gcmplan.render.screen import clean

_SPOKEN = str.maketrans({"→": "to", "−": "-", "“": '"', "”": '"'})


def render(difference: Difference, look: Look) -> str:
    """All changes and what they do, a line each; nothing if there are none."""
    if difference.empty:
        return ""
    return "".join(f"{fact.translate(_SPOKEN)}\n" for fact in _facts(difference, look))


def _facts(difference: Difference, look: Look) -> Iterator[str]:
    yield f"plan: {difference.plan}"
    yield f"old: {_version(difference.old)}"
    yield f"new: {_version(difference.new)}"
    for significance in Significance:
        yield f"{significance} changes: {len(difference.of(significance))}"
    yield f"files that differ only in layout: {difference.layout_only}"
    for significance in Significance:
        for each in difference.of(significance):
            yield _change(each, difference, look)
    for said in consequences(difference.effect):
        yield f"effect: {said}"
    for _, said in by_time(difference.effect):
        yield f"effect: {said}"


def _change(change: Change, difference: Difference, look: Look) -> str:
    said = "".join(segment.text for segment in detail(change, look))
    remarks = "".join(f", {note}" for note in notes(change, difference))
    advised = f" ({advice(change)})" if advice(change) else ""
    return f"{change.significance}: {change.subject.id} {label(change)}: {said}{remarks}{advised}"


def _version(version: Version) -> str:
    return clean(version.name) + (f" of {version.date}" if version.date else "")
