"""Values of indicators as people read them, in words, numbers and small lines."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.plan.measurement import Value
from gcmplan.progress.rounding import half_up
from gcmplan.progress.series import IndicatorReport, Reading
from gcmplan.render.words.figures import UNKNOWN, number
from gcmplan.sentence import Sentence, say

_LEVELS = "▁▂▃▄▅▆▇█"
_LEVELS_IN_ASCII = "12345678"
_MISSING = "·"
_MISSING_IN_ASCII = "-"
_NARROW = 10
"""A way so short has one digit more."""


def shown(value: Value | None, indicator: Indicator) -> str:
    """A value: `12,000`, `71 %`, `yes`; a dash where none is known."""
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, Decimal):
        return _number(value, indicator)
    return str(value)


def expected(report: IndicatorReport) -> str:
    """The value that was to be expected, as exact as those of the indicator."""
    if report.expected is None:
        return UNKNOWN
    return _number(half_up(report.expected, _digits(report)), report.progress.indicator)


def small_line(readings: Sequence[Reading], ascii: bool) -> str:
    """Values as a small line, from the lowest to the highest; a dot where one is missing."""
    numbers = [each.value for each in readings if isinstance(each.value, Decimal)]
    if not numbers:
        return ""
    low, high = min(numbers), max(numbers)
    levels = _LEVELS_IN_ASCII if ascii else _LEVELS
    missing = _MISSING_IN_ASCII if ascii else _MISSING
    return "".join(
        levels[_level(each.value, low, high)] if isinstance(each.value, Decimal) else missing
        for each in readings
    )


def exact_value(value: Value | Fraction | None, digits: int = 4) -> str | bool | None:
    """A value for machines: numbers as text, exact; null where none is known."""
    if isinstance(value, Fraction):
        value = half_up(value, digits)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value


def _level(value: Decimal, low: Decimal, high: Decimal) -> int:
    if high == low:
        return len(_LEVELS) // 2
    return int((value - low) / (high - low) * (len(_LEVELS) - 1))


def _number(value: Decimal, indicator: Indicator) -> Sentence:
    text = number(value)
    return say("{value} %", value=text) if indicator.measure is Measure.PERCENTAGE else text


def _digits(report: IndicatorReport) -> int:
    """How exact the values of an indicator are, in digits after the point."""
    indicator = report.progress.indicator
    points = [each for each in (indicator.baseline, *indicator.targets) if each]
    numbers = [each.number for each in points if each.number is not None]
    digits = max(max(0, -int(number.as_tuple().exponent)) for number in numbers)
    return digits or (1 if max(numbers) - min(numbers) < _NARROW else 0)
