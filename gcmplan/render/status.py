"""What the status screens show: how a plan does, and where its parts are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gcmplan.diagnostics import Place
from gcmplan.keypath import KeyPath
from gcmplan.progress.progress import PlanProgress


class Status(NamedTuple):
    """A plan's progress, and where to look it up."""

    progress: PlanProgress
    path: str
    """The file or folder of the plan, as the user gave it."""
    places: Mapping[KeyPath, Place]
    """Where the actions that need attention are written."""
