"""Exact numbers, rounded once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def half_up(value: Fraction, digits: int = 0) -> Decimal:
    """A value rounded as people do it: a half goes away from zero.

    >>> half_up(Fraction(5, 2)), half_up(Fraction(-49, 8), 1)
    (Decimal('3'), Decimal('-6.1'))
    """
    scaled = abs(value) * 10**digits
    whole = int(scaled + Fraction(1, 2))
    return Decimal(whole if value >= 0 else -whole).scaleb(-digits)
