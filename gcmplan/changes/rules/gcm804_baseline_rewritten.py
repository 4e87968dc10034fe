"""GCM804: a baseline stays what it was when the plan was adopted."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change
from gcmplan.changes.rule import Site, change_rule
from gcmplan.changes.significance import rewritten_after_adoption
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP
from gcmplan.plan.measurement import Point
from gcmplan.sentence import say


@change_rule("GCM804", Severity.ERROR)
def baseline_rewritten(change: Change, site: Site) -> Iterator[Remark]:
    """The baseline of an indicator must not change once the plan is adopted.

    All progress of the indicator is measured from there: another baseline rewrites what was
    reported. If the old value was wrong, begin a new indicator with a new id, and say in its
    definition what it takes the place of; or ignore this rule in a comment that gives the reason
    and the source of the corrected value. The rule is asked with `--since`.

    Bad:

    ```yaml
    gcmplan: 1
    plan: {id: XEX-2025, title: T, country: XEX, period: {start: 2025, end: 2027},
           status: adopted, adopted: 2025-01-15}
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: latest,
         baseline: {period: 2024, value: 400}}
    ---
    gcmplan: 1
    plan: {id: XEX-2025, title: T, country: XEX, period: {start: 2025, end: 2027},
           status: adopted, adopted: 2025-01-15}
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: latest,
         baseline: {period: 2024, value: 100}}
    ```

    Good:

    ```yaml
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: latest,
         baseline: {period: 2024, value: 400}}
    ---
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: latest,
         baseline: {period: 2024, value: 100}}
    ```
    """
    if not rewritten_after_adoption(change, site.old.header):
        return
    adopted = site.new.header.adopted
    when = (
        [Remark(TOP / "plan" / "adopted", say("the plan was adopted {adopted}", adopted=adopted))]
        if adopted
        else []
    )
    was, now = _said(change.before), _said(change.after)
    yield site.remark(
        say(
            "the baseline of {item} was rewritten from {was} to {now} after adoption",
            item=change.subject.id,
            was=was,
            now=now,
        ),
        say("put it back, or begin a new indicator"),
        related=when,
    )


def _said(value: object) -> str:
    if isinstance(value, Point):
        return say("{value} in {period}", value=value.value, period=value.period)
    return say("none") if value is None else str(value)
