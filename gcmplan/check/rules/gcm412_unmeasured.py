"""GCM412: something is measured of each objective."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.objective import Objective
from gcmplan.sentence import say


@rule("GCM412", Severity.NOTE, on=Objective, needs_whole=True)
def unmeasured(objective: Objective, site: Site) -> Iterator[Remark]:
    """Of each objective something is measured: by an indicator of its own, or of its actions.

    All actions can be done and the objective still be missed; only an indicator tells. Add one
    for what should change, with a baseline and a target. Indicators of actions that are cancelled
    or merged do not count.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        indicators: [{id: I1, title: Licences in force, measure: yes_no}]
    ```
    """
    if not objective.indicators and not any(
        action.counted and action.indicators for action in objective.actions
    ):
        yield site.remark(
            say("{item} has no indicator, and neither has any of its actions", item=objective.id),
            help=say("add 'indicators:' with what should change, a baseline and a target"),
        )
