"""GCM503: an SDG target is one of the 169."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.sentence import say


@rule("GCM503", Severity.ERROR, on=(Objective, Action))
def not_an_sdg_target(record: Objective | Action, site: Site) -> Iterator[Remark]:
    """What stands under `sdg` is one of the 169 targets of the Sustainable Development Goals.

    A report on the goals would name a target that does not exist, and miss the one that is meant.
    Look the target up and correct it. An indicator, as 10.7.1, is not a target: it belongs to an
    indicator of the plan, under `sdg_indicator`.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, sdg: ["10.8"]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, sdg: ["10.7"]}
    ```
    """
    for position, target in enumerate(record.sdg):
        if target not in site.compact.sdg_targets:
            goal = target.partition(".")[0].lstrip("0")
            right = [each for each in site.compact.sdg_targets if each.startswith(f"{goal}.")]
            yield site.remark(
                say(
                    "{item} names {target}, which is no target of the SDGs",
                    item=record.id,
                    target=target,
                ),
                "sdg",
                position,
                help=say("write one of goal {goal}: {targets}", goal=goal, targets=", ".join(right))
                if right
                else say("write a target of one of the goals 1 to 17"),
            )
