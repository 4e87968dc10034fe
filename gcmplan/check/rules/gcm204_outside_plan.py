"""GCM204: what is planned lies within the period of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.when import When


@rule("GCM204", Severity.WARNING, on=Plan)
def outside_plan(plan: Plan, site: Site) -> Iterator[Remark]:
    """Actions, milestones and targets lie within the period of the plan.

    What is due after the last day of the plan is measured by nobody, and what starts before its
    first day was perhaps taken over from an older plan. Correct the date, or the period of the
    plan. A start counts by its first day; a due date and a target count by their last. Actions
    that are cancelled or merged and milestones that are dropped are not asked.

    Bad:

    ```yaml
    actions:  # of a plan for 2025 to 2027
      - {id: A1, title: Licence recruitment agencies, start: 2026, due: 2028-03}
    ```

    Good:

    ```yaml
    actions:  # of a plan for 2025 to 2027
      - {id: A1, title: Licence recruitment agencies, start: 2026, due: 2027}
    ```
    """
    period = plan.header.period
    first, last = period.start.first, period.end.last
    for path, record in site.index.records if first <= last else ():
        if aims := _AIMS.get(type(record)):
            for intent, when, day, steps in aims(record):
                if not first <= day <= last:
                    early = f"before the plan starts {period.start}"
                    late = f"after the plan ends {period.end}"
                    yield site.remark(
                        f"{intent} {when}, {early if day < first else late}",
                        *path,
                        *steps,
                        help=f"correct the date, or 'period' of the plan: it is {first} to {last}",
                    )


class _Aim(NamedTuple):
    """What is planned, for when, for which day of that, and where it is written."""

    intent: str
    when: When
    day: date
    steps: tuple[str | int, ...]


def _of_action(action: Action) -> Iterator[_Aim]:
    if not action.counted:
        return
    if start := action.start:
        yield _Aim(f"{action.id} starts", start, start.first, ("start",))
    if due := action.due:
        yield _Aim(f"{action.id} is due", due, due.last, ("due",))
    for position, milestone in enumerate(action.milestones):
        if milestone.due and not milestone.dropped:
            due, steps = milestone.due, ("milestones", position, "due")
            yield _Aim(f"{milestone.id} is due", due, due.last, steps)
    yield from _of_indicators(action.indicators)


def _of_holder(holder: Objective | Plan) -> Iterator[_Aim]:
    yield from _of_indicators(holder.indicators)


def _of_indicators(indicators: Iterable[Indicator]) -> Iterator[_Aim]:
    for position, indicator in enumerate(indicators):
        for nth, target in enumerate(indicator.targets):
            steps = ("indicators", position, "targets", nth, "period")
            yield _Aim(f"{indicator.id} has a target for", target.period, target.period.last, steps)


_AIMS: Mapping[type[Record], Callable[[Any], Iterator[_Aim]]] = {
    Action: _of_action,
    Objective: _of_holder,
    Plan: _of_holder,
}
