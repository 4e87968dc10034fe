"""How the plans at some paths do, and where their parts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from gcmplan.cli.gathering import Gathered, Sound, gathered
from gcmplan.compact.read import read_compact
from gcmplan.keypath import KeyPath
from gcmplan.locate import place
from gcmplan.progress.grouping import Grouping, Weight
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress
from gcmplan.render.status import Status


class Asked(NamedTuple):
    """What is asked of each plan."""

    as_of: date
    by: Grouping | None = None
    weight: Weight = Weight.OWN


Parts = Callable[[PlanProgress], Iterable[KeyPath]]


def standings(paths: list[str], asked: Asked, parts: Parts) -> Gathered[Status]:
    """How the plans at some paths do, and where the parts that were asked for are written."""
    return gathered(paths, asked.as_of, lambda sound: _standing(sound, asked, parts))


def troubled(progress: PlanProgress) -> Iterable[KeyPath]:
    """The actions that need attention."""
    return (each.path for each in progress.attention)


def actions(progress: PlanProgress) -> Iterable[KeyPath]:
    """All actions."""
    return (each.path for each in progress.actions)


def nothing(_: PlanProgress) -> Iterable[KeyPath]:
    """No parts: nobody will look them up."""
    return ()


def _standing(sound: Sound, asked: Asked, parts: Parts) -> Status:
    progress = measure(sound.plan, read_compact(), asked.as_of, asked.by, asked.weight)
    places = {path: place(sound.loaded.bundle, path) for path in parts(progress)}
    return Status(progress, sound.path, places)
