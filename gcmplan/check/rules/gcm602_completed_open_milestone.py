"""GCM602: a completed action has no open milestone."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM602", Severity.ERROR, on=Action)
def completed_open_milestone(action: Action, site: Site) -> Iterator[Remark]:
    """When an action is completed, each of its milestones is done or dropped.

    The milestones are the steps of the action. If one is still open, the action is not completed,
    or somebody forgot to write down that the step was reached. Give the milestone the day on which
    it was done; or mark it as dropped, if it is no longer wanted; or take back the status.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        status: completed
        ended: 2025-12-11
        milestones:
          - {id: A1-M1, title: Register online, due: 2025-11-30}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        status: completed
        ended: 2025-12-11
        milestones:
          - {id: A1-M1, title: Register online, due: 2025-11-30, done: 2025-12-11}
    ```
    """
    completed = action.status is ActionStatus.COMPLETED
    left = [
        (position, milestone.id)
        for position, milestone in enumerate(action.milestones if completed else ())
        if milestone.done is None and not milestone.dropped
    ]
    if left:
        names = ", ".join(name for _, name in left)
        yield site.remark(
            say(
                "{item} is completed, with milestones neither done nor dropped: {names}",
                item=action.id,
                names=names,
            ),
            "milestones",
            left[0][0],
            help=say("add 'done:' with the day, or 'dropped: true', to each of them"),
        )
