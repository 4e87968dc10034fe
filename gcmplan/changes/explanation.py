"""Whether a plan says why a date moved back."""

from __future__ import annotations

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.subject import Subject
from gcmplan.plan.action import Action
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
    before, after = _action(change.old), _action(change.new)
    if before is None or after is None:
        return False
    return any(
        update.kind in _EXPLAINS and update not in before.updates for update in after.updates
    )


def _action(subject: Subject | None) -> Action | None:
    """The action that something is or stands in."""
    around = subject.around if subject else ()
    return next((each.record for each in around if isinstance(each.record, Action)), None)
