"""Means over actions: how far they are together, and how far they should be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, Protocol

from gcmplan.errors import ChoiceError
from gcmplan.plan.action import Action
from gcmplan.plan.money import sums
from gcmplan.sentence import all_of, say


class Weight(StrEnum):
    """How much an action counts in a mean."""

    OWN = "own"
    """By its own `weight`."""

    BUDGET = "budget"
    """By its budget; an action without one does not count."""


class Means(NamedTuple):
    """Weighted means over the counted actions for which a value is known."""

    actual: Fraction | None
    planned: Fraction | None
    gap: Fraction | None
    """In percentage points, over the actions of which both are known."""
    known: int
    """Actions of which the actual progress is known."""


class Measured(Protocol):
    """An action, and how far it is."""

    @property
    def action(self) -> Action:
        """What is measured."""

    @property
    def actual(self) -> Fraction | None:
        """Percent done."""

    @property
    def planned(self) -> Fraction | None:
        """Percent that should be done by now."""


def means_of(actions: Sequence[Measured], weight: Weight) -> Means:
    """The means over some actions; raises `ChoiceError` if their budgets cannot be compared."""
    weights = _budgets(actions) if weight is Weight.BUDGET else _own_weights(actions)
    weighed = list(zip(actions, weights, strict=True))
    actual = _mean((each.actual, weight) for each, weight in weighed)
    planned = _mean((each.planned, weight) for each, weight in weighed)
    both = [
        (each, weight)
        for each, weight in weighed
        if each.actual is not None and each.planned is not None
    ]
    done, wanted = actual, planned
    if len(both) < len(weighed):
        done = _mean((each.actual, weight) for each, weight in both)
        wanted = _mean((each.planned, weight) for each, weight in both)
    gap = done - wanted if done is not None and wanted is not None else None
    known = sum(each.actual is not None for each, weight in weighed if weight)
    return Means(actual, planned, gap, known)


def _mean(values: Iterable[tuple[Fraction | None, Fraction]]) -> Fraction | None:
    """A weighted mean, exactly.

    Whole numbers are added, by denominator: to add fractions one by one takes ten times as long.
    """
    parts, wholes = defaultdict[int, int](int), defaultdict[int, int](int)
    for value, weight in values:
        if value is not None:
            over = weight.denominator
            wholes[over] += weight.numerator
            parts[value.denominator * over] += value.numerator * weight.numerator
    total = _added(wholes)
    return _added(parts) / total if total else None


def _added(numerators: Mapping[int, int]) -> Fraction:
    """The sum of fractions, given by denominator."""
    return sum((Fraction(top, bottom) for bottom, top in numerators.items()), Fraction(0))


def _own_weights(actions: Sequence[Measured]) -> list[Fraction]:
    return [each.action.share for each in actions]


def _budgets(actions: Sequence[Measured]) -> list[Fraction]:
    """The budgets of actions, which must be in one currency."""
    budgets = [sums(each.action.budget) for each in actions]
    currencies = {currency for budget in budgets for currency in budget}
    if len(currencies) > 1:
        raise ChoiceError(
            say(
                "budgets are in {currencies}, which cannot be added: actions cannot be weighed by "
                "budget",
                currencies=all_of(sorted(currencies)),
            )
        )
    return [Fraction(sum(budget.values(), Decimal(0))) for budget in budgets]
