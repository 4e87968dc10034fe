"""Amounts of money as people write them: `KES 1.2M`, `1 200 000 €`. What may mean two is none."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from gcmplan.exchange.matrix.phrases.words import any_of, meanings, plain

_GROUPED = re.compile(r"[0-9]{1,3}(?:([ ,.'])[0-9]{3})(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]{1,2})?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_DOUBTFUL = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")
"""One sign and three digits behind it: `1,200` is twelve hundred here, one and a fifth there."""

_CODE = re.compile(r"\b[A-Z]{3}\b")

_DIGITS = 15
"""Digits of the longest amount that is one; more are a number of something else."""


class Amount(NamedTuple):
    """An amount as far as a cell says what it is."""

    number: Decimal
    """In whole units."""

    currency: str | None
    """By ISO 4217; None if the cell names none."""


class Unit(NamedTuple):
    """What the amounts of a column are in, as its header says."""

    currency: str | None = None
    scale: int = 1
    """`1000` if they are in thousands."""

    comma_groups: bool = False
    """Whether a comma stands before three more digits, as in English."""


UNKNOWN = Unit()
"""What nothing is said of."""


def amount(text: str, unit: Unit = UNKNOWN) -> Amount | None:
    """The amount that a cell says; None if it says none that is sure.

    >>> amount("KES 1.2M")
    Amount(number=Decimal('1200000'), currency='KES')
    >>> amount("TBD") is amount("1,200") is None
    True
    """
    said = plain(text).replace("$", "") if text.lstrip().startswith("$") else plain(text)
    if said != plain(text) and unit.currency is None:  # whose dollars or pesos?
        return None
    match = _pattern().fullmatch(said.strip())
    if match is None:
        return None
    named = [each for each in (match["before"], match["after"]) if each]
    currencies = {_currencies()[each] for each in named}
    number = _number(match["number"], unit, is_scaled=bool(match["scale"]))
    if number is None or len(currencies) > 1 or (named and unit.scale > 1 and not match["scale"]):
        return None
    scale = int(meanings("scales")[match["scale"]]) if match["scale"] else unit.scale
    whole = (number * scale).normalize()
    exact = whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole
    return Amount(exact, next(iter(currencies), unit.currency))


def currency(text: str) -> str | None:
    """The currency that a cell names, and nothing else; None if it names none that is sure."""
    return _currencies().get(plain(text))


def unit(header: str) -> Unit:
    """What the amounts under a header are in.

    >>> unit("Budget (USD '000)")
    Unit(currency='USD', scale=1000, comma_groups=False)
    """
    said = plain(header)
    found = {meanings("currencies")[each] for each in _currency().findall(said)}
    found |= {each for each in _CODE.findall(header) if each in _currencies().values()}
    scales = {int(meanings("scales")[each]) for each in _scale().findall(said)}
    return Unit(found.pop() if len(found) == 1 else None, max(scales, default=1))


def _number(digits: str, unit: Unit, *, is_scaled: bool) -> Decimal | None:
    if _DOUBTFUL.fullmatch(digits):
        if "," in digits and unit.comma_groups and not is_scaled:
            return Decimal(digits.replace(",", ""))
        return None
    if len(digits) > _DIGITS:
        return None
    if grouped := _GROUPED.fullmatch(digits):
        digits = digits.replace(grouped[1], "")
    elif not _PLAIN.fullmatch(digits):
        return None
    return Decimal(digits.replace(",", "."))


@cache
def _currencies() -> dict[str, str]:
    """The codes of currencies, by how they are written in plain."""
    from pycountry import currencies  # noqa: PLC0415  (read only where there is money)

    codes = {each.alpha_3.casefold(): each.alpha_3 for each in currencies}
    return {**codes, **meanings("currencies")}


@cache
def _currency() -> re.Pattern[str]:
    return re.compile(any_of(meanings("currencies")))


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(any_of(each for each in meanings("scales") if len(each) > 1))


@cache
def _pattern() -> re.Pattern[str]:
    currency = "|".join(map(re.escape, sorted(_currencies(), key=len, reverse=True)))
    scale = "|".join(map(re.escape, sorted(meanings("scales"), key=len, reverse=True)))
    return re.compile(
        rf"""
        (?:(?P<before>{currency})[\s.:]*)?
        (?P<number>[0-9][0-9 ,.']*[0-9]|[0-9])
        (?:\s?(?P<scale>{scale})(?!\w)\.?)?
        (?:\s*(?:de\s|of\s)?(?P<after>{currency}))?
        (?:\s*/[-=])?
        """,
        re.VERBOSE,
    )
