"""GCM403: a value is one that its measure allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.plan.measurement import Value

_WHOLE = 100
"""The highest percentage."""

Steps = tuple[str | int, ...]
"""The way from an indicator to a value of it."""


@rule("GCM403", Severity.ERROR, on=Indicator)
def out_of_range(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A value is one that the indicator's measure allows: a percentage lies within 0 and 100.

    What lies outside is a slip of the pen, or a number of another kind. A growth by 120 per cent
    is `measure: number` with the unit `per cent`. A text or `true` for a number, or a number for
    `yes_no`, cannot be measured at all: correct the value or the measure.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        targets: [{period: 2027, value: 920}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        targets: [{period: 2027, value: 92}]
    ```
    """
    for what, value, steps in _values(indicator):
        if wanted := _wanted(indicator.measure, value):
            yield site.remark(
                f"{indicator.id} has {what} of {_written(value)}, and its measure is "
                f"{indicator.measure}",
                *steps,
                help=f"write {wanted}, or correct 'measure'",
            )


def _wanted(measure: Measure, value: Value) -> str | None:
    """What is wanted instead of a value; None if it will do."""
    if measure is Measure.YES_NO:
        return None if isinstance(value, bool) else "true or false"
    if measure.numeric and not isinstance(value, Decimal):
        return "a number"
    if measure is Measure.PERCENTAGE and isinstance(value, Decimal):
        return None if 0 <= value <= _WHOLE else "a number from 0 to 100"
    return None


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else str(value)


def _values(indicator: Indicator) -> Iterator[tuple[str, Value, Steps]]:
    """What is valued, its value, and where that is written."""
    if indicator.baseline:
        yield "a baseline", indicator.baseline.value, ("baseline", "value")
    for nth, target in enumerate(indicator.targets):
        yield f"a target for {target.period}", target.value, ("targets", nth, "value")
    for nth, actual in enumerate(indicator.actuals):
        steps = ("actuals", nth)
        if actual.value is not None:
            yield f"a value for {actual.period}", actual.value, (*steps, "value")
        for position, group in enumerate(actual.parts):
            if group.number is not None and indicator.measure.numeric:
                what = f"a value for {actual.period} and {group}"
                yield what, group.number, (*steps, "groups", position, "value")
