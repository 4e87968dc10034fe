"""How an action does, and why: the first health in a list that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from gcmplan.plan.action import Action
from gcmplan.plan.risk import RiskStatus
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.progress import Case
from gcmplan.progress.rounding import half_up
from gcmplan.progress.words import Health
from gcmplan.sentence import Sentence, Translated, say, say_count, saying

TROUBLES = frozenset({Health.OVERDUE, Health.LATE})
"""What is a risk for the actions that depend on it."""

Reasons = Callable[[Case], Iterable[Sentence]]
"""What tells why a health fits; nothing where all is well."""


def judged(case: Case) -> tuple[Health, Reasons]:
    """How an action does, and what tells why."""
    for health, fits, reasons in _IN_ORDER:
        if fits(case):
            return health, reasons
    return Health.ON_TRACK, _nothing


def _is_dropped(case: Case) -> bool:
    return not case.action.counted


def _dropped(case: Case) -> Iterator[Sentence]:
    if case.action.merged_into:
        yield say("merged into {id}", id=case.action.merged_into)
    else:
        yield _stopped(case.action, saying("cancelled"), saying("cancelled: {reason}"))


def _is_completed(case: Case) -> bool:
    return case.action.status is ActionStatus.COMPLETED


def _is_on_hold(case: Case) -> bool:
    return case.action.status is ActionStatus.SUSPENDED


def _on_hold(case: Case) -> Iterator[Sentence]:
    yield _stopped(case.action, saying("suspended"), saying("suspended: {reason}"))


def _is_silent(case: Case) -> bool:
    return case.action.status is None or case.action.stale(case.as_of, case.stale_after)


def _silent(case: Case) -> Iterator[Sentence]:
    last = case.action.last_sign_of_life(case.as_of)
    if case.action.status is None:
        yield say("no status reported")
    elif last is None:
        yield say("in progress, and nothing on record")
    else:
        yield _ago(saying("nothing heard since {day} ({days} d ago)"), last, case.as_of)


def _is_overdue(case: Case) -> bool:
    return case.action.days_overdue(case.as_of) > 0


def _overdue(case: Case) -> Iterator[Sentence]:
    for each in case.action.live_milestones:
        if not each.reached(case.as_of):
            yield say('milestone {id} "{title}" open', id=each.id, title=Translated(*each.title))
    if last := case.action.last_sign_of_life(case.as_of):
        yield _ago(saying("last heard of {day} ({days} d ago)"), last, case.as_of)
    else:
        yield say("nothing on record")


def _is_late(case: Case) -> bool:
    return any(True for _ in _late(case))


def _late(case: Case) -> Iterator[Sentence]:
    for each in case.action.live_milestones:
        days = each.days_late(case.as_of)
        if days > case.thresholds.milestone_days:
            told = saying('milestone {id} "{title}" open, {days} d past due')
            yield say(told, id=each.id, title=Translated(*each.title), days=days)
    yield from _behind(case, case.thresholds.late_gap)


def _is_at_risk(case: Case) -> bool:
    return any(True for _ in _at_risk(case))


def _at_risk(case: Case) -> Iterator[Sentence]:
    action = case.action
    yield from _behind(case, case.thresholds.risk_gap)
    if action.start_passed(case.as_of):
        yield say("should have started {start}", start=action.start)
    for needed in action.depends_on:
        if needed in case.troubled:
            health = case.troubled[needed].said
            yield say("depends on {id}, which is {health}", id=needed, health=health)
    for risk in action.risks:
        if risk.status is RiskStatus.OPEN and risk.score >= case.thresholds.risk_score:
            told = saying('risk {id} "{title}" open, {score} of 25')
            yield say(told, id=risk.id, title=Translated(*risk.title), score=risk.score)


def _is_upcoming(case: Case) -> bool:
    start = case.action.start
    not_started = case.action.status is ActionStatus.NOT_STARTED
    return not_started and start is not None and start.first > case.as_of


def _is_unmeasured(case: Case) -> bool:
    return case.action.status is ActionStatus.IN_PROGRESS and case.actual is None


def _unmeasured(_: Case) -> Iterator[Sentence]:
    yield say("in progress, and nothing says how far")


def _nothing(_: Case) -> tuple[()]:
    return ()


_IN_ORDER: tuple[tuple[Health, Callable[[Case], bool], Reasons], ...] = (
    (Health.DROPPED, _is_dropped, _dropped),
    (Health.COMPLETED, _is_completed, _nothing),
    (Health.ON_HOLD, _is_on_hold, _on_hold),
    (Health.UNKNOWN, _is_silent, _silent),
    (Health.OVERDUE, _is_overdue, _overdue),
    (Health.LATE, _is_late, _late),
    (Health.AT_RISK, _is_at_risk, _at_risk),
    (Health.UPCOMING, _is_upcoming, _nothing),
    (Health.UNKNOWN, _is_unmeasured, _unmeasured),
)
"""The first that fits, judges."""


def _stopped(action: Action, unexplained: str, explained: str) -> Sentence:
    if action.status_reason is None:
        return say(unexplained)
    return say(explained, reason=Translated(*action.status_reason))


def _ago(told: str, day: date, as_of: date) -> Sentence:
    return say(told, day=day, days=(as_of - day).days)


def _behind(case: Case, points: Decimal) -> Iterator[Sentence]:
    """That an action is so many points behind the plan, or more."""
    if case.actual is None or case.planned is None:
        return
    done, of_done = case.actual.as_integer_ratio()
    wanted, of_wanted = case.planned.as_integer_ratio()
    bound, of_bound = points.as_integer_ratio()  # whole numbers take a fifth of the time
    if (wanted * of_done - done * of_wanted) * of_bound >= bound * of_done * of_wanted:
        behind = int(half_up(case.planned - case.actual))
        yield say_count("{number} point behind the plan", "{number} points behind the plan", behind)
