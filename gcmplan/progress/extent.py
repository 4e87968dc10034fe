"""How far an action is, and how far it should be, in percent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.words import Method

NOTHING, ALL = Fraction(0), Fraction(100)


def actual(action: Action, as_of: date) -> tuple[Fraction | None, Method]:
    """How far an action is, and how that is known; None if it is not."""
    if action.status is ActionStatus.COMPLETED:
        return ALL, Method.STATUS
    if action.status is ActionStatus.NOT_STARTED:
        return NOTHING, Method.STATUS
    if action.reached:
        return action.reached.by(as_of), Method.MILESTONES
    reported = action.progress if action.progress is not None else _last_reported(action, as_of)
    if reported is None:
        return None, Method.UNKNOWN
    return Fraction(reported), Method.REPORTED


def planned(action: Action, as_of: date) -> Fraction | None:
    """How far an action should be; None for continuous ones and without the dates it needs."""
    if action.continuous:
        return None
    if action.agreed:
        return action.agreed.by(as_of)
    if action.start is None or action.due is None:
        return None
    return elapsed(action.start.first, action.due.last, as_of)


def elapsed(first: date, last: date, as_of: date) -> Fraction:
    """Percent of the days from `first` to `last` that have gone, `as_of` among them."""
    if as_of < first:
        return NOTHING
    if as_of >= last:
        return ALL
    return Fraction(100 * ((as_of - first).days + 1), (last - first).days + 1)


def _last_reported(action: Action, as_of: date) -> Decimal | None:
    """The progress that the latest update up to a day tells; None if none tells any.

    Of two that may be of one day it is the one that is written last, for updates are written oldest
    first.
    """
    latest = None
    for update in action.updates:
        told = update.progress is not None and update.date.first <= as_of
        if told and (latest is None or latest.date.first <= update.date.last):
            latest = update
    return latest.progress if latest else None
