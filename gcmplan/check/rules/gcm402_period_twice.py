"""GCM402: a period has one value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Aggregation, Indicator
from gcmplan.plan.measurement import Actual, ValueStatus
from gcmplan.sentence import say


@rule("GCM402", Severity.ERROR, on=Indicator)
def period_twice(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A period has one value, for the whole and for each group, unless one revises the other.

    Of two values for the same time only one counts, and nothing says which is right. Remove one;
    if the newer one corrects the older, say so with `status: revised`. Where values add up
    (`aggregation: sum`), periods may not overlap either: what a year and its first half have in
    common would be added twice.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers who left with a contract
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025, value: 310}, {period: 2025, value: 340}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers who left with a contract
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025, value: 310}, {period: 2025, value: 340, status: revised}]
    ```
    """
    yield from _equal(indicator, site)
    if indicator.aggregation is Aggregation.SUM:
        yield from _overlapping(indicator, site)
    for position, actual in enumerate(indicator.actuals):
        yield from _groups(position, actual, site)


def _equal(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """Values for the same time, none of which revises another."""
    seen: dict[tuple[date, date], int] = {}
    for position, actual in enumerate(indicator.actuals):
        if actual.value is None or actual.status is ValueStatus.REVISED:
            continue
        there = seen.setdefault((actual.period.first, actual.period.last), position)
        if there != position:
            before = indicator.actuals[there].value
            yield site.remark(
                say(
                    "{item} has two values for {period}: {before} and {value}",
                    item=indicator.id,
                    period=actual.period,
                    before=before,
                    value=actual.value,
                ),
                "actuals",
                position,
                help=say("remove one, or add 'status: revised' to the one that corrects the other"),
                related=(site.remark(say("the other one is here"), "actuals", there),),
            )


def _overlapping(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """Periods that are added though they have days in common; up to the baseline none is added."""
    since = indicator.baseline.period.last if indicator.baseline else date.min
    added = [each for each in indicator.standing if each[1].period.first > since]
    widest: tuple[int, Actual] | None = None
    for each in sorted(added, key=lambda each: (each[1].period.first, each[1].period.last)):
        if widest and each[1].period.first <= widest[1].period.last:
            (there, one), (here, other) = sorted((widest, each), key=lambda pair: pair[0])
            yield site.remark(
                say(
                    "{item} adds up {one} and {other}, which overlap",
                    item=indicator.id,
                    one=one.period,
                    other=other.period,
                ),
                "actuals",
                here,
                "period",
                help=say("keep the whole or its parts, so that nothing is added twice"),
                related=(
                    site.remark(
                        say("{period} is here", period=one.period), "actuals", there, "period"
                    ),
                ),
            )
        if widest is None or each[1].period.last > widest[1].period.last:
            widest = each


def _groups(position: int, actual: Actual, site: Site) -> Iterator[Remark]:
    """Groups that stand twice in one value."""
    seen: dict[frozenset[tuple[str, str]], int] = {}
    for nth, group in enumerate(actual.parts):
        there = seen.setdefault(frozenset(group.names.items()), nth)
        if there != nth:
            yield site.remark(
                say(
                    "{item} has two values for {period} and {group}",
                    item=site.item,
                    period=actual.period,
                    group=group,
                ),
                "actuals",
                position,
                "groups",
                nth,
                help=say("remove one, or name what tells the two groups apart"),
                related=(site.remark(say("here is one"), "actuals", position, "groups", there),),
            )
