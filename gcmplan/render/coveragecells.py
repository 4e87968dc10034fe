"""What stands in the cells of `coverage`: counts, costs, and that nothing serves a thing."""

from __future__ import annotations

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.words import Health
from gcmplan.render.covering import UNNAMED, budgets
from gcmplan.render.figures import UNKNOWN
from gcmplan.render.screen import Cell, Segment
from gcmplan.render.words import HEALTH_STYLES

NONE = Segment("·", "dim")


def acting(row: Served) -> Cell:
    """How many actions count."""
    if row.group.counted:
        return str(row.group.counted)
    return Segment("0", "warn") if row.scope is Scope.GAP else NONE


def doing(row: Served, health: Health) -> Cell:
    """How many of them do so."""
    number = row.group.health[health]
    return Segment(str(number), HEALTH_STYLES[health]) if number else NONE


def measuring(row: Served) -> Cell:
    """How many indicators there are."""
    return str(row.indicators) if row.indicators else NONE


def costing(row: Served, by: str) -> Cell:
    """What the actions cost; or that there are none."""
    if row.scope is Scope.GAP:
        return Segment("not named", "dim") if by in UNNAMED else Segment("no action", "warn")
    if row.scope is Scope.OUT_OF_SCOPE:
        return Segment("out of scope", "dim")
    return budgets(row) or UNKNOWN
