"""GCM409: a value does not jump from one period to the next."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.measurement import Actual
from gcmplan.plan.when import Precision

_TIMES = 5
"""By how much a value may change from one period to the next, up or down."""


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
                f"{indicator.id} {'rises' if new > old else 'falls'} from {old} for "
                f"{before.period} to {new} for {actual.period}: is the unit the same?",
                "actuals",
                position,
                "value",
                help="correct the value; if it is right, ignore this finding with the reason",
                related=(site.remark("the value before is here", "actuals", there, "value"),),
            )
