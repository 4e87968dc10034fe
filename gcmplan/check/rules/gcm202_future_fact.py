"""GCM202: what is told as a fact has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.header import Header
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.plan import Plan
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.record import Record
from gcmplan.plan.when import When


@rule("GCM202", Severity.ERROR, on=Plan)
def future_fact(plan: Plan, site: Site) -> Iterator[Remark]:
    """What is told as a fact must have happened.

    If a day still to come is reported, progress counts what nobody has done. Correct the date; if
    it is what you plan, write it under `start`, `due` or `targets`. A year or a quarter that has
    begun is no mistake, nor is a value for it: it may be provisional.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: completed, ended: 2062-06-30}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: completed, ended: 2026-06-30}
    ```
    """
    for path, record in site.index.records:
        if facts := _FACTS.get(type(record)):
            for claim, day, steps in facts(record):
                if day and day.first > site.as_of:
                    yield site.remark(
                        f"{claim} {day}, which is still to come on {site.as_of}",
                        *path,
                        *steps,
                        help="correct the date; what is only planned goes under 'start', 'due' "
                        "or 'targets'",
                    )


class _Fact(NamedTuple):
    """What is said to have happened, when, and where that is written."""

    claim: str
    day: When | None
    steps: tuple[str | int, ...]


def _of_action(action: Action) -> Iterator[_Fact]:
    yield _Fact(f"{action.id} started", action.started, ("started",))
    yield _Fact(f"{action.id} ended", action.ended, ("ended",))
    yield _Fact(f"{action.id} was reviewed", action.reviewed, ("reviewed",))
    for position, update in enumerate(action.updates):
        steps = ("updates", position, "date")
        yield _Fact(f"{action.id} has an update of", update.date, steps)


def _of_milestone(milestone: Milestone) -> Iterator[_Fact]:
    yield _Fact(f"{milestone.id} was done", milestone.done, ("done",))


def _of_indicator(indicator: Indicator) -> Iterator[_Fact]:
    for position, actual in enumerate(indicator.actuals):
        steps = ("actuals", position)
        if actual.missing is None:
            yield _Fact(f"{indicator.id} has a value for", actual.period, (*steps, "period"))
        yield _Fact(f"{indicator.id} has a report of", actual.reported, (*steps, "reported"))


def _of_header(header: Header) -> Iterator[_Fact]:
    yield _Fact(f"{header.id} was adopted", header.adopted, ("adopted",))


def _of_pledge(pledge: Pledge) -> Iterator[_Fact]:
    yield _Fact(f"{pledge.id} was made", pledge.made, ("made",))


_FACTS: Mapping[type[Record], Callable[[Any], Iterator[_Fact]]] = {
    Action: _of_action,
    Milestone: _of_milestone,
    Indicator: _of_indicator,
    Header: _of_header,
    Pledge: _of_pledge,
}
