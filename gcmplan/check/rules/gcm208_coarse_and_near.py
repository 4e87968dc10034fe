"""GCM208: a date that is near is given by the month or the day."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.when import Precision

_NEAR = 90
"""Days that are left, at most, of a time that is near."""


@rule("GCM208", Severity.NOTE, on=Action)
def coarse_and_near(action: Action, site: Site) -> Iterator[Remark]:
    """A date that comes near is given more exactly than by a year or half a year.

    When a plan is made, a year is exact enough. When 90 days or less of it are left, those who
    have to deliver need to know the month or the day. Actions that are completed, cancelled or
    merged are not asked, nor is the start of those that have started. The example is read on
    30 September 2026, in a country whose fiscal year begins on 1 April.

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
          - {id: A1, title: Licence recruitment agencies, due: FY2026/27-H1}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, due: 2026-09-30}
    ```
    """
    if not action.open:
        return
    to_start = action.started is None and action.status in {None, ActionStatus.NOT_STARTED}
    start = action.start if to_start else None
    for key, verb, when in (("start", "starts", start), ("due", "is due", action.due)):
        if when and when.precision >= Precision.HALF:
            days_left = (when.last - site.as_of).days
            if 0 <= days_left <= _NEAR:
                yield site.remark(
                    f"{action.id} {verb} {when}, which ends on {when.last}",
                    key,
                    help=f"say the month or the day, as {when.last:%Y-%m} or {when.last}",
                )
