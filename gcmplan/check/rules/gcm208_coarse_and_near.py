"""GCM208: a date that is near is given by the month or the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.when import Precision, When
from gcmplan.sentence import say, saying

_NEAR = 90
"""Days to go, at most, to a day that is near."""


@rule("GCM208", Severity.NOTE, on=Action)
def coarse_and_near(action: Action, site: Site) -> Iterator[Remark]:
    """A date that comes near is given more exactly than by a year or half a year.

    When a plan is made, a year is exact enough. With 90 days or less to go, those who have to
    deliver need to know the month or the day. A start counts by its first day, a due date by its
    last. Actions that are completed, cancelled or merged are not asked, nor is the start of those
    that have started. The example is read on 30 September 2026, in a country whose fiscal year
    begins on 1 April.

    Bad:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: Exampleland National GCM Implementation Plan 2025–2027
      country: XEX
      period: {start: 2025, end: 2027}
      fiscal_year_start: 04-01
    objectives:
      - id: O1
        gcm: [6]
        actions:
          - {id: A1, title: License recruitment agencies, due: FY2026/27-H1}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, due: 2026-09-30}
    ```
    """
    for key, when, told, day in _dates(action):
        if when.precision >= Precision.HALF and 0 <= (day - site.as_of).days <= _NEAR:
            yield site.remark(
                say(told, item=action.id, when=when, day=day),
                key,
                help=say(
                    "say the month or the day, as {month} or {day}", month=f"{day:%Y-%m}", day=day
                ),
            )


def _dates(action: Action) -> Iterator[tuple[str, When, str, date]]:
    """What is planned of an open action: its key, when, how a slip is told, the day that counts."""
    start, due = action.start, action.due
    to_start = action.started is None and action.status in {None, ActionStatus.NOT_STARTED}
    if start and action.open and to_start:
        told = saying("{item} starts {when}, which begins on {day}")
        yield "start", start, told, start.first
    if due and action.open:
        yield "due", due, saying("{item} is due {when}, which ends on {day}"), due.last
