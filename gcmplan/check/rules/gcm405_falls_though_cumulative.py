"""GCM405: what is added up does not fall."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Aggregation, Indicator
from gcmplan.sentence import say


@rule("GCM405", Severity.WARNING, on=Indicator)
def falls_though_cumulative(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """What a period adds to a sum is not negative.

    With `aggregation: sum` each value is what its period added, as workers trained. A negative
    one is often a correction of an earlier period, or a change in the state of things. Correct
    the earlier period itself, by a second value with `status: revised`; if each value is the
    state of things, write the state and `aggregation: latest`.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025-H1, value: 310}, {period: 2025-H2, value: -20}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025-H1, value: 310}, {period: 2025-H1, value: 290, status: revised}]
    ```
    """
    if indicator.aggregation is Aggregation.SUM:
        for position, actual in indicator.standing:
            if actual.number is not None and actual.number < 0:
                yield site.remark(
                    say(
                        "{item} is a sum, and {period} adds {number} to it",
                        item=indicator.id,
                        period=actual.period,
                        number=actual.number,
                    ),
                    "actuals",
                    position,
                    "value",
                    help=say(
                        "correct the earlier period by a value with 'status: revised', or set "
                        "'aggregation: latest' if each value is the state of things"
                    ),
                )
