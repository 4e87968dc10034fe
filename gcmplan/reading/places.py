"""Where plans are: at the usual places, or where a word leads."""

from __future__ import annotations

import os
from pathlib import Path

from gcmplan.reading.config import configured_plans
from gcmplan.reading.files import Spot
from gcmplan.source.disk import DISK

_USUAL = "plans"


def usual() -> str:
    """Where plans are looked for when no path is named; if that is several, the folder of all."""
    places = configured_plans() or [nearby()]
    if len(places) == 1:
        return places[0]
    return os.path.relpath(os.path.commonpath(list(map(os.path.abspath, places))))


def nearby() -> str:
    """Where plans are looked for when neither a path nor a setting names any."""
    return _USUAL if Path(_USUAL).is_dir() else os.curdir


def spot(path: str) -> Spot:
    """Where a path leads: an existing one always to the disk, another perhaps to a revision."""
    if os.path.lexists(path):
        return Spot(DISK, path)
    from gcmplan.reading.revisions import there

    return there(path, usual())
