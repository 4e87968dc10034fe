"""An indicator as a small chart: baseline, the line to its targets, and what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from gcmplan.progress.series import IndicatorReport
from gcmplan.render.words.values import shown

WIDTH, HEIGHT = 320, 120
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 8, 16, 22


class Dot(NamedTuple):
    """A value at a time."""

    x: str
    y: str
    said: str


class Chart(NamedTuple):
    """A small chart; its values stand in a table beside it."""

    width: int
    height: int
    base: str
    """The height of its lowest line."""
    wanted: str
    """The line from the baseline through the targets; empty if there are no two of them."""
    measured: str
    """The line through what was measured."""
    targets: tuple[Dot, ...]
    actuals: tuple[Dot, ...]
    now: str | None
    """Where the day is for which is asked; None if it lies outside."""
    first: str
    last: str
    """The years at its ends."""
    label: Dot | None
    """The latest value, and where to write it."""
    label_anchor: str


class _Spot(NamedTuple):
    day: date
    value: Decimal


def chart(report: IndicatorReport, as_of: date) -> Chart | None:
    """The chart of an indicator; None if there are no two values to draw."""
    indicator = report.progress.indicator
    points = [each for each in (indicator.baseline, *indicator.targets) if each]
    wanted = _spots((each.period.last, each.number) for each in points)
    measured = _spots(
        (each.until, each.value if isinstance(each.value, Decimal) else None)
        for each in report.readings
    )
    spots = [*wanted, *measured]
    if len({each.day for each in spots}) < 2:  # noqa: PLR2004  one value makes no line
        return None
    sheet = _Sheet(spots)
    aims = wanted[1:] if indicator.baseline else wanted
    latest = measured[-1] if measured and report.progress.latest is not None else None
    x = sheet.x(latest.day) if latest else 0
    return Chart(
        WIDTH,
        HEIGHT,
        str(HEIGHT - _BOTTOM),
        sheet.line(wanted),
        sheet.line(measured),
        tuple(sheet.dot(each, shown(each.value, indicator)) for each in aims),
        tuple(sheet.dot(each, shown(each.value, indicator)) for each in measured),
        f"{sheet.x(as_of):g}" if sheet.first <= as_of <= sheet.last else None,
        str(sheet.first.year),
        str(sheet.last.year),
        sheet.dot(latest, shown(latest.value, indicator)) if latest else None,
        "start" if x < WIDTH / 4 else "end" if x > WIDTH * 3 / 4 else "middle",
    )


def _spots(values: Iterable[tuple[date, Decimal | None]]) -> list[_Spot]:
    return sorted(_Spot(day, value) for day, value in values if value is not None)


class _Sheet:
    """Days and values as places on the chart."""

    def __init__(self, spots: Sequence[_Spot]) -> None:
        self.first, self.last = min(each.day for each in spots), max(each.day for each in spots)
        values = [each.value for each in spots]
        self._low, self._high = min(values), max(values)

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        share = (day - self.first).days / days
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    def y(self, value: Decimal) -> float:
        span = self._high - self._low
        share = float((value - self._low) / span) if span else 0.5
        return round(HEIGHT - _BOTTOM - 6 - share * (HEIGHT - _TOP - _BOTTOM - 12), 1)

    def dot(self, spot: _Spot, said: str) -> Dot:
        return Dot(f"{self.x(spot.day):g}", f"{self.y(spot.value):g}", said)

    def line(self, spots: Sequence[_Spot]) -> str:
        places = (f"{self.x(each.day):g},{self.y(each.value):g}" for each in spots)
        return " ".join(places) if len(spots) > 1 else ""
