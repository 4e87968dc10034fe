"""GCM408: values come as often as was agreed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Aggregation, Frequency, Indicator
from gcmplan.plan.when import When, when

_GRACE = timedelta(days=60)
"""How long after its end a period may be without a value."""

_PARTS = {
    Frequency.MONTHLY: tuple(f"-{month:02}" for month in range(1, 13)),
    Frequency.QUARTERLY: ("-Q1", "-Q2", "-Q3", "-Q4"),
    Frequency.BIANNUAL: ("-H1", "-H2"),
    Frequency.ANNUAL: ("",),
    Frequency.BIENNIAL: ("",),
}
"""What a year is divided into."""


class _Due(NamedTuple):
    """A time for which a value is due."""

    text: str
    first: date
    last: date


@rule("GCM408", Severity.WARNING, on=Indicator)
def value_late(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A value comes for each period of the indicator's frequency, within 60 days of its end.

    Who measures too late steers too late. Add the value, or ask the body that supplies it. If
    there is none, say why under `missing`: that is an answer too. If it comes less often than was
    agreed, correct `frequency`.

    Asked are calendar years, or fiscal years if the indicator names such, and their parts, that
    lie within the plan and after the baseline; of an action, only those in which it went on. Of the
    state of things any value from the period will do; what is added up must reach its end.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        frequency: annual
        baseline: {period: 2024, value: 68}
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        frequency: annual
        baseline: {period: 2024, value: 68}
        actuals: [{period: 2025, value: 74}]
    ```
    """
    due = list(_due(indicator, site))
    covered = _covered(indicator, due)
    late = [each for nth, each in enumerate(due) if nth not in covered]
    if late:
        days = (site.as_of - late[0].last).days
        more = f", the first of {len(late)} such periods" if len(late) > 1 else ""
        yield site.remark(
            f"{indicator.id} has no value for {late[0].text}, which ended {days} days ago{more}",
            "frequency",
            help="add the value to 'actuals', or 'missing:' with the reason",
        )


def _due(indicator: Indicator, site: Site) -> Iterator[_Due]:
    """The periods for which a value should be there, oldest first."""
    plan, baseline = site.plan.header.period, indicator.baseline
    begin, end = _at_work(site)
    every = 2 if indicator.frequency is Frequency.BIENNIAL else 1
    one: list[When] = []
    for each in _parts(indicator, site):
        inside = plan.start.first <= each.first and each.last <= plan.end.last
        known = baseline is not None and each.first <= baseline.period.last
        if inside and not known and each.first <= end and begin <= each.last:
            one.append(each)
        if len(one) == every:
            due = _Due(" to ".join(map(str, one)), one[0].first, one[-1].last)
            one.clear()
            if site.as_of - due.last > _GRACE:
                yield due


def _at_work(site: Site) -> tuple[date, date]:
    """The first and the last day on which something is done that can be measured."""
    holder = site.index.by_path[site.path.parent.parent]
    if not isinstance(holder, Action):
        return date.min, date.max
    if not holder.counted:
        return date.max, date.min
    begin = holder.started or holder.start
    return begin.first if begin else date.min, holder.ended.last if holder.ended else date.max


def _parts(indicator: Indicator, site: Site) -> Iterator[When]:
    """Years, or the parts of them that the frequency names."""
    points = (indicator.baseline, *indicator.targets, *indicator.actuals)
    fiscal = any(point.period.text.startswith("FY") for point in points if point)
    fiscal = fiscal and indicator.frequency is not Frequency.MONTHLY
    plan = site.plan.header.period
    for year in range(plan.start.first.year - 1, plan.end.last.year + 1):
        name = f"FY{year}/{(year + 1) % 100:02}" if fiscal else str(year)
        for part in _PARTS[indicator.frequency] if indicator.frequency else ():
            if found := when(name + part, site.plan.header.fiscal_year_start):
                yield found


def _covered(indicator: Indicator, due: Sequence[_Due]) -> set[int]:
    """The positions of the periods that are answered for."""
    firsts, lasts = [each.first for each in due], [each.last for each in due]
    adds = indicator.aggregation is Aggregation.SUM
    covered: set[int] = set()
    for actual in indicator.actuals:
        begin = bisect_left(lasts, actual.period.first)
        end = bisect_right(lasts if adds else firsts, actual.period.last)
        covered.update(range(begin, end))
    return covered
