"""What the status screens show: how a plan does, and where its parts are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gcmplan.diagnostics import Place
from gcmplan.keypath import KeyPath
from gcmplan.progress.progress import PlanProgress
from gcmplan.source.version import Version


class Since(NamedTuple):
    """How the plan did at an earlier version, measured on the day of its commit."""

    version: Version
    progress: PlanProgress


class Status(NamedTuple):
    """A plan's progress, and where to look it up."""

    progress: PlanProgress
    path: str
    """The file or folder of the plan, as the user gave it."""
    places: Mapping[KeyPath, Place]
    """Where the actions that need attention are written."""
    revision: Version | None = None
    """The commit that it was read from, or that lies behind what is on the disk."""
    is_changed: bool = False
    """Whether what is on the disk differs from that commit."""
    since: Since | None = None
    """Since when changes are counted; None if that was not asked."""
