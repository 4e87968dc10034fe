"""GCM301: an amount is in a currency."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.money import BudgetLine, Funding, Money
from gcmplan.sentence import amount, say

Amount = Money | BudgetLine | Funding
"""An amount: spent, set aside or coming in."""


@rule("GCM301", Severity.ERROR, on=(Money, BudgetLine, Funding), needs_whole=True)
def no_currency(money: Amount, site: Site) -> Iterator[Remark]:
    """An amount must be in a currency: its own, or that of the plan.

    Without one an amount cannot be added to any other: it is missing from every sum. Mostly one
    line in the head of the plan is enough, `currency:`, for all bare amounts. An amount in another
    currency is written with its own, as `{amount: 350000, currency: EUR}`.

    Bad:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: Exampleland National GCM Implementation Plan 2025–2027
      country: XEX
      period: {start: 2025, end: 2027}
    objectives:
      - id: O1
        gcm: [6]
        actions: [{id: A1, title: License recruitment agencies, budget: 400000}]
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: Exampleland National GCM Implementation Plan 2025–2027
      country: XEX
      period: {start: 2025, end: 2027}
      currency: USD
    objectives:
      - id: O1
        gcm: [6]
        actions: [{id: A1, title: License recruitment agencies, budget: 400000}]
    ```
    """
    if money.currency is None:
        yield site.remark(
            say(
                "{place} is {amount} in no currency",
                place=site.index.name(site.path),
                amount=amount(money.amount),
            ),
            help=say("add 'currency:' with a code of ISO 4217 as USD, once under 'plan:' or here"),
        )
