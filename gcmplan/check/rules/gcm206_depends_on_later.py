"""GCM206: an action starts after those it depends on are due."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.when import When
from gcmplan.plan.words import Kind
from gcmplan.sentence import say


@rule("GCM206", Severity.WARNING, on=Action)
def depends_on_later(action: Action, site: Site) -> Iterator[Remark]:
    """An action starts only after the actions it depends on are due.

    Otherwise it may have to wait for what is not yet there, and will be late through no fault of
    its lead. Let it start later, bring the other action forward, or drop the dependency if
    the two can go on side by side. Actions that are completed, cancelled or merged are not asked.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Pass the act on recruitment, due: 2026-12}
      - {id: A2, title: License recruitment agencies, start: 2026-10, depends_on: [A1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Pass the act on recruitment, due: 2026-12}
      - {id: A2, title: License recruitment agencies, start: 2027-01, depends_on: [A1]}
    ```
    """
    for target in action.depends_on:
        match action, site.index.find(target, Kind.ACTION):
            case (
                Action(open=True, start=When() as start),
                Action(open=True, due=When() as due),
            ) if start.first <= due.last and target != action.id:
                yield site.remark(
                    say(
                        "{item} starts {start}, but depends on {target}, which is due {due}",
                        item=action.id,
                        start=start,
                        target=target,
                        due=due,
                    ),
                    "start",
                    help=say(
                        "let it start after {last}, or take {target} from 'depends_on'",
                        last=due.last,
                        target=target,
                    ),
                )
