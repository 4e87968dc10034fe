"""GCM608: something has been heard of every action that is under way."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM608", Severity.WARNING, on=Action)
def stale(action: Action, site: Site) -> Iterator[Remark]:
    """Of an open action something is heard within the days that the plan sets.

    Old news is no news: an action that nobody has reported on for so long counts as unknown, and
    is never shown as on track. A sign of life is an update, a milestone done, the day of the start,
    or the day on which somebody looked. The plan sets the days as `stale_after`; without it, this
    is not asked, nor of actions that are suspended or without a status, nor where an update is
    dated in the future: whoever corrects that date corrects this, too.

    Bad:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: National Implementation Plan
      country: XEX
      period: {start: 2025, end: 2027}
      reporting: {stale_after: 180}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        actions:
          - {id: A1, title: Train inspectors, status: in_progress, started: 2025-06}
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: National Implementation Plan
      country: XEX
      period: {start: 2025, end: 2027}
      reporting: {stale_after: 180}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        actions:
          - {id: A1, title: Train inspectors, status: in_progress, reviewed: 2026-09-15}
    ```
    """
    reporting = site.plan.header.reporting
    stale_after = reporting.stale_after if reporting else None
    expected = action.open and action.status not in {None, ActionStatus.SUSPENDED}
    misdated = any(update.date.first > site.as_of for update in action.updates)
    if expected and not misdated and action.stale(site.as_of, stale_after):
        last = action.last_sign_of_life(site.as_of)
        yield site.remark(
            say(
                "{item} shows no sign of life since {last}, {days} days ago; "
                "the plan allows {allowed} days",
                item=action.id,
                last=last,
                days=(site.as_of - last).days,
                allowed=stale_after,
            )
            if last
            else say(
                "{item} shows no sign of life; the plan allows {allowed} days",
                item=action.id,
                allowed=stale_after,
            ),
            help=say("add an update, or 'reviewed:' with the day on which somebody last looked"),
        )
