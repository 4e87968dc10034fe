"""GCM604: progress agrees with the status, and is told only once."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus

_ALL = 100
"""Percent of an action that is all done."""


@rule("GCM604", Severity.WARNING, on=Action)
def progress_contradicts(action: Action, site: Site) -> Iterator[Remark]:
    """The progress of an action agrees with its status.

    An action that has moved has started, and one that is all done is completed; otherwise one of
    the two is out of date. Only a continuous action may be at 100 and go on. Where there are
    milestones, they tell the progress, and a figure set by hand beside them is not used: remove
    it.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, status: not_started, progress: 40}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, status: in_progress, progress: 40}
    ```
    """
    percent = action.progress
    if action.live_milestones:
        yield from _by_milestones(action, site)
    elif percent and _contradicts(action, finished=percent == _ALL):
        yield site.remark(
            f"{action.id} has a progress of {percent}, and its status is {action.status}",
            "progress",
            help="correct 'progress:' or 'status:', whichever is out of date",
        )


def _by_milestones(action: Action, site: Site) -> Iterator[Remark]:
    live = action.live_milestones
    reached = sum(each.reached(site.as_of) for each in live)
    if action.progress is not None:
        yield site.remark(
            f"{action.id} has a progress of {action.progress} set by hand beside milestones, "
            "which tell it already",
            "progress",
            help="remove 'progress:', and keep the milestones up to date",
        )
    if reached and _contradicts(action, finished=reached == len(live)):
        yield site.remark(
            f"{action.id} has reached {reached} of {len(live)} milestones, "
            f"and its status is {action.status}",
            "status",
            help="correct 'status:' or the milestones, whichever is out of date",
        )


def _contradicts(action: Action, *, finished: bool) -> bool:
    """Whether the status of an action that has moved says otherwise."""
    if action.status is ActionStatus.NOT_STARTED:
        return action.counted
    return finished and action.status is not None and action.open and not action.continuous
