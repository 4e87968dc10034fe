"""What comes step by step: how much of the whole has come by a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import NamedTuple


class Steps(NamedTuple):
    """Steps towards a whole, in the order of time."""

    days: tuple[date, ...]
    """When they come."""
    percents: tuple[Fraction, ...]
    """How much has come before the first of them, by the first, by the second and so on."""

    def by(self, day: date) -> Fraction:
        """Percent of the whole that has come on or before a day."""
        return self.percents[bisect_right(self.days, day)]


def steps(weighed: Sequence[tuple[date | None, Decimal]]) -> Steps:
    """Steps that come on some days, and how much they weigh; None is one that has no day yet.

    There must be one, of whatever kind.

    >>> steps([(date(2026, 6, 30), Decimal(1)), (None, Decimal(3))]).percents
    (Fraction(0, 1), Fraction(25, 1))
    """
    ratios = [(each, *weight.as_integer_ratio()) for each, weight in weighed]
    unit = lcm(*(of for _, _, of in ratios))  # whole numbers take a fifth of the time of fractions
    whole = sum(parts * unit // of for _, parts, of in ratios)
    coming = sorted((each, parts * unit // of) for each, parts, of in ratios if each)
    come = accumulate((weight for _, weight in coming), initial=0)
    percents = tuple(Fraction(100 * each, whole) for each in come)
    return Steps(tuple(day for day, _ in coming), percents)
