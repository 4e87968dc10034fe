"""Measure a plan: how far it is on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.compact.compact import OBJECTIVES, Compact
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.progress.attainment import assess
from gcmplan.progress.extent import actual, elapsed, planned
from gcmplan.progress.grouping import Grouping, Weight, grouped, served, together
from gcmplan.progress.health import Case, health
from gcmplan.progress.progress import (
    ActionProgress,
    Coverage,
    Health,
    IndicatorProgress,
    PlanProgress,
)


def measure(
    plan: Plan,
    compact: Compact,
    as_of: date,
    by: Grouping | None = None,
    weight: Weight = Weight.OWN,
) -> PlanProgress:
    """How far a plan is on a day; by default in groups by area, or by objective without areas.

    Raises `ChoiceError` if actions cannot be weighed by budget.
    """
    actions = tuple(_actions(plan, as_of))
    period = plan.header.period
    default = Grouping.AREA if plan.areas else Grouping.OBJECTIVE
    return PlanProgress(
        plan,
        as_of,
        elapsed(period.start.first, period.end.last, as_of),
        actions,
        together(plan.header.id, plan.header.title, actions, weight),
        grouped(plan, compact, actions, by or default, weight),
        tuple(_indicators(plan, as_of)),
        _coverage(plan, actions),
    )


def _actions(plan: Plan, as_of: date) -> Iterator[ActionProgress]:
    """Every action measured: first alone, then with the health of those that it depends on."""
    alone = [_measured(place, _case(plan, place[2], as_of)) for place in _placed(plan)]
    troubled = {
        each.action.id: each.health
        for each in alone
        if each.health in {Health.OVERDUE, Health.LATE}
    }
    for each in alone:
        if troubled.keys().isdisjoint(each.action.depends_on):
            yield each
        else:
            place = (each.path, each.objective, each.action)
            case = _case(plan, each.action, as_of)._replace(troubled=troubled)
            yield _measured(place, case)


Placed = tuple[KeyPath, Objective, Action]


def _measured(place: Placed, case: Case) -> ActionProgress:
    path, objective, action = place
    found, why = health(case)
    return ActionProgress(
        action,
        path,
        objective,
        found,
        why,
        case.actual,
        actual(action, case.as_of)[1],
        case.planned,
        action.days_overdue(case.as_of),
    )


def _placed(plan: Plan) -> Iterator[Placed]:
    """Every action with its path and its objective."""
    for number, objective in enumerate(plan.objectives):
        inside = TOP / "objectives" / number / "actions"
        for position, action in enumerate(objective.actions):
            yield inside / position, objective, action


def _case(plan: Plan, action: Action, as_of: date) -> Case:
    reporting = plan.header.reporting
    return Case(
        action,
        as_of,
        plan.header.thresholds,
        reporting.stale_after if reporting else None,
        actual(action, as_of)[0],
        planned(action, as_of),
    )


def _indicators(plan: Plan, as_of: date) -> Iterator[IndicatorProgress]:
    holders = [(TOP, plan.indicators)]
    for number, objective in enumerate(plan.objectives):
        path = TOP / "objectives" / number
        holders.append((path, objective.indicators))
        for position, action in enumerate(objective.actions):
            holders.append((path / "actions" / position, action.indicators))
    for path, indicators in holders:
        for position, indicator in enumerate(indicators):
            yield assess(indicator, path / "indicators" / position, as_of)


def _coverage(plan: Plan, actions: tuple[ActionProgress, ...]) -> Coverage:
    reached = {number for each in actions if each.action.counted for number in served(each)}
    aside = {each.gcm for each in plan.header.out_of_scope} - reached
    return Coverage(
        tuple(number for number in OBJECTIVES if number in reached),
        tuple(number for number in OBJECTIVES if number not in reached | aside),
        tuple(number for number in OBJECTIVES if number in aside),
    )
