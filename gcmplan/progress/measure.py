"""Measure a plan: how far it is on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from gcmplan.compact.compact import Compact
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.progress.attainment import assess
from gcmplan.progress.coverage import covered
from gcmplan.progress.extent import actual, elapsed, planned
from gcmplan.progress.grouping import Grouping, grouped, together
from gcmplan.progress.health import TROUBLES, judged
from gcmplan.progress.means import Weight
from gcmplan.progress.progress import ActionProgress, Case, IndicatorProgress, Overall, PlanProgress
from gcmplan.progress.slip import with_slips
from gcmplan.progress.words import Health


def measure(  # noqa: PLR0913  each says another thing that a plan is measured by
    plan: Plan,
    compact: Compact,
    as_of: date,
    by: Grouping | None = None,
    weight: Weight = Weight.OWN,
    *,
    adopted: Plan | None = None,
) -> PlanProgress:
    """How far a plan is on a day; by default in groups by area, or by objective without areas.

    Slip is measured against the plan as it was adopted, if that is known. Raises `ChoiceError` if
    actions cannot be weighed by budget.
    """
    actions = _actions(plan, as_of)
    if adopted:
        actions = with_slips(actions, adopted)
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
        covered(plan, actions),
        adopted,
    )


def overall(plan: Plan, as_of: date) -> Overall:
    """How far a plan is as a whole on a day: what two versions are compared by."""
    actions = _actions(plan, as_of)
    total = together(plan.header.id, plan.header.title, actions, Weight.OWN)
    return Overall(as_of, actions, total, covered(plan, actions))


def _actions(plan: Plan, as_of: date) -> tuple[ActionProgress, ...]:
    """Every action measured: first alone, then with the health of those that it depends on."""
    reporting = plan.header.reporting
    stale_after = reporting.stale_after if reporting else None
    alone: list[ActionProgress] = []
    for path, objective, action in _placed(plan):
        extent, method = actual(action, as_of)
        due = planned(action, as_of)
        case = Case(action, as_of, plan.header.thresholds, stale_after, extent, due, {})
        alone.append(ActionProgress(case, path, objective, method, *judged(case)))
    troubled = {each.action.id: each.health for each in alone if each.health in TROUBLES}
    return tuple(
        each if troubled.keys().isdisjoint(each.action.depends_on) else _among(each, troubled)
        for each in alone
    )


def _among(each: ActionProgress, troubled: Mapping[str, Health]) -> ActionProgress:
    """A measured action, judged with the health of others that it depends on."""
    case = each.case._replace(troubled=troubled)
    health, reasons = judged(case)
    return each._replace(case=case, health=health, reasons=reasons)


def _placed(plan: Plan) -> Iterator[tuple[KeyPath, Objective, Action]]:
    """Every action with its path and its objective."""
    for number, objective in enumerate(plan.objectives):
        inside = TOP / "objectives" / number / "actions"
        for position, action in enumerate(objective.actions):
            yield inside / position, objective, action


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
