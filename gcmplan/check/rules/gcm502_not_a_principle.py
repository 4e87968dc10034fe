"""GCM502: a principle is one of the Compact's."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.sentence import say

_LONGEST_SHOWN = 30


@rule("GCM502", Severity.ERROR, on=(Objective, Action))
def not_a_principle(record: Objective | Action, site: Site) -> Iterator[Remark]:
    """What stands under `principles` is one of the ten guiding principles of the Compact.

    The plan is counted by them, and what is written in another way is counted nowhere. Write the
    word for the principle in English, in small letters and with hyphens. A principle of your own
    belongs under `tags`.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Open a shelter, principles: [gender_sensitive]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Open a shelter, principles: [gender-responsive]}
    ```
    """
    for position, principle in enumerate(record.principles):
        principles = site.compact.principles
        if principle not in principles:
            meant = nearest(principle, principles)
            shown = " ".join(principle.split())[:_LONGEST_SHOWN]
            yield site.remark(
                say(
                    "{item} names '{shown}', which is no principle of the Compact",
                    item=record.id,
                    shown=shown,
                ),
                "principles",
                position,
                help=say("did you mean '{meant}'?", meant=meant)
                if meant
                else say("write {words}", words=" | ".join(principles)),
            )
