"""GCM401: a reported period has a value, or the reason why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.measurement import Actual
from gcmplan.sentence import say


@rule("GCM401", Severity.ERROR, on=Actual)
def no_value(actual: Actual, site: Site) -> Iterator[Remark]:
    """A reported period has either a value or the reason why there is none.

    An empty value could be read as 0, as unknown, or as forgotten, and the numbers would differ
    each time. Write the value, or under `missing` why there is none: `not_collected`,
    `not_available`, `not_applicable`, `suppressed` or `pending`. Both at once contradict each
    other.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Workers who left with a contract
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025}]
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Workers who left with a contract
        unit: workers
        direction: increase
        aggregation: sum
        actuals: [{period: 2025, missing: pending}]
    ```
    """
    if actual.value is None and actual.missing is None:
        yield site.remark(
            say(
                "{item} has neither a value for {period} nor a reason why there is none",
                item=site.item,
                period=actual.period,
            ),
            help=say("add 'value:', or 'missing:' with the reason, as 'missing: pending'"),
        )
    elif actual.value is not None and actual.missing is not None:
        yield site.remark(
            say(
                "{item} has the value {value} for {period}, and says that it is missing: {missing}",
                item=site.item,
                value=actual.value,
                period=actual.period,
                missing=actual.missing,
            ),
            "missing",
            help=say("remove 'missing' if the value is right, or else the value"),
        )
