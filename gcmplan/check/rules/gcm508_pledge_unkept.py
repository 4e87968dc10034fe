"""GCM508: a pledge is served by an action."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.plan import Plan
from gcmplan.sentence import say


@rule("GCM508", Severity.WARNING, on=Plan, needs_whole=True)
def pledge_unkept(plan: Plan, site: Site) -> Iterator[Remark]:
    """Each pledge is served by an action.

    A pledge was made in public, and the next review forum asks what became of it. Name it under
    `pledges` of the actions that keep it, or plan one that does. Actions that are cancelled or
    merged do not keep it: the one that took over must name it.

    Bad:

    ```yaml
    pledges:
      - {id: P1, title: License all recruitment agencies}
    ```

    Good:

    ```yaml
    pledges:
      - {id: P1, title: License all recruitment agencies}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        actions:
          - {id: A1, title: License recruitment agencies, pledges: [P1]}
    ```
    """
    serving = defaultdict[str, list[Action]](list)
    for action in plan.actions:
        for name in action.pledges:
            serving[name].append(action)
    for position, pledge in enumerate(plan.pledges):
        actions = serving[pledge.id]
        if not any(action.counted for action in actions):
            yield site.remark(
                say(
                    "{item} is served only by what is cancelled or merged: {names}",
                    item=pledge.id,
                    names=", ".join(action.id for action in actions),
                )
                if actions
                else say("{item} is served by no action", item=pledge.id),
                "pledges",
                position,
                "id",
                help=say("name it under 'pledges' of the actions that keep it"),
            )
