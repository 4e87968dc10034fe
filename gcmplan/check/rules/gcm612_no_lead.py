"""GCM612: an action has a lead."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM612", Severity.WARNING, on=Action)
def no_lead(action: Action, site: Site) -> Iterator[Remark]:
    """Somebody must be answerable for an action.

    What everybody should do, nobody does. Name the body that answers for it; where several lead
    it jointly, name them all. Actions that are cancelled or merged need none.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, lead: MOL}
    ```
    """
    if action.counted and not action.lead:
        yield site.remark(
            say("{item} has no lead", item=action.id), help=say("add 'lead:' with the id of a body")
        )
