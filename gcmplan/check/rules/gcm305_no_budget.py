"""GCM305: an action has a budget."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM305", Severity.NOTE, on=Action)
def no_budget(action: Action, site: Site) -> Iterator[Remark]:
    """What an action costs is known before it is done.

    Without a budget nobody can say what the plan costs or what is still to be found, and a donor
    has nothing to answer. Write the best estimate there is; it can be corrected. If an action
    costs nothing but the time of staff, write 0. Only open actions are asked: for those that are
    completed, cancelled or merged it is too late to plan money.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, budget: 400000}
    ```
    """
    if action.open and not action.budget:
        yield site.remark(
            say("{item} has no budget", item=action.id),
            help=say(
                "add 'budget:' with the best estimate, or 0 if it costs only the time of staff"
            ),
        )
