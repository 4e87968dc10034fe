"""Numbers as people read them: rounded once, at the end, half away from zero."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from gcmplan.progress.money import MoneySum
from gcmplan.progress.rounding import half_up
from gcmplan.sentence import Amount, Sentence, say, saying

UNKNOWN = "–"
"""Stands where a number is not known: never a zero."""


def percent(value: Fraction | None, blank: str = " ") -> str:
    """A share: `49 %`, `−21 %`."""
    return UNKNOWN if value is None else f"{half_up(value)}{blank}%".replace("-", "−")


def points(value: Fraction | None) -> str:
    """A difference of shares, with its sign: `−5`."""
    if value is None:
        return UNKNOWN
    rounded = half_up(value)
    return f"{'−' if rounded < 0 else '+' if rounded > 0 else ''}{abs(rounded)}"


def slip(days: int | None, unit: str = "d") -> str:
    """Days that a date has moved, with their sign: `+212d`, or with a blank `+212 d`."""
    if days is None:
        return UNKNOWN
    moved = f"{'−' if days < 0 else '+' if days > 0 else ''}{abs(days)}"
    return say("{days} d", days=moved) if unit == " d" else say("{days}d", days=moved)


def tenth(value: Fraction | None) -> float | None:
    """A share to one decimal, for machines."""
    return None if value is None else float(half_up(value, 1))


def money(amount: Decimal | None) -> str:
    """An amount in millions or thousands: `18.4 m`, `350 k`.

    >>> money(Decimal(18_400_000)), money(Decimal(28_500)), money(Decimal("12.50"))
    ('18.4 m', '28.5 k', '12.50')
    """
    if amount is None:
        return UNKNOWN
    for template, size in _SIZES:
        if abs(amount) >= size:
            short = half_up(Fraction(amount) / size, 1)
            whole = short.to_integral()
            return say(template, amount=Amount(f"{whole if short == whole else short}"))
    return number(amount)


_SIZES = (
    (saying("{amount} bn"), 10**9),
    (saying("{amount} m"), 10**6),
    (saying("{amount} k"), 10**3),
)
"""From the biggest."""


def exact(amount: Decimal | None) -> str | None:
    """An amount in full, for machines."""
    return None if amount is None else f"{amount:f}"


def chief(sums: tuple[MoneySum, ...], currency: str | None) -> str | None:
    """The currency to show where there is room for one: the plan's, or else the only one."""
    budgeted = [each.currency for each in sums if each.budget]
    if currency in budgeted:
        return currency
    return budgeted[0] if len(budgeted) == 1 else None


def secured(sums: tuple[MoneySum, ...], currency: str) -> str:
    """The share of a budget in one currency that is secured: `71%`."""
    shares = [each.secured_share for each in sums if each.currency == currency]
    return percent(shares[0], "") if shares else UNKNOWN


def in_full(amount: Decimal | None) -> str:
    """An amount to its last unit: `18,400,000`."""
    return UNKNOWN if amount is None else number(amount)


def number(value: Decimal) -> Sentence:
    """A number with all of its digits, in groups of three: `18,400,000`."""
    return Sentence("{number}", {"number": Amount(f"{value:f}".replace("-", "−"))})
