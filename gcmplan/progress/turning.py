"""When an action may do otherwise, though nobody touches it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.plan.action import Action
from gcmplan.progress.progress import Case

NEVER = date.max.toordinal()


def turn(case: Case) -> int:
    """The first day after that of a case, counted as `date.toordinal` does, on which that may be.

    How far an action is and should be, and its health, stay as they are up to then; but for the
    health of those that it depends on.
    """
    today = case.as_of.toordinal()
    if _grows(case.action, today):
        return today + 1
    return min((day for day in _days(case) if day > today), default=NEVER)


def _grows(action: Action, today: int) -> bool:
    """Whether every day a little more should be done."""
    if action.agreed or action.continuous or action.start is None or action.due is None:
        return False
    return action.start.first.toordinal() - 1 <= today < action.due.last.toordinal()


def _days(case: Case) -> Iterator[int]:
    """The days that what is asked of an action compares with: on them, and on the next."""
    action, patience = case.action, case.thresholds.milestone_days
    spans = [(each, 0) for each in (action.start, action.due) if each]
    spans += [(each.due, patience) for each in action.milestones if each.due]
    for when, days in spans:
        first, last = when.first.toordinal(), when.last.toordinal()
        yield from (first, first + 1, last, last + 1, last + days + 1)
    for begun, over in action.signs_of_life:
        yield begun.toordinal()
        yield over.toordinal() + (case.stale_after or 0) + 1
