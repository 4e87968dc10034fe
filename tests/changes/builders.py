"""Short ways to compare two versions of a plan."""

from __future__ import annotations

from gcmplan.changes.change import Change
from gcmplan.changes.compare import compare
from gcmplan.plan.record import Record
from tests.builders import plan

FIELDS = "{{id: A1, title: License agencies, {fields}}}"


def changes(old: str, new: str) -> tuple[Change, ...]:
    """What changed between two plans, or parts of plans."""
    return compare(plan(old), plan(new))


def told(old: str, new: str) -> list[str]:
    """The same in words: `changed A1 due: 2026 -> 2027`."""
    return [in_words(each) for each in changes(old, new)]


def of_action(old: str, new: str) -> list[str]:
    """What changed in an action, given by its fields."""
    before, after = (FIELDS.format(fields=fields or "tags: []") for fields in (old, new))
    return told(f"actions: [{before}]", f"actions: [{after}]")


def in_words(change: Change) -> str:
    field = f" {change.field}" if change.field else ""
    what = f"{change.kind} {change.subject.id}{field}"
    if change.before is None and change.after is None:
        return what
    guess = " (guess)" if change.guess and change.field is None else ""
    return f"{what}: {_value(change.before)} -> {_value(change.after)}{guess}"


def _value(value: object) -> str:
    if isinstance(value, Record):
        return f"a {type(value).__name__}"
    if type(value) is tuple:
        return f"[{', '.join(map(str, value))}]"
    return str(value)
