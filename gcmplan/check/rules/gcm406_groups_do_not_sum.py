"""GCM406: the groups of a value add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from math import prod

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Aggregation, Indicator, Measure
from gcmplan.plan.measurement import Actual, Group
from gcmplan.sentence import all_of, say

_REST = {"unknown", "other", "not_stated"}
"""Names of groups that take in whoever is in no other."""

_SEXES = {"female", "male"}
"""Names of groups that leave next to nobody out."""


@rule("GCM406", Severity.ERROR, on=Indicator)
def groups_do_not_sum(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """The groups of one dimension, as the sexes, add up to the value.

    If they do not, either the value or a group is wrong, and whoever reports one or the other
    says something else. Correct the slip. If somebody is in no group, add a group `unknown`.

    Groups that come to more than the value always count as a slip. Groups that come to less do so
    only where they leave nobody out: by sex with `female` and `male`, or with a group `unknown`,
    `other` or `not_stated`. Groups by several dimensions at once are added up if each combination
    stands there. Percentages are not added up, nor are latest values that lie between the
    smallest and the largest group, for they may be averages. Rounded decimals are allowed for.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals:
          - {period: 2025, value: 310, groups: [{sex: female, value: 150}, {sex: male, value: 180}]}
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers trained
        unit: workers
        direction: increase
        aggregation: sum
        actuals:
          - {period: 2025, value: 330, groups: [{sex: female, value: 150}, {sex: male, value: 180}]}
    ```
    """
    if indicator.measure is not Measure.NUMBER:
        return
    averages = indicator.aggregation is not Aggregation.SUM
    for position, actual in indicator.standing:
        value = actual.number
        for groups in _cuts(actual) if value is not None else ():
            numbers = [group.number for group in groups if group.number is not None]
            if value is None or len(numbers) < len(groups):
                continue
            if averages and min(numbers) <= value <= max(numbers):
                continue
            over = sum(numbers) - value
            if abs(over) > _rounding(value, *numbers) and (over > 0 or _covering(groups)):
                yield site.remark(
                    say(
                        "{item} has the value {value} for {period}, but its groups by {by} come to "
                        "{total}",
                        item=indicator.id,
                        value=value,
                        period=actual.period,
                        by=all_of(groups[0].names),
                        total=sum(numbers),
                    ),
                    "actuals",
                    position,
                    "groups",
                    help=say("correct the value or the groups"),
                )


def _cuts(actual: Actual) -> Iterator[list[Group]]:
    """Groups by the same dimensions, each combination of their names once, and at least two."""
    by_dimensions: dict[frozenset[str], list[Group]] = {}
    for group in actual.parts:
        by_dimensions.setdefault(group.dimensions, []).append(group)
    for dimensions, groups in by_dimensions.items():
        once = {frozenset(group.names.items()) for group in groups}
        combinations = prod(len(_names(groups, dimension)) for dimension in dimensions)
        if dimensions and len(groups) > 1 and len(once) == len(groups) == combinations:
            yield groups


def _names(groups: list[Group], dimension: str) -> set[str]:
    """The names of the groups by a dimension, however they are spelled."""
    return {re.sub(r"[\s-]+", "_", group.names[dimension].lower()) for group in groups}


def _covering(groups: list[Group]) -> bool:
    """Whether the groups leave nobody out, by any of their dimensions."""
    return all(
        not names.isdisjoint(_REST) or (dimension == "sex" and names >= _SEXES)
        for dimension, names in ((each, _names(groups, each)) for each in groups[0].names)
    )


def _rounding(*numbers: Decimal) -> Decimal:
    """How far a sum may be off because its parts are rounded; whole numbers are not."""
    places = [min(int(number.as_tuple().exponent), 0) for number in numbers]
    whole = not any(places)
    return (
        Decimal(0) if whole else sum((Decimal(5).scaleb(each - 1) for each in places), Decimal(0))
    )
