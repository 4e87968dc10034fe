"""GCM201: nothing ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.header import Period, Step
from gcmplan.plan.organization import Active
from gcmplan.plan.when import When
from gcmplan.sentence import say, saying

Stretch = Action | Period | Step | Active
"""What goes from one day to another."""


@rule("GCM201", Severity.ERROR, on=(Action, Period, Step, Active))
def ends_before_start(record: Stretch, site: Site) -> Iterator[Remark]:
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
    for told, start, end, key in _stretches(record):
        if start and end and end.last < start.first:
            yield site.remark(
                say(told, item=site.item, start=start, end=end, **_step(record)),
                key,
                help=say("one of the two dates is wrong: correct it"),
            )


def _step(record: Stretch) -> Mapping[str, int]:
    return {"step": record.step} if isinstance(record, Step) else {}


def _stretches(record: Stretch) -> Iterator[tuple[str, When | None, When | None, str]]:
    """How a slip is told, the start, the end, and the key of the end."""
    match record:
        case Action():
            planned = saying("{item} is due {end}, before it starts {start}")
            yield planned, record.start, record.due, "due"
            actual = saying("{item} ended {end}, before it started {start}")
            yield actual, record.started, record.ended, "ended"
        case Period():
            told = saying("{item} ends {end}, before it starts {start}")
            yield told, record.start, record.end, "end"
        case Step():
            told = saying("step {step} of {item} ended {end}, before it started {start}")
            yield told, record.start, record.end, "end"
        case Active():
            told = saying("{item} ended {end}, before it began {start}")
            yield told, record.start, record.end, "end"
