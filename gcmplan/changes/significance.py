"""How much a change matters: a table, of which the first row that holds decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from gcmplan.changes.change import Change, ChangeKind, Significance
from gcmplan.changes.explanation import moved_back
from gcmplan.changes.subject import Subject
from gcmplan.plan.action import Action
from gcmplan.plan.header import Header, PlanStatus
from gcmplan.plan.indicator import Direction, Indicator
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.money import Money, secured, sums
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.words import Kind

MAJOR, NOTABLE, MINOR = Significance.MAJOR, Significance.NOTABLE, Significance.MINOR


class Row(NamedTuple):
    """A sort of change, and how much it matters."""

    significance: Significance
    says: str
    holds: Callable[[Change, Header], bool]
    """Whether a change is of this sort; asked with the head of the old version."""


def significance(change: Change, head: Header) -> Significance:
    """How much a change matters, given the head of the old version."""
    return next((row.significance for row in ROWS if row.holds(change, head)), NOTABLE)


def adopted(head: Header) -> bool:
    """Whether a plan is adopted: what it says is then a commitment."""
    return head.adopted is not None or head.status not in {
        PlanStatus.DRAFT,
        PlanStatus.CONSULTATION,
    }


def weakened(change: Change) -> bool:
    """Whether a target was weakened against the direction of its indicator, or taken away."""
    if not _in(change, Indicator, "targets"):
        return False
    if change.after is None:
        return True
    if change.field is None or change.field.part != "value":
        return False
    if change.before is True and change.after is False:
        return True
    difference = change.difference or Decimal(0)
    direction = change.old.record.direction if change.old else None
    return (direction is Direction.INCREASE and difference < 0) or (
        direction is Direction.DECREASE and difference > 0
    )


def rewritten_after_adoption(change: Change, head: Header) -> bool:
    """Whether the baseline of an indicator was changed or taken away in an adopted plan."""
    return (
        _in(change, Indicator, "baseline")
        and adopted(head)
        and _record(change.old).baseline is not None
    )


def _backwards(change: Change) -> bool:
    if _in(change, Milestone, "done"):
        return change.after is None
    if not _in(change, Action, "status"):
        return False
    was, now = change.before, change.after
    if was is ActionStatus.COMPLETED or now is None:
        return True
    return was is ActionStatus.IN_PROGRESS and now is ActionStatus.NOT_STARTED


def _stopped(change: Change) -> bool:
    if _in(change, Milestone, "dropped"):
        return change.after is True
    stopped = {ActionStatus.CANCELLED, ActionStatus.SUSPENDED}
    return _in(change, Action, "status") and change.after in stopped


def _cut(change: Change) -> bool:
    """Whether there is less money in a currency than there was: a line moved is none lost."""
    if _in(change, Action, "budget"):
        return _less(change, lambda action: sums(action.budget))
    if _in(change, Action, "funding"):
        return _less(change, lambda action: secured(action.funding))
    return False


def _less(change: Change, total: Callable[[Action], dict[str, Decimal]]) -> bool:
    if _lowered(change):
        was, now = total(_record(change.old)), total(_record(change.new))
        return any(now.get(currency, Decimal(0)) < amount for currency, amount in was.items())
    return False


def _lowered(change: Change) -> bool:
    """Whether it is this change by which there is less."""
    if isinstance(change.before, Money) and change.after is None:
        return True
    part = change.field.part if change.field else None
    if part == "amount":
        return (change.difference or 0) < 0
    return part == "status"


def _gcm_dropped(change: Change) -> bool:
    if change.kind is not ChangeKind.CHANGED or str(change.field) != "gcm":
        return False
    return not set(_served(change.old)) <= set(_served(change.new))


def _served(subject: Subject | None) -> Iterable[int]:
    """The objectives of the Compact that something serves, by itself or by its objective."""
    record = _record(subject)
    if record.gcm or subject is None or subject.kind is not Kind.ACTION:
        own: tuple[int, ...] = record.gcm
        return own
    return _served(subject.parent)


def _words(change: Change) -> bool:
    values = [value for value in (change.before, change.after) if value is not None]
    return change.kind is ChangeKind.CHANGED and (
        all(isinstance(value, Text) for value in values) or _in_a_language(change)
    )


def _in_a_language(change: Change) -> bool:
    """Whether it is the text in one language: such a field is named after the language."""
    subject = change.old or change.new
    assert subject is not None
    if change.field is None or change.field.item or not change.field.part:
        return False
    record: Any = subject.record.header if subject.kind is Kind.PLAN else subject.record
    return isinstance(getattr(record, change.field.key, None), Text)


_NOTES = frozenset(
    {
        *("tags", "sources", "url", "file", "note", "official_status", "abbreviation"),
        *("updates", "reviewed", "accessed", "published", "publisher", "language", "forum"),
        *("version", "supersedes", "sdg_indicator", "deliverables", "status_reason"),
    }
)


def _notes(change: Change) -> bool:
    field = change.field
    if field is None:
        return False
    last = (field.part or field.key).split(".")[-1]
    return field.key in _NOTES or field.key.startswith("x_") or last in _NOTES


def _same_time(change: Change) -> bool:
    return change.days == 0


def _told_by_status(change: Change) -> bool:
    """Whether it is the day on which something started or ended that was not said before."""
    return str(change.field) in {"started", "ended"} and change.before is None


def _order_only(change: Change) -> bool:
    if str(change.field) not in {"gcm", "languages"}:
        return False
    return set(change.before) == set(change.after)


def _in(change: Change, model: type[Any], key: str) -> bool:
    """Whether it is a field of some kind of object that changed."""
    return (
        change.kind is ChangeKind.CHANGED
        and change.field is not None
        and change.field.key == key
        and isinstance(_record(change.old), model)
    )


def _record(subject: Subject | None) -> Any:
    assert subject is not None
    return subject.record


def _is(kind: ChangeKind) -> Callable[[Change, Header], bool]:
    return lambda change, _: change.kind is kind


def _about(test: Callable[[Change], bool]) -> Callable[[Change, Header], bool]:
    return lambda change, _: test(change)


ROWS = (
    Row(MAJOR, "an object removed", _is(ChangeKind.REMOVED)),
    Row(MAJOR, "due of an action or milestone later, or gone", _about(moved_back)),
    Row(MAJOR, "a target weakened against the indicator's direction", _about(weakened)),
    Row(MAJOR, "a baseline rewritten once the plan is adopted", rewritten_after_adoption),
    Row(MAJOR, "status backwards, a milestone open again", _about(_backwards)),
    Row(MAJOR, "cancelled or suspended, a milestone dropped", _about(_stopped)),
    Row(MAJOR, "budget or secured funding cut", _about(_cut)),
    Row(MAJOR, "a GCM objective dropped", _about(_gcm_dropped)),
    Row(NOTABLE, "an object added", _is(ChangeKind.ADDED)),
    Row(NOTABLE, "an object under another parent", _is(ChangeKind.MOVED)),
    Row(NOTABLE, "an object with another id", _is(ChangeKind.RENAMED)),
    Row(MINOR, "texts", _about(_words)),
    Row(MINOR, "notes, tags, links, contacts, updates", _about(_notes)),
    Row(MINOR, "a date written otherwise", _about(_same_time)),
    Row(MINOR, "the day of a start or an end, told by the status", _about(_told_by_status)),
    Row(MINOR, "order of lists that are sets", _about(_order_only)),
)
"""What no row names is notable: status forwards, progress, a milestone done, an actual reported,
lead, a date brought forward, budget raised, a risk, and every other fact."""
