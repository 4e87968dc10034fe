"""The timeline: each action as a bar over the years, with its dates in words beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.when import When
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import Section, done_between, missed
from gcmplan.render.look import Look
from gcmplan.render.sections.gauge import Badge, badge, width
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting

_LEAST = 0.5
"""So broad is a day at least that it can be seen."""

_MOST_YEARS = 12
"""So many years have room for their numbers."""


class Scale(NamedTuple):
    """Days as places between the left and the right end of a chart."""

    first: date
    last: date

    @property
    def day(self) -> float:
        """How broad a day is, in percent."""
        return 100 / ((self.last - self.first).days + 1)

    def at(self, day: date) -> float:
        """Where a day begins, in percent; what lies beyond an end lies at that end."""
        return min(max((day - self.first).days * self.day, 0), 100)


class Tick(NamedTuple):
    """The begin of a year."""

    x: str
    label: str


class Bar(NamedTuple):
    """A stretch of time."""

    x: str
    width: str
    kind: str
    """`sure`, `vague` where the date is not exact, or `done`."""


class Mark(NamedTuple):
    """A milestone."""

    x: str
    kind: str
    """`reached`, `open` or `missed`."""
    said: str


class Lane(NamedTuple):
    """An action over time."""

    id: str
    href: str
    title: Phrase
    badge: Badge
    planned: str
    done: str | None
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    milestones: str | None
    """How many of them have been reached; None if there are none."""


class Group(NamedTuple):
    """Actions that have something in common."""

    id: str
    title: Phrase | None
    lanes: tuple[Lane, ...]


class Gantt(NamedTuple):
    """The actions of a plan over time."""

    ticks: tuple[Tick, ...]
    now: str | None
    """Where the day is for which is asked; None if it lies outside."""
    groups: tuple[Group, ...]


def view(setting: Setting) -> Gantt:
    """The actions of a plan over time."""
    timeline = setting.account.timeline
    as_of, scale = timeline.progress.as_of, Scale(timeline.first, timeline.last)
    inside = timeline.first <= as_of <= timeline.last
    return Gantt(
        tuple(_ticks(scale)),
        width(scale.at(as_of)) if inside else None,
        tuple(_group(each, setting, scale) for each in timeline.sections),
    )


def _ticks(scale: Scale) -> Iterator[Tick]:
    years = range(scale.first.year, scale.last.year + 1)
    every = -(-len(years) // _MOST_YEARS)
    for year in years:
        if (year - scale.first.year) % every == 0:
            yield Tick(width(scale.at(max(date(year, 1, 1), scale.first))), str(year))


def _group(section: Section, setting: Setting, scale: Scale) -> Group:
    lanes = tuple(_lane(each, setting, scale) for each in section.actions)
    return Group(section.id or "", setting.voice.say_if(section.title), lanes)


def _lane(each: ActionProgress, setting: Setting, scale: Scale) -> Lane:
    action, as_of, look = each.action, setting.account.progress.as_of, setting.look
    live = action.live_milestones
    reached = sum(milestone.reached(as_of) for milestone in live)
    return Lane(
        action.id,
        f"#{setting.anchors.at(each.path)}",
        setting.voice.say(action.title),
        badge(each.health, look),
        planned(action, look),
        done(action, look),
        (*_planned(action, scale), *_done(action, as_of, scale)),
        tuple(_marks(action, as_of, scale)),
        _reached(reached, len(live), look) if live else None,
    )


def _reached(number: int, all: int, look: Look) -> str:
    return look.say_count(
        "{reached} of {number} milestones", "{reached} of {number} milestones", all, reached=number
    )


def planned(action: Action, look: Look) -> str:
    """When an action is to be done, in words."""
    begin, end = action.start, action.due
    if begin is None and action.continuous:
        return look.say("continuous")
    if begin is None:
        return look.say("by {end}", end=end) if end else look.say("no dates planned")
    if action.continuous:
        return look.say("from {start} on, continuous", start=begin)
    if end:
        return look.say("{start} to {end}", start=begin, end=end)
    return look.say("from {start}, no end planned", start=begin)


def done(action: Action, look: Look) -> str | None:
    """When it was done, in words; None if nothing is known."""
    if action.started and action.ended:
        return look.say("{start} to {end}", start=action.started, end=action.ended)
    if action.ended:
        return look.say("completed {day}", day=action.ended)
    return look.say("since {day}", day=action.started) if action.started else None


def _planned(action: Action, scale: Scale) -> Iterator[Bar]:
    """What is planned; the stretch of a date that is not exact is drawn apart."""
    begin, end = action.start, action.due
    if begin and (end or action.continuous):
        last = end.last if end else scale.last
        if begin.last < last and (end is None or begin.last < end.first):
            yield _bar(begin.last, end.first if end else last, scale, "sure")
    for when in dict.fromkeys((begin, end)):
        if when:
            yield _bar(when.first, when.last, scale, _precise(when))


def _precise(when: When) -> str:
    return "sure" if when.first == when.last else "vague"


def _done(action: Action, as_of: date, scale: Scale) -> Iterator[Bar]:
    if worked := done_between(action, as_of):
        yield _bar(*worked, scale, "done")


def _bar(first: date, last: date, scale: Scale, kind: str) -> Bar:
    x = scale.at(first)
    return Bar(width(x), width(max(scale.at(last) + scale.day - x, _LEAST)), kind)


def _marks(action: Action, as_of: date, scale: Scale) -> Iterator[Mark]:
    for each in action.live_milestones:
        reached = each.reached(as_of)
        when = each.done if reached else each.due
        if when:
            kind = "reached" if reached else "missed" if missed(each, as_of) else "open"
            yield Mark(
                width(scale.at(min(when.last, as_of) if reached else when.last)),
                kind,
                f"{each.id}, {kind}, {when}",
            )
