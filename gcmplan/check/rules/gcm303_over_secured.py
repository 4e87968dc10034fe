"""GCM303: no more money is secured than the budget needs."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.money import secured, sums
from gcmplan.sentence import amount, say


@rule("GCM303", Severity.WARNING, on=Action)
def over_secured(action: Action, site: Site) -> Iterator[Remark]:
    """The money secured for an action is not more than its budget.

    Secured is what is committed or disbursed. If it is more than the budget, the budget was not
    raised when the money came, a contribution is written twice, as committed and as disbursed, or
    an amount has a digit too many. Correct it, or raise the budget. Each currency is asked about
    by itself, and only where the action has a budget in it; actions that are cancelled or merged
    are not asked.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        budget: 400000
        funding:
          - {source: State budget, amount: 300000, status: committed}
          - {source: State budget, amount: 300000, status: disbursed}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        budget: 400000
        funding:
          - {source: State budget, amount: 100000, status: committed}
          - {source: State budget, amount: 300000, status: disbursed}
    ```
    """
    there = secured(action.funding)
    for currency, budget in sums(action.budget).items() if there and action.counted else ():
        if there.get(currency, 0) > budget:
            yield site.remark(
                say(
                    "{item} has {currency} {there} secured, above its budget of {currency} "
                    "{budget}",
                    item=action.id,
                    currency=currency,
                    there=amount(there[currency]),
                    budget=amount(budget),
                ),
                "funding",
                help=say("look for money that is written twice; if it is right, raise 'budget:'"),
            )
