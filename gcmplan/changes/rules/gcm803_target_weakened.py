"""GCM803: a target is not weakened unseen."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change
from gcmplan.changes.rule import Site, change_rule
from gcmplan.changes.significance import weakened
from gcmplan.finding import Remark, Severity
from gcmplan.sentence import say


@change_rule("GCM803", Severity.WARNING)
def target_weakened(change: Change, site: Site) -> Iterator[Remark]:
    """A target must not be weakened, nor taken away, unless that was decided.

    A lower bar is reached sooner, and the indicator looks better though nothing is. If it was
    decided, say so: in the definition of the indicator, in an update of its action, or in a comment
    that ignores this rule and gives the reason. The rule is asked with `--since`; which way is
    weaker follows from the direction of the indicator.

    Bad:

    ```yaml
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: sum,
         targets: [{period: 2027, value: 12000}]}
    ---
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: sum,
         targets: [{period: 2027, value: 9000}]}
    ```

    Good:

    ```yaml
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: sum,
         targets: [{period: 2027, value: 12000}]}
    ---
    indicators:
      - {id: I1, title: Workers trained, unit: workers, direction: increase, aggregation: sum,
         targets: [{period: 2027, value: 15000}]}
    ```
    """
    if not weakened(change) or change.field is None:
        return
    values = {"item": change.subject.id, "period": change.field.item}
    if change.after is None:
        said = say(
            "the target of {item} for {period} was taken away, it was {before}",
            before=change.before.value,
            **values,
        )
    else:
        said = say(
            "the target of {item} for {period} was weakened from {before} to {after}",
            before=change.before,
            after=change.after,
            **values,
        )
    yield site.remark(said, say("put it back, or say who decided it and why"))
