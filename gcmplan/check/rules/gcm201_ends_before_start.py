"""GCM201: nothing ends before it starts."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.header import Period, Step
from gcmplan.plan.organization import Active
from gcmplan.plan.when import When

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
    for starts, start, ends, end, key in _stretches(record):
        if start and end and end.last < start.first:
            process = f"step {record.step} of " if isinstance(record, Step) else ""
            yield site.remark(
                f"{process}{site.item} {ends} {end}, before it {starts} {start}",
                key,
                help="one of the two dates is wrong: correct it",
            )


def _stretches(record: Stretch) -> Iterator[tuple[str, When | None, str, When | None, str]]:
    """How a start is said, and when it is; the same of the end; and the key of the end."""
    match record:
        case Action():
            yield "starts", record.start, "is due", record.due, "due"
            yield "started", record.started, "ended", record.ended, "ended"
        case Period():
            yield "starts", record.start, "ends", record.end, "end"
        case Step():
            yield "started", record.start, "ended", record.end, "end"
        case Active():
            yield "began", record.start, "ended", record.end, "end"
