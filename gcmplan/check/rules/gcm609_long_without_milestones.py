"""GCM609: a long action has milestones."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say

_LONG = 366
"""Days from start to due that an action may last without milestones: a year, of either length."""


@rule("GCM609", Severity.NOTE, on=Action)
def long_without_milestones(action: Action, site: Site) -> Iterator[Remark]:
    """An action of more than a year has milestones.

    Without steps on the way, nobody sees that it is late until it is due. Name two to five
    results that one can see from outside, each with a date: a decision, a text, an opening.
    Milestones that were dropped do not count. Actions that are continuous, completed, cancelled or
    merged need none.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2025, due: 2027}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        start: 2025
        due: 2027
        milestones:
          - {id: A1-M1, title: Regulation in force, due: 2025-12}
          - {id: A1-M2, title: Register online, due: 2026-12}
    ```
    """
    stepless = not action.continuous and not action.live_milestones
    if action.open and stepless and action.start and action.due:
        days = (action.due.last - action.start.first).days
        if days > _LONG:
            yield site.remark(
                say(
                    "{item} goes from {start} to {due}, {days} days, and has no milestones",
                    item=action.id,
                    start=action.start,
                    due=action.due,
                    days=days,
                ),
                help=say("add 'milestones:', each with a title and a due date"),
            )
