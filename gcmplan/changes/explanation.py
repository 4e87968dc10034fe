"""Whether a plan says why a date moved back."""

from __future__ import annotations

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.subject import Subject
from gcmplan.plan.update import UpdateKind
from gcmplan.plan.words import Kind

_EXPLAINS = {UpdateKind.DELAY, UpdateKind.DECISION}


def moved_back(change: Change) -> bool:
    """Whether the due date of an action or milestone is later than it was, or was taken away."""
    if change.kind is not ChangeKind.CHANGED or str(change.field) != "due":
        return False
    if change.subject.kind not in {Kind.ACTION, Kind.MILESTONE}:
        return False
    return change.before is not None and (change.after is None or (change.days or 0) > 0)


def explained(change: Change) -> bool:
    """False for a due date that moved back, and no update says why.

    Such an update is of kind `delay` or `decision`, and was not there before.
    """
    if not moved_back(change):
        return True
    before, after = action_of(change.old), action_of(change.new)
    if before is None or after is None:
        return False
    return any(
        update.kind in _EXPLAINS and update not in before.record.updates
        for update in after.record.updates
    )


def action_of(subject: Subject | None) -> Subject | None:
    """The action that something is or stands in; None if it is outside of all."""
    around = subject.around if subject else ()
    return next((each for each in around if each.kind is Kind.ACTION), None)
