"""When values of an indicator are due: the periods that its frequency names, and the answered ones.

They are calendar years, or fiscal years if the indicator names such, and their parts, that lie
within the plan and after the baseline; of an action, only those in which it goes on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.header import Header
from gcmplan.plan.indicator import Aggregation, Frequency, Indicator
from gcmplan.plan.when import When, when

GRACE = timedelta(days=60)
"""How long after its end a period may be without a value."""

_PARTS = {
    Frequency.MONTHLY: tuple(f"-{month:02}" for month in range(1, 13)),
    Frequency.QUARTERLY: ("-Q1", "-Q2", "-Q3", "-Q4"),
    Frequency.BIANNUAL: ("-H1", "-H2"),
    Frequency.ANNUAL: ("",),
    Frequency.BIENNIAL: ("",),
}
"""What a year is divided into."""


class Term(NamedTuple):
    """A time for which a value is due."""

    text: str
    """What people call it: `2026-Q1`; of two years, `2025 to 2026`."""
    first: date
    last: date

    @property
    def due(self) -> date:
        """The last day on which its value is in time."""
        return self.last + GRACE


def terms(indicator: Indicator, header: Header, holder: Action | None) -> Iterator[Term]:
    """The times for which values of an indicator are due, oldest first.

    `holder` is the action that it stands in; None for an objective or the plan.
    """
    plan, baseline = header.period, indicator.baseline
    begin, end = _at_work(holder)
    every = 2 if indicator.frequency is Frequency.BIENNIAL else 1
    one: list[When] = []
    for each in _parts(indicator, header):
        inside = plan.start.first <= each.first and each.last <= plan.end.last
        known = baseline is not None and each.first <= baseline.period.last
        if inside and not known and each.first <= end and begin <= each.last:
            one.append(each)
        if len(one) == every:
            yield Term(" to ".join(map(str, one)), one[0].first, one[-1].last)
            one.clear()


def unanswered(indicator: Indicator, due: Sequence[Term]) -> list[Term]:
    """The terms of which nothing is said, neither a value nor why there is none.

    Of the state of things any value from the term will do; what is added up must reach its end.
    """
    firsts, lasts = [each.first for each in due], [each.last for each in due]
    adds = indicator.aggregation is Aggregation.SUM
    answered: set[int] = set()
    for actual in indicator.actuals:
        begin = bisect_left(lasts, actual.period.first)
        end = bisect_right(lasts if adds else firsts, actual.period.last)
        answered.update(range(begin, end))
    return [each for nth, each in enumerate(due) if nth not in answered]


def _at_work(holder: Action | None) -> tuple[date, date]:
    """The first and the last day on which something is done that can be measured."""
    if holder is None:
        return date.min, date.max
    if not holder.counted:
        return date.max, date.min
    begin = holder.started or holder.start
    return begin.first if begin else date.min, holder.ended.last if holder.ended else date.max


def _parts(indicator: Indicator, header: Header) -> Iterator[When]:
    """Years, or the parts of them that the frequency names."""
    points = (indicator.baseline, *indicator.targets, *indicator.actuals)
    fiscal = any(point.period.text.startswith("FY") for point in points if point)
    fiscal = fiscal and indicator.frequency is not Frequency.MONTHLY
    for year in range(header.period.start.first.year - 1, header.period.end.last.year + 1):
        name = f"FY{year}/{(year + 1) % 100:02}" if fiscal else str(year)
        for part in _PARTS[indicator.frequency] if indicator.frequency else ():
            if found := when(name + part, header.fiscal_year_start):
                yield found
