"""Text that is the same in a cell, after any spreadsheet program has saved it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

LONGEST = 32_000
"""Characters of a cell; Excel takes 32,767."""

CUT = " … [too long for a cell: change it in the file]"
"""What is behind as much of a text as a cell can hold."""

_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SURELY_A_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_DIGITS = 15
"""As many digits of a number as a cell keeps."""

_DAY = re.compile(r"(?:1[9]|2[0-2])[0-9]{2}-[0-9]{2}-[0-9]{2}")
_FIRST_DAY = "1900-03-01"
"""Before that day spreadsheet programs do not count alike."""


def steady(text: str) -> str:
    r"""A text of nothing but what cells keep.

    >>> steady("one\r\ntwo\x00\tthree\n")
    'one\ntwo␀ three'
    """
    return _CONTROL.sub(_visible, _LINE_END.sub("\n", text)).rstrip("\n")


def fitting(text: str) -> str:
    """A text, cut if it is too long for a cell."""
    return text if len(text.encode("utf-16-le")) <= 2 * LONGEST else _cut(text) + CUT


def number_text(number: int | Decimal | float) -> str:
    """A number as people write it; of one that a spreadsheet computed, as many digits as it keeps.

    >>> number_text(Decimal("1.50")), number_text(0.1 + 0.2), number_text(350000.0)
    ('1.5', '0.3', '350000')
    """
    exact = Decimal(f"{number:.{_DIGITS}g}") if isinstance(number, float) else Decimal(number)
    text = format(exact, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def as_number(text: str) -> float | None:
    """The number that a cell may hold for a text, so that it reads the same; None if none."""
    if not _SURELY_A_NUMBER.fullmatch(text) or number_text(Decimal(text)) != text:
        return None
    return float(text) if number_text(float(text)) == text else None


def as_day(text: str) -> date | None:
    """The day that a cell may hold for a text; None if it is a longer time, or no date."""
    if not _DAY.fullmatch(text) or text < _FIRST_DAY:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _visible(match: re.Match[str]) -> str:
    sign = match[0]
    if sign == "\t":
        return " "
    return chr(0x2400 + ord(sign)) if sign < " " else "\ufffd"


def _cut(text: str) -> str:
    return text.encode("utf-16-le")[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore")
