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
from gcmplan.sentence import Sentence, say

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
            yield site.remark(
                say("{said}, before the plan starts {start}", said=said, start=period.start)
                if day < first
                else say("{said}, after the plan ends {end}", said=said, end=period.end),
                *steps,
                help=say(
                    "correct the date, or 'period' of the plan: it is {first} to {last}",
                    first=first,
                    last=last,
                ),
            )


def _aims(record: Holder) -> Iterator[tuple[Sentence, date, Steps]]:
    """What is planned, the day of it that counts, and where it is written."""
    if not isinstance(record, Action):
        yield from _of_indicators(record.indicators)
    elif record.counted:
        yield from _of_action(record)
        yield from _of_indicators(record.indicators)


def _of_action(action: Action) -> Iterator[tuple[Sentence, date, Steps]]:
    if start := action.start:
        yield say("{item} starts {day}", item=action.id, day=start), start.first, ("start",)
    if due := action.due:
        yield say("{item} is due {day}", item=action.id, day=due), due.last, ("due",)
    for nth, milestone in enumerate(action.milestones):
        if milestone.due and not milestone.dropped:
            due = milestone.due
            said = say("{item} is due {day}", item=milestone.id, day=due)
            yield said, due.last, ("milestones", nth, "due")


def _of_indicators(indicators: Iterable[Indicator]) -> Iterator[tuple[Sentence, date, Steps]]:
    for position, indicator in enumerate(indicators):
        for nth, target in enumerate(indicator.targets):
            period = target.period
            said = say("{item} has a target for {period}", item=indicator.id, period=period)
            yield said, period.last, ("indicators", position, "targets", nth, "period")
