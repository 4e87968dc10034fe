"""GCM201: nothing ends before it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.header import Header
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.when import When


@rule("GCM201", Severity.ERROR, on=Plan)
def ends_before_start(plan: Plan, site: Site) -> Iterator[Remark]:
    """Nothing may end before it starts.

    Progress is measured against the time between the two days, so one wrong day makes the numbers
    wrong. Most often a year or a month is mistyped: correct it. An action of one day starts and
    is due on that day. The same holds for the days on which an action really started and ended,
    for the period of the plan, for the steps of its process, and for the time during which a body
    is active.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, start: 2026-09-01, due: 2026-03-31}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, start: 2026-03-01, due: 2026-09-30}
    ```
    """
    for path, record in site.index.records:
        if stretches := _STRETCHES.get(type(record)):
            for item, starts, start, ends, end, steps in stretches(record):
                if start and end and end.last < start.first:
                    yield site.remark(
                        f"{item} {ends} {end}, before it {starts} {start}",
                        *path,
                        *steps,
                        help="one of the two dates is wrong: correct it",
                    )


class _Stretch(NamedTuple):
    """From when to when something is, how each is said, and where the end is written."""

    item: str
    starts: str
    start: When | None
    ends: str
    end: When | None
    steps: tuple[str | int, ...]


def _of_action(action: Action) -> Iterator[_Stretch]:
    yield _Stretch(action.id, "starts", action.start, "is due", action.due, ("due",))
    yield _Stretch(action.id, "started", action.started, "ended", action.ended, ("ended",))


def _of_header(header: Header) -> Iterator[_Stretch]:
    period = header.period
    yield _Stretch(header.id, "starts", period.start, "ends", period.end, ("period", "end"))
    for position, step in enumerate(header.process):
        item, steps = f"step {step.step} of {header.id}", ("process", position, "end")
        yield _Stretch(item, "started", step.start, "ended", step.end, steps)


def _of_organization(body: Organization) -> Iterator[_Stretch]:
    if active := body.active:
        yield _Stretch(body.id, "began", active.start, "ended", active.end, ("active", "end"))


_STRETCHES: Mapping[type[Record], Callable[[Any], Iterator[_Stretch]]] = {
    Action: _of_action,
    Header: _of_header,
    Organization: _of_organization,
}
