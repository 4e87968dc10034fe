"""For a terminal: a line for each plan."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.figures import UNKNOWN, chief, secured
from gcmplan.render.look import Look
from gcmplan.render.measured import Measured, measured_table
from gcmplan.render.prose import counted
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean
from gcmplan.render.status import Status

_ROOM_FOR_TITLES = 90
"""Columns of a screen from which on titles stand beside the ids."""


def render(plans: Sequence[Status], look: Look) -> Screen:
    """The plans side by side; nothing is added up across countries."""
    with_titles = look.width is None or look.width >= _ROOM_FOR_TITLES
    names = [Column("ID"), *([Column("TITLE", flexible=True)] if with_titles else [])]
    others = [Column("SECURED", "right"), Column("GCM", "right")]
    rows = [_row(each, with_titles, look) for each in plans]
    screen = Screen()
    screen.add(Segment(f"{counted(len(plans), 'plan')} as of {plans[0].progress.as_of}", "strong"))
    screen.add()
    screen.lines += measured_table(names, others, rows, look).lines
    return screen


def _row(each: Status, with_titles: bool, look: Look) -> Measured:
    total, header = each.progress.total, each.progress.plan.header
    names: list[Cell] = [header.id]
    names += [clean(header.title.in_language(look.language))] if with_titles else []
    currency = chief(total.money, header.currency)
    share = secured(total.money, currency) if currency else UNKNOWN
    return Measured(names, total, [share, str(len(each.progress.coverage.covered))])
