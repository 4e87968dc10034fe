"""The values of an indicator in the order of time, and what is wanting among them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Aggregation, Indicator
from gcmplan.plan.measurement import Actual, Group, Value, standing
from gcmplan.plan.objective import Objective
from gcmplan.plan.schedule import Term, terms, unanswered
from gcmplan.progress.attainment import known_on
from gcmplan.progress.progress import IndicatorProgress, PlanProgress


class Reading(NamedTuple):
    """Where an indicator stood at a time."""

    period: str
    value: Value | None
    """Of what is added up, the sum so far; None where the value is missing."""
    missing: str | None
    """Why; None if there is a value."""
    until: date
    """The last day of the period."""


class Broken(NamedTuple):
    """The last value that is broken down by groups."""

    period: str
    groups: tuple[Group, ...]


class IndicatorReport(NamedTuple):
    """How an indicator does, by which values, and what is wanting."""

    progress: IndicatorProgress
    objective: Objective | None
    """Under which it stands; None if it is the plan's own."""
    action: Action | None
    """Whose indicator it is; None if it is the objective's or the plan's."""
    readings: tuple[Reading, ...]
    """From the baseline on."""
    expected: Fraction | None
    """The value that it should have by now, in its unit; None where no way leads there."""
    late: tuple[Term, ...]
    """The periods whose value should have come by now."""
    by_groups: Broken | None
    """None if no value is broken down."""
    undivided: tuple[str, ...]
    """The dimensions that were declared, and by which the latest value is not broken down."""


def reported(progress: PlanProgress) -> Iterator[IndicatorReport]:
    """Every indicator of a plan, in its order."""
    header = progress.plan.header
    for each in progress.indicators:
        objective, action = _holders(progress, each)
        lacking = unanswered(each.indicator, list(terms(each.indicator, header, action)))
        told = list(_told(each.indicator, progress.as_of))
        stand = [actual for _, actual in standing(enumerate(told))]
        yield IndicatorReport(
            each,
            objective,
            action,
            tuple(_readings(each.indicator, told)),
            _expected(each),
            tuple(term for term in lacking if term.due < progress.as_of),
            _by_groups(stand),
            _undivided(each.indicator, stand),
        )


def _holders(
    progress: PlanProgress, each: IndicatorProgress
) -> tuple[Objective | None, Action | None]:
    """What an indicator stands under, by its path: `objectives[0].actions[1].indicators[0]`."""
    numbers = [step for step in each.path if isinstance(step, int)]
    if len(numbers) == 1:
        return None, None
    objective = progress.plan.objectives[numbers[0]]
    return objective, (objective.actions[numbers[1]] if len(numbers) > _UNDER_OBJECTIVE else None)


_UNDER_OBJECTIVE = 2
"""Numbers in the path of an indicator of an objective."""


def _told(indicator: Indicator, as_of: date) -> Iterator[Actual]:
    return (actual for actual in indicator.actuals if known_on(actual, as_of))


def _readings(indicator: Indicator, told: list[Actual]) -> Iterator[Reading]:
    """The baseline, the values that stand, and between them those that are missing."""
    stand = {position for position, _ in standing(enumerate(told))}
    kept = [actual for nth, actual in enumerate(told) if nth in stand or actual.value is None]
    kept.sort(key=lambda actual: (actual.period.last, actual.period.first))
    adds = indicator.aggregation is Aggregation.SUM
    since = indicator.baseline.period.last if indicator.baseline else date.min
    total = Decimal(0)
    if indicator.baseline and not adds:
        period = indicator.baseline.period
        yield Reading(str(period), indicator.baseline.value, None, period.last)
    for actual in kept:
        value = actual.value
        if adds and isinstance(value, Decimal):
            if actual.period.first <= since:
                continue
            total += value
            value = total
        reason = str(actual.missing) if actual.missing else None
        yield Reading(str(actual.period), value, reason, actual.period.last)


def _expected(each: IndicatorProgress) -> Fraction | None:
    baseline, target = each.indicator.baseline, each.indicator.last_target
    if each.expected is None or baseline is None or target is None:
        return None
    if baseline.number is None or target.number is None:
        return None
    return Fraction(baseline.number) + each.expected * Fraction(target.number - baseline.number)


def _by_groups(stand: list[Actual]) -> Broken | None:
    divided = [actual for actual in stand if actual.groups]
    return Broken(str(divided[-1].period), divided[-1].parts) if divided else None


def _undivided(indicator: Indicator, stand: list[Actual]) -> tuple[str, ...]:
    if not stand:
        return ()
    given = frozenset[str]().union(*(group.dimensions for group in stand[-1].parts))
    return tuple(each for each in indicator.disaggregation if each not in given)
