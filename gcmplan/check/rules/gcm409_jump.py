"""GCM409: a value does not jump from one period to the next."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.measurement import Actual
from gcmplan.plan.when import Precision
from gcmplan.sentence import say, saying

_TIMES = 5
"""By how much a value may change from one period to the next, up or down."""

_RISES = saying("{item} rises from {old} for {before} to {new} for {period}: is the unit the same?")
_FALLS = saying("{item} falls from {old} for {before} to {new} for {period}: is the unit the same?")


@rule("GCM409", Severity.WARNING, on=Indicator)
def jump(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A value does not change by more than five times from one period to the next.

    Such a jump is often another unit, as thousands instead of persons or 0.62 instead of 62 per
    cent, or a slip of the pen. Compared are periods of the same length, and values above 0. If
    the value is right, say so in its `note`, and ignore this finding with that reason.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2024, value: 3100}, {period: 2025, value: 3.4}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2024, value: 3100}, {period: 2025, value: 3400}]
    ```
    """
    last: dict[Precision, tuple[int, Actual]] = {}
    for position, actual in indicator.standing:
        there, before = last.get(actual.period.precision, (position, actual))
        last[actual.period.precision] = (position, actual)
        old, new = before.number, actual.number
        if old and new and min(old, new) > 0 and max(old, new) > _TIMES * min(old, new):
            yield site.remark(
                say(
                    _RISES if new > old else _FALLS,
                    item=indicator.id,
                    old=old,
                    before=before.period,
                    new=new,
                    period=actual.period,
                ),
                "actuals",
                position,
                "value",
                help=say("correct the value; if it is right, ignore this finding with the reason"),
                related=(site.remark(say("the value before is here"), "actuals", there, "value"),),
            )
