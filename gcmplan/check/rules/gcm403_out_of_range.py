"""GCM403: a value is one that its measure allows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.plan.measurement import Value
from gcmplan.sentence import Sentence, say

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
                say(
                    "{item} has {what} of {value}, and its measure is {measure}",
                    item=indicator.id,
                    what=what,
                    value=_written(value),
                    measure=indicator.measure,
                ),
                *steps,
                help=say("write {wanted}, or correct 'measure'", wanted=wanted),
            )


def _wanted(measure: Measure, value: Value) -> Sentence | None:
    """What is wanted instead of a value; None if it will do."""
    if measure is Measure.YES_NO:
        return None if isinstance(value, bool) else say("true or false")
    if measure.numeric and not isinstance(value, Decimal):
        return say("a number")
    if measure is Measure.PERCENTAGE and isinstance(value, Decimal):
        return None if 0 <= value <= _WHOLE else say("a number from 0 to 100")
    return None


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}'" if isinstance(value, str) else str(value)


def _values(indicator: Indicator) -> Iterator[tuple[Sentence, Value, Steps]]:
    """What is valued, its value, and where that is written."""
    if indicator.baseline:
        yield say("a baseline"), indicator.baseline.value, ("baseline", "value")
    for nth, target in enumerate(indicator.targets):
        what = say("a target for {period}", period=target.period)
        yield what, target.value, ("targets", nth, "value")
    for nth, actual in enumerate(indicator.actuals):
        steps = ("actuals", nth)
        if actual.value is not None:
            what = say("a value for {period}", period=actual.period)
            yield what, actual.value, (*steps, "value")
        for position, group in enumerate(actual.parts):
            if group.number is not None and indicator.measure.numeric:
                what = say("a value for {period} and {group}", period=actual.period, group=group)
                yield what, group.number, (*steps, "groups", position, "value")
