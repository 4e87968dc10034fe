"""GCM204: what is planned lies within the period of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan

Holder = Plan | Objective | Action
"""What holds what is planned."""

Steps = tuple[str | int, ...]
"""The way from a record to a value in it."""


@rule("GCM204", Severity.WARNING, on=(Plan, Objective, Action))
def outside_plan(record: Holder, site: Site) -> Iterator[Remark]:
    """Actions, milestones and targets lie within the period of the plan.

    What is due after the last day of the plan is measured by nobody, and what starts before its
    first day was perhaps taken over from an older plan. Correct the date, or the period of the
    plan. A start counts by its first day; a due date and a target count by their last. Actions
    that are cancelled or merged and milestones that are dropped are not asked.

    Bad:

    ```yaml
    actions:  # of a plan for 2025 to 2027
      - {id: A1, title: License recruitment agencies, start: 2026, due: 2028-03}
    ```

    Good:

    ```yaml
    actions:  # of a plan for 2025 to 2027
      - {id: A1, title: License recruitment agencies, start: 2026, due: 2027}
    ```
    """
    period = site.plan.header.period
    first, last = period.start.first, period.end.last
    for said, day, steps in _aims(record) if first <= last else ():
        if not first <= day <= last:
            early = f"before the plan starts {period.start}"
            late = f"after the plan ends {period.end}"
            yield site.remark(
                f"{said}, {early if day < first else late}",
                *steps,
                help=f"correct the date, or 'period' of the plan: it is {first} to {last}",
            )


def _aims(record: Holder) -> Iterator[tuple[str, date, Steps]]:
    """What is planned, the day of it that counts, and where it is written."""
    if not isinstance(record, Action):
        yield from _of_indicators(record.indicators)
    elif record.counted:
        yield from _of_action(record)
        yield from _of_indicators(record.indicators)


def _of_action(action: Action) -> Iterator[tuple[str, date, Steps]]:
    if start := action.start:
        yield f"{action.id} starts {start}", start.first, ("start",)
    if due := action.due:
        yield f"{action.id} is due {due}", due.last, ("due",)
    for nth, milestone in enumerate(action.milestones):
        if milestone.due and not milestone.dropped:
            due = milestone.due
            yield f"{milestone.id} is due {due}", due.last, ("milestones", nth, "due")


def _of_indicators(indicators: Iterable[Indicator]) -> Iterator[tuple[str, date, Steps]]:
    for position, indicator in enumerate(indicators):
        for nth, target in enumerate(indicator.targets):
            said = f"{indicator.id} has a target for {target.period}"
            yield said, target.period.last, ("indicators", position, "targets", nth, "period")
