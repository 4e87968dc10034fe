"""For a terminal: a line for each plan."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.grid import Cell, Column
from gcmplan.render.look import Look
from gcmplan.render.parts.measured import Measured, measured_table
from gcmplan.render.results.status import Status
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.render.words.figures import UNKNOWN, chief, secured
from gcmplan.render.words.nouns import numbered

_ROOM_FOR_TITLES = 90
"""Columns of a screen from which on titles stand beside the ids."""


def render(plans: Sequence[Status], look: Look) -> Screen:
    """The plans side by side; nothing is added up across countries."""
    with_titles = look.width is None or look.width >= _ROOM_FOR_TITLES
    names = [
        Column(look.say("ID")),
        *([Column(look.say("TITLE"), flexible=True)] if with_titles else []),
    ]
    others = [Column(look.say("SECURED"), "right"), Column(look.say("GCM"), "right")]
    rows = [_row(each, with_titles, look) for each in plans]
    screen = Screen()
    day = plans[0].progress.as_of
    which = look.say("{what} as of {day}", what=numbered(len(plans), "plan"), day=day)
    screen.add(Segment(which, "strong"))
    screen.add()
    screen.lines += measured_table(names, others, rows, look).lines
    return screen


def _row(each: Status, with_titles: bool, look: Look) -> Measured:
    total, header = each.progress.total, each.progress.plan.header
    names: list[Cell] = [header.id]
    names += [clean(look.words(header.title))] if with_titles else []
    currency = chief(total.money, header.currency)
    share = secured(total.money, currency) if currency else UNKNOWN
    return Measured(names, total, [share, str(len(each.progress.coverage.covered))])
