"""GCM606: what is in progress has a day on which it started."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM606", Severity.NOTE, on=Action)
def started_undated(action: Action, site: Site) -> Iterator[Remark]:
    """An action in progress says when it really started.

    The planned start says what was meant, not what happened. Only with the real one can a late
    start be told from slow work, and the next plan be made with better dates. A month or a year
    will do if the day is not known.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2026-Q1, status: in_progress}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        start: 2026-Q1
        status: in_progress
        started: 2026-02-17
    ```
    """
    in_progress = action.counted and action.status is ActionStatus.IN_PROGRESS
    if in_progress and action.started is None:
        yield site.remark(
            say("{item} is in progress, and has no day on which it started", item=action.id),
            help=say("add 'started:' with the day, month or year in which it started"),
        )
