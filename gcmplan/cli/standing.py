"""How a plan that was read does, and where its parts are written."""

from __future__ import annotations

from datetime import date

from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import place
from gcmplan.load import Loaded
from gcmplan.progress.grouping import Grouping, Weight
from gcmplan.progress.measure import measure
from gcmplan.render.status import Status


def standing(path: str, loaded: Loaded, as_of: date, by: Grouping | None, weight: Weight) -> Status:
    """How a plan does on a day."""
    assert loaded.plan
    progress = measure(loaded.plan, read_compact(), as_of, by, weight)
    places = {each.path: place(loaded.bundle, each.path) for each in progress.attention}
    return Status(progress, path, places)
