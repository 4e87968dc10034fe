"""GCM504: each objective of the Compact has an action, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.compact.compact import OBJECTIVES
from gcmplan.finding import Remark, Severity
from gcmplan.plan.header import Header
from gcmplan.sentence import say_count


@rule("GCM504", Severity.WARNING, on=Header, needs_whole=True)
def objective_uncovered(header: Header, site: Site) -> Iterator[Remark]:
    """Each of the 23 objectives of the Compact has an action, or is said to be out of scope.

    The Compact is one whole, and at the review forum a country is asked about all of it. Add an
    action, or name the objective under `out_of_scope` of the plan with the reason: another plan
    may see to it. An action serves the objectives under its own `gcm`, or else those of the
    objective it belongs to. Actions that are cancelled or merged do not count.

    Bad:

    ```yaml
    objectives:
      - id: O1
        title: Migration is safe, orderly and regular
        gcm: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
        actions:
          - {id: A1, title: Pass the act on migration}
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: Exampleland National GCM Implementation Plan 2025–2027
      country: XEX
      period: {start: 2025, end: 2027}
      out_of_scope:
        - {gcm: 9, reason: Covered by the national strategy against organized crime}
    objectives:
      - id: O1
        title: Migration is safe, orderly and regular
        gcm: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
        actions:
          - {id: A1, title: Pass the act on migration}
    ```
    """
    covered = {left.gcm for left in header.out_of_scope}
    for objective in site.plan.objectives:
        for action in objective.actions:
            if action.counted:
                covered.update(action.gcm or objective.gcm)
    if uncovered := [number for number in OBJECTIVES if number not in covered]:
        yield site.remark(
            say_count(
                "{item} has no action for objective {numbers} of the Compact",
                "{item} has no action for objectives {numbers} of the Compact",
                len(uncovered),
                item=header.id,
                numbers=", ".join(map(str, uncovered)),
            ),
            "out_of_scope" if header.out_of_scope else "title",
            help=say_count(
                "add an action for it, or say under 'out_of_scope' of the plan why there is none",
                "add an action for each, or say under 'out_of_scope' of the plan why there is none",
                len(uncovered),
            ),
        )
