"""GCM408: values come as often as was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.schedule import terms, unanswered
from gcmplan.sentence import say, saying

_ONE = saying("{item} has no value for {period}, which ended {days} days ago")
_FIRST = saying(
    "{item} has no value for {period}, which ended {days} days ago, "
    "the first of {count} such periods"
)


@rule("GCM408", Severity.WARNING, on=Indicator)
def value_late(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """A value comes for each period of the indicator's frequency, within 60 days of its end.

    Who measures too late steers too late. Add the value, or ask the body that supplies it. If
    there is none, say why under `missing`: that is an answer too. If it comes less often than was
    agreed, correct `frequency`.

    Asked are calendar years, or fiscal years if the indicator names such, and their parts, that
    lie within the plan and after the baseline; of an action, only those in which it went on. Of the
    state of things any value from the period will do; what is added up must reach its end.

    Bad:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        frequency: annual
        baseline: {period: 2024, value: 68}
    ```

    Good:

    ```yaml
    indicators:
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        frequency: annual
        baseline: {period: 2024, value: 68}
        actuals: [{period: 2025, value: 74}]
    ```
    """
    holder = site.index.by_path[site.path.parent.parent]
    action = holder if isinstance(holder, Action) else None
    due = list(terms(indicator, site.plan.header, action))
    late = [each for each in unanswered(indicator, due) if site.as_of > each.due]
    if late:
        days = (site.as_of - late[0].last).days
        yield site.remark(
            say(
                _FIRST if len(late) > 1 else _ONE,
                item=indicator.id,
                period=late[0].text,
                days=days,
                count=len(late),
            ),
            "frequency",
            help=say("add the value to 'actuals', or 'missing:' with the reason"),
        )
