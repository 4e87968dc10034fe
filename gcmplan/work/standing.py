"""How the plans at some paths do, and where their parts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import NamedTuple

from gcmplan.cache.remembering import memory
from gcmplan.compact.read import read_compact
from gcmplan.keypath import KeyPath
from gcmplan.locate import place
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.means import Weight
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress
from gcmplan.render.results.status import Status
from gcmplan.work.gathering import Gathered, Sound, gathered
from gcmplan.work.lookback import Lookback


class Asked(NamedTuple):
    """What is asked of each plan."""

    as_of: date
    by: Grouping | None = None
    weight: Weight = Weight.OWN
    revision: str | None = None
    """At which the plans are asked; None for as they are."""
    lookback: Lookback | None = None
    """By which the adopted plans are looked up; None if nobody wants to know."""


Parts = Callable[[PlanProgress], Iterable[KeyPath]]


def standings(paths: list[str], asked: Asked, parts: Parts) -> Gathered[Status]:
    """How the plans at some paths do, and where the parts that were asked for are written."""
    return _gathered(paths, asked, partial(standing, asked=asked, parts=parts))


def standings_in_time(
    paths: list[str], asked: Asked, lookback: Lookback, parts: Parts
) -> Gathered[Status]:
    """The same with what lies behind each plan: its commit, and how it did earlier."""
    asked = asked._replace(lookback=lookback)
    return _gathered(
        paths, asked, partial(standing_in_time, asked=asked, lookback=lookback, parts=parts)
    )


def troubled(progress: PlanProgress) -> Iterable[KeyPath]:
    """The actions that need attention."""
    return (each.path for each in progress.attention)


def actions(progress: PlanProgress) -> Iterable[KeyPath]:
    """All actions."""
    return (each.path for each in progress.actions)


def measures(progress: PlanProgress) -> Iterable[KeyPath]:
    """All indicators."""
    return (each.path for each in progress.indicators)


def nothing(_: PlanProgress) -> Iterable[KeyPath]:
    """No parts: nobody will look them up."""
    return ()


def standing(sound: Sound, asked: Asked, parts: Parts) -> Status:
    """How a plan does, and where the parts that were asked for are written."""
    adopted = asked.lookback.adopted(sound) if asked.lookback else None
    compact = read_compact()
    progress = measure(sound.plan, compact, asked.as_of, asked.by, asked.weight, adopted=adopted)
    places = {path: place(sound.loaded.bundle, path) for path in parts(progress)}
    return Status(progress, sound.path, places)


def standing_in_time(sound: Sound, asked: Asked, lookback: Lookback, parts: Parts) -> Status:
    """The same with what lies behind the plan: its commit, and how it did earlier."""
    commit, is_changed = lookback.commit(sound)
    return standing(sound, asked._replace(lookback=lookback), parts)._replace(
        revision=commit, is_changed=is_changed, since=lookback.since(sound)
    )


def _gathered(paths: list[str], asked: Asked, ask: Callable[[Sound], Status]) -> Gathered[Status]:
    cores = 1 if asked.lookback else None  # it keeps its repositories, and what it warns of
    result = gathered(paths, asked.as_of, ask, asked.revision, memory(), cores)
    behind = asked.lookback.warnings if asked.lookback else []
    return result._replace(warnings=[*result.warnings, *behind])
