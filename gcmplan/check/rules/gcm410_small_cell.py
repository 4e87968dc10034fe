"""GCM410: no group is so small that it tells who is in it."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.sentence import say

_SMALL = range(1, 5)
"""Numbers of people who might be recognized."""


@rule("GCM410", Severity.WARNING, on=Indicator)
def small_cell(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A group is not so small, 1 to 4, that people might be recognized in it.

    Three men aged 60 from one country, trafficked in one year: whoever knows the place knows who
    they are. Plan files are published and their history stays. Join the group with another; where
    the value of a small group must be left out, do so with one more group, for the difference to
    the whole would tell it. What does not count people may be ignored with that reason.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Victims identified
        unit: persons
        direction: increase
        aggregation: sum
        actuals:
          - {period: 2025, value: 33, groups: [{sex: female, value: 31}, {sex: male, value: 2}]}
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Victims identified
        unit: persons
        direction: increase
        aggregation: sum
        actuals: [{period: 2025, value: 33}]
    ```
    """
    if indicator.measure is not Measure.NUMBER:
        return
    for position, actual in enumerate(indicator.actuals):
        for nth, group in enumerate(actual.parts):
            if group.number in _SMALL:
                yield site.remark(
                    say(
                        "{item} has a group of only {number} for {period}: {group}",
                        item=indicator.id,
                        number=group.number,
                        period=actual.period,
                        group=group,
                    ),
                    "actuals",
                    position,
                    "groups",
                    nth,
                    "value",
                    help=say("join it with another group, or leave both out"),
                )
