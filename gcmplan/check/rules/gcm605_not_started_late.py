"""GCM605: what was to start by now has started."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM605", Severity.WARNING, on=Action)
def not_started_late(action: Action, site: Site) -> Iterator[Remark]:
    """An action has started once the first day of its start has passed.

    A late start is the earliest sign of a late end, and the cheapest to act on. Ask the lead. If
    the action has started, set its status and the day; if it has not, say why in an update and
    agree on a new start.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2026-03-01, status: not_started}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2026-11-01, status: not_started}
    ```
    """
    if action.start_passed(site.as_of):
        yield site.remark(
            say(
                "{item} was to start {start}, and its status is not_started",
                item=action.id,
                start=action.start,
            ),
            "start",
            help=say(
                "set 'status: in_progress' and 'started:' if it has started; else move 'start:'"
            ),
        )
