"""What the screens of `coverage` show: what serves what in each plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gcmplan.progress.coverage import CoverageTable, Served
from gcmplan.progress.grouping import Grouping
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status
from gcmplan.render.screen import clean
from gcmplan.render.words import groupings
from gcmplan.render.words.figures import money
from gcmplan.sentence import Sentence, say
from gcmplan.translation import IN_ENGLISH, Words


class Covered(NamedTuple):
    """A plan, and what serves what in it."""

    status: Status
    table: CoverageTable


HEADINGS: Mapping[str, Sentence] = {
    **groupings.HEADINGS,
    Grouping.PRINCIPLE: say("GUIDING PRINCIPLE"),
}
MANY: Mapping[str, Sentence] = {
    Grouping.GCM: say("objectives of the Compact"),
    Grouping.PRINCIPLE: say("guiding principles"),
    Grouping.SDG: say("SDG targets that are named"),
    Grouping.FRAMEWORK: say("frameworks"),
    Grouping.PLEDGE: say("pledges"),
    Grouping.ROUND_TABLE: say("round tables"),
    Grouping.STAKEHOLDER: say("sorts of bodies"),
}
"""What they are called in a sentence."""

UNNAMED = {Grouping.PRINCIPLE, Grouping.STAKEHOLDER}
"""What may well be served by actions that do not name it: that none does is no gap."""

ROOMY = 100
"""Columns of a screen from which on there is room for everything."""


def gap(look: Look) -> int:
    """Blanks between columns."""
    return 2 if look.width is None or look.width >= ROOMY else 1


def title(row: Served, look: Look) -> str:
    """What a thing is called, without its id, for programs; as it is written."""
    return row.group.title.in_language(look.language) if row.group.title else ""


def called(row: Served, look: Look) -> str:
    """What a thing is called, without its id, for people."""
    return clean(look.words(row.group.title)) if row.group.title else ""


def name(covered: CoverageTable, row: Served, look: Look) -> str:
    """What a thing is called on a screen: its id, where people know it by that, and its title."""
    title = called(row, look)
    return title if covered.by in UNNAMED else f"{row.group.id} {title}"


def budgets(row: Served, words: Words = IN_ENGLISH) -> str:
    """What the actions cost together, by currency; empty if nobody says."""
    known = [each for each in row.group.money if each.budget is not None]
    return " + ".join(f"{each.currency} {words(money(each.budget))}" for each in known)


def ids(covered: Covered) -> list[str]:
    """The ids of the things, in their order."""
    return [row.group.id or "" for row in covered.table.rows]
