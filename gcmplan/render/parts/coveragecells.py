"""What stands in the cells of `coverage`: counts, costs, and that nothing serves a thing."""

from __future__ import annotations

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.words import Health
from gcmplan.render.grid import Cell
from gcmplan.render.look import Look
from gcmplan.render.results.covering import UNNAMED, budgets
from gcmplan.render.screen import Segment
from gcmplan.render.words.figures import UNKNOWN
from gcmplan.render.words.health import HEALTH_STYLES

NOTHING = Segment("·", "dim")


def acting(row: Served) -> Cell:
    """How many actions count."""
    if row.group.counted:
        return str(row.group.counted)
    return Segment("0", "warn") if row.scope is Scope.GAP else NOTHING


def doing(row: Served, health: Health) -> Cell:
    """How many of them do so."""
    number = row.group.health[health]
    return Segment(str(number), HEALTH_STYLES[health]) if number else NOTHING


def measuring(row: Served) -> Cell:
    """How many indicators there are."""
    return str(row.indicators) if row.indicators else NOTHING


def costing(row: Served, by: str, look: Look) -> Cell:
    """What the actions cost; or that there are none."""
    if row.scope is Scope.GAP:
        if by in UNNAMED:
            return Segment(look.say("not named"), "dim")
        return Segment(look.say("no action"), "warn")
    if row.scope is Scope.OUT_OF_SCOPE:
        return Segment(look.say("out of scope"), "dim")
    return budgets(row, look.words) or UNKNOWN
