"""GCM404: a target lies where the indicator should go."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Direction, Indicator
from gcmplan.sentence import say, saying

_RISING = saying(
    "{item} should rise from its baseline {start}, but its target for {period} is {aim}"
)
_FALLING = saying(
    "{item} should fall from its baseline {start}, but its target for {period} is {aim}"
)


@rule("GCM404", Severity.ERROR, on=Indicator)
def target_against_direction(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A target lies on that side of the baseline to which the indicator should go.

    Attainment is the share of the way from baseline to target. If the target lies on the other
    side, getting worse would count as success, and if it equals the baseline, there is no way to
    go. Correct the target, the baseline or the direction. If the aim is that nothing gets worse,
    the direction is `maintain`, and any target will do.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Fees in monthly wages
        unit: wages
        direction: decrease
        aggregation: latest
        baseline: {period: 2024, value: 8.4}
        targets: [{period: 2027, value: 9}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Fees in monthly wages
        unit: wages
        direction: decrease
        aggregation: latest
        baseline: {period: 2024, value: 8.4}
        targets: [{period: 2027, value: 5}]
    ```
    """
    start = indicator.baseline.number if indicator.baseline else None
    if start is None or indicator.direction in {None, Direction.MAINTAIN}:
        return
    rising = indicator.direction is Direction.INCREASE
    for nth, target in enumerate(indicator.targets):
        aim = target.number
        if aim is not None and (aim <= start if rising else aim >= start):
            yield site.remark(
                say(
                    _RISING if rising else _FALLING,
                    item=indicator.id,
                    start=start,
                    period=target.period,
                    aim=aim,
                ),
                "targets",
                nth,
                "value",
                help=say("correct the target, the baseline or 'direction'"),
                related=(site.remark(say("the baseline is here"), "baseline", "value"),),
            )
