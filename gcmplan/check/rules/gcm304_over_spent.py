"""GCM304: no more money is spent than is secured."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.money import secured, sums
from gcmplan.sentence import amount, say


@rule("GCM304", Severity.WARNING, on=Action)
def over_spent(action: Action, site: Site) -> Iterator[Remark]:
    """The money spent on an action is not more than the money secured for it.

    Secured is what is committed or disbursed. What was spent beyond it came from somewhere: a
    source is missing, a pledge has become binding and nobody wrote it down, or the amount is
    wrong. Add the source, set its status, or correct the amount. An action without any funding in
    that currency is not asked, nor one with an amount below zero, which is wrong by itself; one
    that was cancelled is, for what is spent is spent.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        funding: [{source: State budget, amount: 400000, status: pledged}]
        spent: 120000
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        funding: [{source: State budget, amount: 400000, status: disbursed}]
        spent: 120000
    ```
    """
    by_currency = secured(action.funding)
    spent = action.spent
    sound = all(each.amount >= 0 for each in action.funding)
    if spent and sound and (currency := spent.currency) in sums(action.funding):
        there = by_currency.get(currency, Decimal(0))
        if spent.amount > there:
            yield site.remark(
                say(
                    "{item} has {currency} {amount} spent, above the {currency} {there} secured "
                    "for it",
                    item=action.id,
                    currency=currency,
                    amount=amount(spent.amount),
                    there=amount(there),
                ),
                "spent",
                help=say(
                    "add the missing source to 'funding:', set its status, or correct the amount"
                ),
            )
