"""GCM307: a currency is one of ISO 4217."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.plan.header import Header
from gcmplan.plan.money import BudgetLine, Funding, Money
from gcmplan.sentence import Sentence, say

Priced = Header | Money | BudgetLine | Funding
"""What has a currency: the head of a plan, for all bare amounts, and each amount."""

_FREQUENT = ("USD", "EUR", "GBP", "CHF", "KES", "XAF", "XOF")
"""Known without the library, which takes long to load."""


@rule("GCM307", Severity.ERROR, on=(Header, Money, BudgetLine, Funding))
def unknown_currency(priced: Priced, site: Site) -> Iterator[Remark]:
    """A currency must be a code of ISO 4217, the list of the currencies in use.

    Sums go by the code: what is written `KSH` is not added to what is written `KES`, and no other
    program can tell what it is worth. Three letters that people use every day are not always the
    code; correct them. A currency that is no longer in use is not on the list: write the amount in
    the one that took its place. A slip in the currency of the plan is told once, not for each
    amount.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        budget: {amount: 400000, currency: KSH}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        budget: {amount: 400000, currency: KES}
    ```
    """
    code = priced.currency
    if code is None or code in _FREQUENT or code in _names():
        return
    if isinstance(priced, Header) or code != site.plan.header.currency:
        yield site.remark(
            say(
                "{item} has the currency {code}, which is not in ISO 4217",
                item=site.item,
                code=code,
            ),
            "currency",
            help=_help(code),
        )


@cache
def _names() -> dict[str, str]:
    """The currencies of ISO 4217 by their codes, those that are used most first."""
    from pycountry import currencies  # noqa: PLC0415  (takes longer to load than most plans)

    names = {each.alpha_3: each.name for each in currencies}
    return {code: names[code] for code in (*_FREQUENT, *names)}


@cache
def _help(code: str) -> Sentence:
    meant = nearest(code, _names())
    if meant is None:
        return say("write a code of ISO 4217, as USD")
    return say("did you mean '{meant}' ({name})?", meant=meant, name=_names()[meant])
