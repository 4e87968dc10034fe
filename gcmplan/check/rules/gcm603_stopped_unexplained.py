"""GCM603: what is suspended or cancelled says why."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM603", Severity.ERROR, on=Action)
def stopped_unexplained(action: Action, site: Site) -> Iterator[Remark]:
    """A suspended or cancelled action says why it was stopped.

    Stopping an action changes what was promised, and a cancelled one leaves the count. Those who
    read the plan, and those who were to benefit, have a right to the reason. One sentence is
    enough: who decided, and why.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Offer scholarships, status: cancelled}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: Offer scholarships
        status: cancelled
        status_reason: The regional scholarship of 2026 serves the same students.
    ```
    """
    stopped = action.status in {ActionStatus.SUSPENDED, ActionStatus.CANCELLED}
    if stopped and action.status_reason is None:
        yield site.remark(
            say("{item} is {status}, and no reason is given", item=action.id, status=action.status),
            help=say("add 'status_reason:' with a sentence that says why"),
        )
