"""GCM604: progress agrees with the status, and is told only once."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say

_ALL = 100
"""Percent of an action that is all done."""


@rule("GCM604", Severity.WARNING, on=Action)
def progress_contradicts(action: Action, site: Site) -> Iterator[Remark]:
    """The progress of an action agrees with its status.

    An action that has moved has started, one that is all done is completed, and one that is
    completed is all done; otherwise one of the two is out of date. Only a continuous action may be
    at 100 and go on. Where there are milestones, they tell the progress, and a figure set by hand
    beside them is not used: remove it.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: not_started, progress: 40}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: in_progress, progress: 40}
    ```
    """
    percent = action.progress
    if live := action.live_milestones:
        reached = sum(each.reached(site.as_of) for each in live)
        yield from _by_milestones(action, reached, len(live), site)
    elif percent is not None and _contradicts(action, begun=percent > 0, finished=percent == _ALL):
        yield site.remark(
            say(
                "{item} has a progress of {percent}, and its status is {status}",
                item=action.id,
                percent=percent,
                status=action.status,
            ),
            "progress",
            help=say("correct 'progress:' or 'status:', whichever is out of date"),
        )


def _by_milestones(action: Action, reached: int, of: int, site: Site) -> Iterator[Remark]:
    if action.progress is not None:
        yield site.remark(
            say(
                "{item} has a progress of {progress} set by hand beside milestones, which "
                "tell it already",
                item=action.id,
                progress=action.progress,
            ),
            "progress",
            help=say("remove 'progress:', and keep the milestones up to date"),
        )
    if action.open and _contradicts(action, begun=reached > 0, finished=reached == of):
        yield site.remark(
            say(
                "{item} has reached {reached} of {of} milestones, and its status is {status}",
                item=action.id,
                reached=reached,
                of=of,
                status=action.status,
            ),
            "status",
            help=say("correct 'status:' or the milestones, whichever is out of date"),
        )


def _contradicts(action: Action, *, begun: bool, finished: bool) -> bool:
    """Whether the status of an action that counts says otherwise than how far it is."""
    moved = begun and action.status is ActionStatus.NOT_STARTED
    unfinished = not finished and action.status is ActionStatus.COMPLETED
    under_way = action.status in {ActionStatus.IN_PROGRESS, ActionStatus.SUSPENDED}
    goes_on = finished and under_way and not action.continuous
    return action.counted and (moved or unfinished or goes_on)
