"""Actions over time: when they were to be done, and when they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gcmplan.compact.compact import Compact
from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.grouping import Grouping, keys_of, titles_of
from gcmplan.progress.progress import ActionProgress, PlanProgress

_BEYOND = timedelta(days=366)
"""How far before and after its plan an action is still drawn where it is."""


class Section(NamedTuple):
    """Actions that have something in common."""

    id: str | None
    """What that is; None for actions that have nothing of the kind."""
    title: Text | None
    actions: tuple[ActionProgress, ...]


class Timeline(NamedTuple):
    """The actions of a plan over time."""

    progress: PlanProgress
    by: Grouping
    sections: tuple[Section, ...]
    first: date
    """Where the time begins: with the plan, or the first action; what is earlier is cut off."""
    last: date
    """Where it ends, in the same way."""


def timeline(
    progress: PlanProgress,
    compact: Compact,
    actions: Sequence[ActionProgress],
    by: Grouping | None = None,
) -> Timeline:
    """Some actions of a plan over time; in sections by area, or by objective without areas."""
    default = Grouping.AREA if progress.plan.areas else Grouping.OBJECTIVE
    period = progress.plan.header.period
    first, last = period.start.first, period.end.last
    days = [day for each in actions for day in _days(each.action)]
    return Timeline(
        progress,
        by or default,
        tuple(_sections(progress, compact, actions, by or default)),
        max(min([first, *days]), first - _BEYOND if first.year > 1 else first),
        min(max([last, *days]), last + _BEYOND),
    )


def done_between(action: Action, as_of: date) -> tuple[date, date] | None:
    """From when to when an action was really at work, as far as is known; None if it is not.

    What goes on, goes on until now; what is suspended or cancelled has no known end.
    """
    begin = action.started.first if action.started else None
    if begin is None and action.ended and action.ended.first <= as_of:
        return (min(action.ended.last, as_of),) * 2
    if begin is None or begin > as_of:
        return None
    if action.ended:
        return begin, max(begin, min(action.ended.last, as_of))
    if action.status is ActionStatus.IN_PROGRESS:
        return begin, as_of
    return begin, begin


def missed(milestone: Milestone, as_of: date) -> bool:
    """Whether a milestone is open though its day has passed."""
    return milestone.days_late(as_of) > 0


def _days(action: Action) -> Iterator[date]:
    """The first and last days of an action."""
    for begin in (action.start, action.started):
        if begin:
            yield begin.first
    for end in (action.due, action.ended, *(each.due for each in action.live_milestones)):
        if end:
            yield end.last


def _sections(
    progress: PlanProgress, compact: Compact, actions: Iterable[ActionProgress], by: Grouping
) -> Iterator[Section]:
    keys = keys_of(progress.plan, compact, by)
    titles = titles_of(progress.plan, compact, by)
    members: dict[str, list[ActionProgress]] = {}
    others = []
    for each in actions:
        mine = list(dict.fromkeys(keys(each)))
        for key in mine:
            members.setdefault(key, []).append(each)
        if not mine:
            others.append(each)
    for key in [*titles, *sorted(members.keys() - titles.keys())]:
        if key in members:
            yield Section(key, titles.get(key, Text(key)), tuple(members[key]))
    if others:
        yield Section(None, None, tuple(others))
