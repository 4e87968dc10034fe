"""When: a date as precise as people know it, from a year to a day, by calendar or fiscal year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from gcmplan.sentence import say

_CALENDAR = re.compile(
    r"([0-9]{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?))?"
)
_FISCAL = re.compile(r"FY([0-9]{4})/([0-9]{2})(?:-(?:Q([1-4])|H([12])))?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
WANTED = say("a date as 2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26")


class Precision(IntEnum):
    """How long the time is that a date names, in months; a day is 0."""

    DAY = 0
    MONTH = 1
    QUARTER = 3
    HALF = 6
    YEAR = 12


class When(NamedTuple):
    """A stretch of time, kept as typed.

    As a start it is its first day, as an end or due date its last.
    """

    text: str
    """As written in the plan."""

    first: date
    """Its first day."""

    last: date
    """Its last day."""

    precision: Precision
    """How long it is."""

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(_read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "pattern": rf"^({_CALENDAR.pattern}|{_FISCAL.pattern})$",
            "minimum": _FIRST_YEAR,
            "maximum": _LAST_YEAR,
            "errorMessage": f"Wanted: {WANTED}.",
        }


@lru_cache(maxsize=4096)
def when(text: str, fiscal_year_start: str | None = None) -> When | None:
    """The time that a text names; None if it names none.

    A fiscal year begins in the first of the two years it is named after, on `fiscal_year_start`
    (`MM-DD`); without one, fiscal forms raise `LookupError`.

    >>> when("2026-Q3").last
    datetime.date(2026, 9, 30)
    >>> when("FY2025/26-Q2", "07-01").first
    datetime.date(2025, 10, 1)
    """
    if match := _CALENDAR.fullmatch(text):
        return _calendar(match)
    if match := _FISCAL.fullmatch(text):
        return _fiscal(match, fiscal_year_start)
    return None


def _calendar(match: re.Match[str]) -> When | None:
    year, quarter, half, month, day = match.groups()
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    if day is None:
        return _stretch(match[0], date(int(year), 1, 1), *_part(quarter, half, month))
    try:
        the_day = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return When(match[0], the_day, the_day, Precision.DAY)


def _fiscal(match: re.Match[str], start: str | None) -> When | None:
    year, next_year, quarter, half = match.groups()
    if (int(year) + 1) % 100 != int(next_year) or not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    if start is None:
        raise LookupError(match[0])
    year_start = date.fromisoformat(f"{year}-{start}")
    return _stretch(match[0], year_start, *_part(quarter, half, None))


def _part(quarter: str | None, half: str | None, month: str | None) -> tuple[Precision, int]:
    """How long a part of a year is, and the how manieth it is."""
    if quarter:
        return Precision.QUARTER, int(quarter)
    if half:
        return Precision.HALF, int(half)
    if month:
        return Precision.MONTH, int(month)
    return Precision.YEAR, 1


def _stretch(text: str, year_start: date, precision: Precision, nth: int) -> When | None:
    if not 1 <= nth * precision <= Precision.YEAR:
        return None
    first = _months_later(year_start, (nth - 1) * precision)
    last = _months_later(year_start, nth * precision) - timedelta(days=1)
    return When(text, first, last, precision)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def _read(value: object, info: core_schema.ValidationInfo) -> When:
    if type(value) is int:
        value = str(value)
    if isinstance(value, str):
        context = info.context or {}
        try:
            found = when(value, context.get("fiscal_year_start"))
        except LookupError:
            raise PydanticCustomError(
                "no_fiscal_year_start", "a fiscal year that is known"
            ) from None
        if found:
            return found
    raise PydanticCustomError("wrong_form", "{wanted}", {"wanted": WANTED})
