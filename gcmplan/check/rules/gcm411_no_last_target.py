"""GCM411: what is measured has a target at the end of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.sentence import say


@rule("GCM411", Severity.NOTE, on=Indicator)
def no_last_target(indicator: Indicator, site: Site) -> Iterator[Remark]:
    """An indicator has a target for the end of the plan.

    Attainment is measured against the last target. Without one, or with one that lies before the
    end, nothing says what the plan as a whole is to reach. Add a target for its last period.
    Asked are numbers and percentages that have a direction, and `yes_no`; not those of actions
    that are cancelled or merged.

    Bad:

    ```yaml
    indicators:  # of a plan for 2025 to 2027
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        targets: [{period: 2026, value: 80}]
    ```

    Good:

    ```yaml
    indicators:  # of a plan for 2025 to 2027
      - id: I1
        title: Children enrolled
        measure: percentage
        direction: increase
        targets: [{period: 2026, value: 80}, {period: 2027, value: 92}]
    ```
    """
    holder = site.index.by_path[site.path.parent.parent]
    directed = indicator.measure.numeric and indicator.direction
    if isinstance(holder, Action) and not holder.counted:
        return
    end, last = site.plan.header.period.end, indicator.last_target
    if (directed or indicator.measure is Measure.YES_NO) and not (
        last and last.period.last >= end.last
    ):
        yield site.remark(
            say(
                "{item} has no target for the end of the plan {end}: its last target is for {last}",
                item=indicator.id,
                end=end,
                last=last.period,
            )
            if last
            else say(
                "{item} has no target for the end of the plan {end}: it has no target",
                item=indicator.id,
                end=end,
            ),
            *(("targets",) if last else ()),
            help=say("add a target, as '{period: {end}, value: …}'", end=end),
        )
