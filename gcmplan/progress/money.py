"""Money of actions, added up by currency."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.money import FundingStatus, secured, sums


class MoneySum(NamedTuple):
    """Money of counted actions in one currency; what no action tells is None, and not zero."""

    currency: str
    budget: Decimal | None
    secured: Decimal | None
    """Funding committed or disbursed; zero if there is other funding only."""
    pledged: Decimal | None
    requested: Decimal | None
    spent: Decimal | None

    @property
    def gap(self) -> Decimal | None:
        """Budget that is not secured."""
        if self.budget is None or self.secured is None:
            return None
        return self.budget - self.secured

    @property
    def secured_share(self) -> Fraction | None:
        """Percent of the budget that is secured; None without a budget."""
        return _share(self.secured, self.budget)

    @property
    def spent_share(self) -> Fraction | None:
        """Percent of the budget that is spent; None without a budget."""
        return _share(self.spent, self.budget)


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    if part is None or not whole:
        return None
    return Fraction(part) * 100 / Fraction(whole)


def money_of(actions: Iterable[Action]) -> tuple[MoneySum, ...]:
    """The money of some actions together, by currency in alphabetic order."""
    of_all = list(actions)
    funding = [each for action in of_all for each in action.funding]
    budget = sums(line for action in of_all for line in action.budget)
    spent = sums(action.spent for action in of_all if action.spent)
    told = sums(funding)
    pledged = sums(each for each in funding if each.status is FundingStatus.PLEDGED)
    requested = sums(each for each in funding if each.status is FundingStatus.REQUESTED)
    none = dict.fromkeys(told, Decimal(0))
    columns = (budget, none | secured(funding), none | pledged, none | requested, spent)
    currencies = sorted({currency for column in columns for currency in column})
    return tuple(
        MoneySum(currency, *(column.get(currency) for column in columns)) for currency in currencies
    )
