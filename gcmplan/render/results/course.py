"""What the history screens show: a plan over its versions, or one thing in it."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.plan.plan import Plan
from gcmplan.progress.life import Glimpse, Moves
from gcmplan.progress.progress import Standing
from gcmplan.source.version import Version


class Point(NamedTuple):
    """How a plan did in one version, measured on the day of its commit."""

    version: Version
    total: Standing


class Course(NamedTuple):
    """How a plan did over its versions, oldest first."""

    plan: Plan
    """As it was last."""
    name: str
    """What to call it before the user."""
    points: tuple[Point, ...]
    left_out: tuple[Version, ...]
    """Versions that could not be read in full."""


class Seen(NamedTuple):
    """What a thing was in one version; None if it was not there."""

    version: Version
    glimpse: Glimpse | None


class Life(NamedTuple):
    """The versions in which a thing appeared, changed or went, oldest first."""

    plan: Plan
    name: str
    """What to call the plan before the user."""
    last: Glimpse
    """What the thing was when it was last seen."""
    seen: tuple[Seen, ...]
    moves: Moves
    """Of its date."""
    left_out: tuple[Version, ...]
    """Versions that could not be read in full."""
