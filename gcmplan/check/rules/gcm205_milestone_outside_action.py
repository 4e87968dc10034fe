"""GCM205: a milestone is due while its action runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say, saying


@rule("GCM205", Severity.WARNING, on=Action)
def milestone_outside_action(action: Action, site: Site) -> Iterator[Remark]:
    """A milestone is due between the start of its action and the day the action is due.

    Milestones are the steps of an action: none can come before the first step or after the last.
    If the action was put off, put off its milestones too. A milestone that is no longer wanted is
    `dropped: true`, and is not asked about; nor are actions that are cancelled or merged.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        start: 2026-01
        due: 2026-12
        milestones:
          - {id: A1-M1, title: First ten agencies licensed, due: 2027-03}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        start: 2026-01
        due: 2026-12
        milestones:
          - {id: A1-M1, title: First ten agencies licensed, due: 2026-06}
    ```
    """
    first = action.start.first if action.start else date.min
    last = action.due.last if action.due else date.max
    asked = action.counted and first <= last
    for position, milestone in enumerate(action.milestones if asked else ()):
        due = milestone.due
        if due and not milestone.dropped and not first <= due.last <= last:
            early = saying("{item} is due {due}, before {action} starts {start}")
            late = saying("{item} is due {due}, after {action} is due {end}")
            yield site.remark(
                say(
                    early if due.last < first else late,
                    item=milestone.id,
                    due=due,
                    action=action.id,
                    start=action.start,
                    end=action.due,
                ),
                "milestones",
                position,
                "due",
                help=say("correct this date, or that of the action"),
            )
