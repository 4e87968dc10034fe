"""Money: budgets by their time, and transactions by their day; what has none cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gcmplan.exchange.iati.bodies import Bodies, named
from gcmplan.exchange.iati.codes import EXPENDITURE, INCOMING, OUTGOING
from gcmplan.exchange.iati.element import element, holding
from gcmplan.exchange.iati.own import day
from gcmplan.exchange.iati.publisher import Publisher
from gcmplan.exchange.text import number_text
from gcmplan.plan.action import Action
from gcmplan.plan.money import BudgetLine, Money

_LONGEST = 366
"""Days that the time of a budget may have, as IATI wants it."""


class Span(NamedTuple):
    """A stretch of time."""

    first: date
    last: date

    @property
    def is_long(self) -> bool:
        """Whether it is longer than IATI wants the time of a budget to be: more than a year."""
        return (self.last - self.first).days >= _LONGEST


class Transaction(NamedTuple):
    """Money that moved, or that somebody promised to move."""

    code: str
    """By IATI's codelist."""
    money: Money
    day: date | None
    """None if it is not known: then there is nothing to publish."""
    provider: str | None
    """Who pays: the id of an organization, or a name in words; None if it is not stated."""


def span(action: Action, line: BudgetLine) -> Span | None:
    """The time of a budget, by default that of the action; None if its ends are not both known."""
    if line.period:
        return Span(line.period.first, line.period.last)
    start = action.start or action.started
    if start is None or action.due is None or action.due.last < start.first:
        return None
    return Span(start.first, action.due.last)


def budgets(action: Action) -> Iterator[Element]:
    """What is set aside for an action, at the exchange rate of the first day."""
    for line in action.budget:
        if (time := span(action, line)) and line.currency:
            yield element(
                "budget",
                element("period-start", iso_date=str(time.first)),
                element("period-end", iso_date=str(time.last)),
                _value(line, time.first),
            )


def transactions(
    action: Action, publisher: Publisher, fiscal_year_start: str | None, as_of: date
) -> Iterator[Transaction]:
    """What was pledged, committed, paid and spent; what was only asked for is none."""
    for each in action.funding:
        codes = OUTGOING if each.source == publisher.body.id else INCOMING
        if each.status in codes:
            on = day(each, fiscal_year_start, as_of)
            yield Transaction(codes[each.status], each, on, each.source)
    if action.spent:
        on = day(action.spent, fiscal_year_start, as_of)
        yield Transaction(EXPENDITURE, action.spent, on, None)


def moved(transaction: Transaction, bodies: Bodies) -> Iterator[Element]:
    """A transaction whose day and currency are known."""
    code, money, on, provider = transaction
    if on and money.currency:
        yield element(
            "transaction",
            element("transaction-type", code=code),
            element("transaction-date", iso_date=str(on)),
            _value(money, on),
            *([named("provider-org", provider, bodies)] if provider else []),
        )


def _value(money: Money, on: date) -> Element:
    amount = number_text(money.amount)
    return holding("value", amount, currency=money.currency, value_date=str(on))
