"""GCM302: no amount is below zero."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.money import BudgetLine, Funding, Money
from gcmplan.sentence import amount, say

Amount = Money | BudgetLine | Funding
"""An amount: spent, set aside or coming in."""


@rule("GCM302", Severity.ERROR, on=(Money, BudgetLine, Funding))
def negative_amount(money: Amount, site: Site) -> Iterator[Remark]:
    """An amount of money must not be below zero.

    A budget, a contribution and what was spent are at least nothing; one below zero makes every
    sum too small, and nobody sees why. If money was cut or paid back, write the amount that
    remains: the version before keeps what it was.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        funding:
          - {source: State budget, amount: 400000, status: committed}
          - {source: State budget, amount: -50000, status: committed}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        funding:
          - {source: State budget, amount: 350000, status: committed}
    ```
    """
    if money.amount < 0:
        yield site.remark(
            say(
                "{place} is {amount}, which is below zero",
                place=site.index.name(site.path),
                amount=amount(money.amount),
            ),
            "amount",
            help=say("write the amount that remains, without a minus"),
        )
