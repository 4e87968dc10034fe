"""GCM203: an action has a date by which it is done."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM203", Severity.WARNING, on=Action)
def no_date(action: Action, site: Site) -> Iterator[Remark]:
    """An action is due by some day, or continuous.

    Without a date nobody can say whether it is late, and its planned progress is unknown. A rough
    date is better than none: `2027` will do. What never ends by nature, such as a hotline, is
    `continuous: true`. Actions that are cancelled or merged need no date, nor do those whose
    `ended` says when they were completed.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2026-01}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, start: 2026-01, due: 2027}
      - {id: A2, title: Run a hotline for migrant workers, start: 2026-01, continuous: true}
    ```
    """
    if action.counted and not (action.due or action.continuous or action.ended):
        yield site.remark(
            say("{item} is neither due by a date nor continuous", item=action.id),
            help=say("add 'due:' with a date, 2027 will do, or 'continuous: true'"),
        )
