"""GCM610: updates stand in the order in which things happened."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.sentence import say


@rule("GCM610", Severity.WARNING, on=Action)
def updates_out_of_order(action: Action, site: Site) -> Iterator[Remark]:
    """The updates of an action stand oldest first, the newest last.

    Whoever reads the log takes the last entry for how things stand. An entry out of order is
    either in the wrong place or has a wrong date, often the year. Put new updates at the end.
    Where a date is only a month or a year, just what is surely out of order is found.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        updates:
          - {date: 2026-06-05, text: Regulation in force.}
          - {date: 2026-02-17, text: Draft sent to the Council.}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        updates:
          - {date: 2026-02-17, text: Draft sent to the Council.}
          - {date: 2026-06-05, text: Regulation in force.}
    ```
    """
    newest = None
    for position, update in enumerate(action.updates):
        if newest and update.date.last < newest.first:
            yield site.remark(
                say(
                    "{item} has its update of {date} after that of {newest}",
                    item=action.id,
                    date=update.date,
                    newest=newest,
                ),
                "updates",
                position,
                "date",
                help=say("put the updates in order, or correct the date"),
            )
            newest = update.date
        elif newest is None or update.date.first > newest.first:
            newest = update.date
