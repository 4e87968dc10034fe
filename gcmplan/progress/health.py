"""How an action does, and why: the first health in a list that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.header import Thresholds
from gcmplan.plan.risk import RiskStatus
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.progress import Health, Reason, half_up


class Case(NamedTuple):
    """An action, and all that its health depends on."""

    action: Action
    as_of: date
    thresholds: Thresholds
    stale_after: int | None
    """In days; None if silence is never too long."""
    actual: Fraction | None
    planned: Fraction | None
    troubled: Mapping[str, Health] = MappingProxyType({})
    """The health of actions that are overdue or late, by their ids."""

    @property
    def behind(self) -> Fraction | None:
        """Percentage points behind the plan; None if not known."""
        if self.actual is None or self.planned is None:
            return None
        return self.planned - self.actual


Why = tuple[Reason, ...]


def health(case: Case) -> tuple[Health, Why]:
    """How an action does, and why; no reasons where all is well."""
    for candidate, reasons in _IN_ORDER:
        why = reasons(case)
        if why is not None:
            return candidate, why
    return Health.ON_TRACK, ()


def _dropped(case: Case) -> Why | None:
    action = case.action
    if action.merged_into:
        return (Reason("merged into {id}", {"id": action.merged_into}),)
    if action.status is ActionStatus.CANCELLED:
        return _stopped("cancelled", action)
    return None


def _completed(case: Case) -> Why | None:
    return () if case.action.status is ActionStatus.COMPLETED else None


def _on_hold(case: Case) -> Why | None:
    if case.action.status is ActionStatus.SUSPENDED:
        return _stopped("suspended", case.action)
    return None


def _silent(case: Case) -> Why | None:
    action = case.action
    if action.status is None:
        return (Reason("no status reported", {}),)
    if not action.stale(case.as_of, case.stale_after):
        return None
    last = action.last_sign_of_life(case.as_of)
    if last is None:
        return (Reason("in progress, and nothing on record", {}),)
    return (_ago("nothing heard since {day} ({days} d ago)", last, case.as_of),)


def _overdue(case: Case) -> Why | None:
    if not case.action.days_overdue(case.as_of):
        return None
    open_ones = [each for each in case.action.live_milestones if not each.reached(case.as_of)]
    why = [
        Reason('milestone {id} "{title}" open', {"id": each.id, "title": each.title})
        for each in open_ones
    ]
    last = case.action.last_sign_of_life(case.as_of)
    why.append(
        _ago("last heard of {day} ({days} d ago)", last, case.as_of)
        if last
        else Reason("nothing on record", {})
    )
    return tuple(why)


def _late(case: Case) -> Why | None:
    why = [
        Reason(
            'milestone {id} "{title}" open, {days} d past due',
            {"id": each.id, "title": each.title, "days": each.days_late(case.as_of)},
        )
        for each in case.action.live_milestones
        if each.days_late(case.as_of) > case.thresholds.milestone_days
    ]
    return (*why, *_behind(case, Fraction(case.thresholds.late_gap))) or None


def _at_risk(case: Case) -> Why | None:
    action = case.action
    why = [*_behind(case, Fraction(case.thresholds.risk_gap))]
    if action.start_passed(case.as_of):
        why.append(Reason("should have started {start}", {"start": action.start}))
    for needed in action.depends_on:
        if needed in case.troubled:
            which = {"id": needed, "health": case.troubled[needed]}
            why.append(Reason("depends on {id}, which is {health}", which))
    for risk in action.risks:
        if risk.status is RiskStatus.OPEN and risk.score >= case.thresholds.risk_score:
            values = {"id": risk.id, "title": risk.title, "score": risk.score}
            why.append(Reason('risk {id} "{title}" open, {score} of 25', values))
    return tuple(why) or None


def _upcoming(case: Case) -> Why | None:
    start = case.action.start
    not_started = case.action.status is ActionStatus.NOT_STARTED
    return () if not_started and start is not None and start.first > case.as_of else None


def _unmeasured(case: Case) -> Why | None:
    if case.action.status is ActionStatus.IN_PROGRESS and case.actual is None:
        return (Reason("in progress, and nothing says how far", {}),)
    return None


_IN_ORDER: tuple[tuple[Health, Callable[[Case], Why | None]], ...] = (
    (Health.DROPPED, _dropped),
    (Health.COMPLETED, _completed),
    (Health.ON_HOLD, _on_hold),
    (Health.UNKNOWN, _silent),
    (Health.OVERDUE, _overdue),
    (Health.LATE, _late),
    (Health.AT_RISK, _at_risk),
    (Health.UPCOMING, _upcoming),
    (Health.UNKNOWN, _unmeasured),
)
"""The first that fits, judges: each gives its reasons, or None if it does not fit."""


def _stopped(word: str, action: Action) -> Why:
    if action.status_reason is None:
        return (Reason(word, {}),)
    return (Reason(word + ": {reason}", {"reason": action.status_reason}),)


def _ago(template: str, day: date, as_of: date) -> Reason:
    return Reason(template, {"day": day, "days": (as_of - day).days})


def _behind(case: Case, threshold: Fraction) -> Iterator[Reason]:
    if case.behind is not None and case.behind >= threshold:
        yield Reason("{points} points behind the plan", {"points": half_up(case.behind)})
