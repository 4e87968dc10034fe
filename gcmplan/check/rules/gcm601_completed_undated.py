"""GCM601: what is completed has a day on which it ended, and nothing else has one."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM601", Severity.ERROR, on=Action)
def completed_undated(action: Action, site: Site) -> Iterator[Remark]:
    """A completed action says when it ended, and no other action does.

    With only one of the two, nobody can tell whether the action is done, or whether it was done
    in time. Write the day on which it was really completed, as precisely as it is known: a month
    or a year will do. An action that was stopped has no `ended`, but a `status_reason`.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: completed}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: completed, ended: 2025-12-11}
    ```
    """
    completed = action.status is ActionStatus.COMPLETED
    if completed and action.ended is None:
        yield site.remark(
            say("{item} is completed, and has no day on which it ended", item=action.id),
            help=say("add 'ended:' with the day on which it was completed"),
        )
    elif action.ended and not completed:
        yield site.remark(
            say(
                "{item} ended {ended}, and its status is {status}",
                item=action.id,
                ended=action.ended,
                status=action.status,
            )
            if action.status
            else say(
                "{item} ended {ended}, and it has no status", item=action.id, ended=action.ended
            ),
            "ended",
            help=say("set 'status: completed', or remove 'ended:' if it is not done"),
        )
