"""GCM207: what never ends is not due."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM207", Severity.ERROR, on=Action)
def continuous_with_due(action: Action, site: Site) -> Iterator[Remark]:
    """An action is continuous, or it is due by some day, but not both.

    What never ends by nature has no planned progress; what is due has. With both, nobody can tell
    which is right. Keep the one that is meant. If a service that never ends is to be set up by
    some day, make that day a milestone.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Run a hotline for migrant workers, continuous: true, due: 2027-12}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Run a hotline for migrant workers, continuous: true}
    ```
    """
    if action.continuous and action.due:
        yield site.remark(
            say("{item} is continuous, and yet due {due}", item=action.id, due=action.due),
            "due",
            help=say("remove 'due', or remove 'continuous' if the action ends some day"),
        )
