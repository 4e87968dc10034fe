"""What the screens of `coverage` show: what serves what in each plan."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.progress.coverage import CoverageTable, Served
from gcmplan.render.figures import money
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.status import Status


class Covered(NamedTuple):
    """A plan, and what serves what in it."""

    status: Status
    table: CoverageTable


HEADINGS = {
    "gcm": "GCM OBJECTIVE",
    "principle": "GUIDING PRINCIPLE",
    "sdg": "SDG TARGET",
    "framework": "FRAMEWORK",
    "pledge": "PLEDGE",
    "round-table": "ROUND TABLE",
    "stakeholder": "STAKEHOLDER",
}
MANY = {
    "gcm": "objectives of the Compact",
    "principle": "guiding principles",
    "sdg": "SDG targets that are named",
    "framework": "frameworks",
    "pledge": "pledges",
    "round-table": "round tables",
    "stakeholder": "sorts of bodies",
}
"""What they are called in a sentence."""

UNNAMED = {"principle", "stakeholder"}
"""What may well be served by actions that do not name it: that none does is no gap."""

ROOMY = 100
"""Columns of a screen from which on there is room for everything."""


def gap(look: Look) -> int:
    """Blanks between columns."""
    return 2 if look.width is None or look.width >= ROOMY else 1


def title(row: Served, look: Look) -> str:
    """What a thing is called, without its id; as it is written."""
    return row.group.title.in_language(look.language) if row.group.title else ""


def name(covered: CoverageTable, row: Served, look: Look) -> str:
    """What a thing is called on a screen: its id, where people know it by that, and its title."""
    called = clean(title(row, look))
    return called if covered.by in UNNAMED else f"{row.group.id} {called}"


def budgets(row: Served) -> str:
    """What the actions cost together, by currency; empty if nobody says."""
    known = [each for each in row.group.money if each.budget is not None]
    return " + ".join(f"{each.currency} {money(each.budget)}" for each in known)


def ids(covered: Covered) -> list[str]:
    """The ids of the things, in their order."""
    return [row.group.id or "" for row in covered.table.rows]
