"""GCM407: values are broken down as was declared."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator
from gcmplan.sentence import all_of, say


@rule("GCM407", Severity.WARNING, on=Indicator)
def group_missing(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """Each value is broken down by every dimension under `disaggregation`.

    The Compact asks for data by sex, age and migration status, and the plan promised it here;
    without them nobody sees who is left behind. Add the groups, or ask the body that supplies the
    value for them. What is never collected is better not declared.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        disaggregation: [sex]
        actuals: [{period: 2025, value: 330}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        disaggregation: [sex]
        actuals:
          - {period: 2025, value: 330, groups: [{sex: female, value: 150}, {sex: male, value: 180}]}
    ```
    """
    for position, actual in indicator.standing if indicator.disaggregation else ():
        given = frozenset[str]().union(*(group.dimensions for group in actual.parts))
        lacking = [each for each in indicator.disaggregation if each not in given]
        if lacking:
            yield site.remark(
                say(
                    "{item} has a value for {period} that is not broken down by {dimensions}",
                    item=indicator.id,
                    period=actual.period,
                    dimensions=all_of(lacking),
                ),
                "actuals",
                position,
                help=say("add 'groups:', as '{{dimension}: …, value: …}'", dimension=lacking[0]),
            )
