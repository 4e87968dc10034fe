"""GCM306: what starts soon has its money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.money import secured, sums
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import amount, say

_SOON = 90
"""Days before its start from which an action should have its money."""


@rule("GCM306", Severity.WARNING, on=Action)
def unfunded_soon(action: Action, site: Site) -> Iterator[Remark]:
    """An action that starts within 90 days has at least half of its budget secured.

    Secured is what is committed or disbursed; a pledge pays nobody yet. If the money is not there
    on the first day, the action starts late. Ask for a decision now, start with what can be paid,
    or move the start. A budget by periods counts in full, and each currency by itself. An action
    without a budget is not asked here, but by GCM305.

    Bad:

    ```yaml
    actions:  # asked on 30 September 2026
      - id: A1
        title: License recruitment agencies
        start: 2026-11
        budget: 400000
        funding: [{source: State budget, amount: 400000, status: pledged}]
    ```

    Good:

    ```yaml
    actions:  # asked on 30 September 2026
      - id: A1
        title: License recruitment agencies
        start: 2026-11
        budget: 400000
        funding: [{source: State budget, amount: 400000, status: committed}]
    ```
    """
    begun = action.started or action.status not in {None, ActionStatus.NOT_STARTED}
    if begun or not action.counted or action.start is None:
        return
    if not 0 <= (action.start.first - site.as_of).days <= _SOON:
        return
    by_currency = secured(action.funding)
    for currency, budget in sums(action.budget).items():
        if 2 * (there := by_currency.get(currency, Decimal(0))) < budget:
            yield site.remark(
                say(
                    "{item} starts {start}, with {currency} {there} secured of its budget of "
                    "{currency} {budget}",
                    item=action.id,
                    start=action.start,
                    currency=currency,
                    there=amount(there),
                    budget=amount(budget),
                ),
                "start",
                help=say(
                    "get the money committed, set 'status:' of 'funding:' if it is, or move it"
                ),
            )
