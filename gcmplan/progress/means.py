"""Means over actions: how far they are together, and how far they should be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import product
from typing import Literal, NamedTuple, Protocol

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
    tally = Tally()
    for each, own in zip(actions, weights, strict=True):
        tally.add(each, own)
    return tally.means


class _Sums(NamedTuple):
    """Sums over actions, exact: numerators by denominator.

    Whole numbers are added: to add fractions one by one takes ten times as long.
    """

    weight: dict[int, int]
    actual: dict[int, int]
    planned: dict[int, int]


class Tally:
    """What the means over some actions are made of; more can join, and leave again."""

    def __init__(self) -> None:
        kinds = product((True, False), repeat=2)
        self._sums = {kind: _Sums(*(defaultdict(int) for _ in range(3))) for kind in kinds}
        """By whether actual and planned progress are known."""
        self._known = 0

    def add(self, each: Measured, weight: Fraction, times: Literal[1, -1] = 1) -> None:
        """Let an action join; or with -1 leave, as it was when it joined."""
        actual, planned = each.actual, each.planned
        sums = self._sums[actual is not None, planned is not None]
        over, own = weight.denominator, weight.numerator * times
        sums.weight[over] += own
        if actual is not None:
            sums.actual[actual.denominator * over] += actual.numerator * own
            self._known += times if weight else 0
        if planned is not None:
            sums.planned[planned.denominator * over] += planned.numerator * own

    @property
    def means(self) -> Means:
        """The means over those that joined."""
        both = self._sums[True, True]
        of_both = _added(both.weight)
        gap = (_added(both.actual) - _added(both.planned)) / of_both if of_both else None
        done, wanted = self._sums[True, False], self._sums[False, True]
        return Means(
            _mean((both.actual, done.actual), (both.weight, done.weight)),
            _mean((both.planned, wanted.planned), (both.weight, wanted.weight)),
            gap,
            self._known,
        )


def _mean(
    sums: Iterable[Mapping[int, int]], weights: Iterable[Mapping[int, int]]
) -> Fraction | None:
    total = sum(map(_added, weights), Fraction(0))
    return sum(map(_added, sums), Fraction(0)) / total if total else None


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
