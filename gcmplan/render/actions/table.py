"""For a terminal: a line for each action, and how they do together."""

from __future__ import annotations

from gcmplan.progress.words import Health
from gcmplan.render.columns import COLUMNS, cell
from gcmplan.render.listing import Listing
from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Screen, Segment, broken, table
from gcmplan.render.words import HEALTH_STYLES, spoken

_ROOMY = 90
"""Columns of a screen from which on there are two blanks between columns."""


def render(listing: Listing, look: Look) -> Screen:
    """The actions under the headings that were chosen."""
    screen = Screen()
    if listing.rows:
        headings = [COLUMNS[each].column for each in listing.headings]
        rows = [
            [cell(each, row.status, row.action, look) for each in listing.headings]
            for row in listing.rows
        ]
        gap = 2 if look.width is None or look.width >= _ROOMY else 1
        screen.lines += table(headings, rows, look.width, gap).lines
        screen.add()
    screen.lines += broken(_summary(listing), look.width, indent=2)
    return screen


def _summary(listing: Listing) -> list[Segment]:
    """How many of how many, and how they do."""
    shown, total = len(listing.rows), counted(listing.total, "action")
    which = total if shown == listing.total else f"{shown:,} of {total}"
    if len(listing.plans) > 1:
        which += f" in {counted(len(listing.plans), 'plan')}"
    line = [Segment(f"{which} as of {listing.plans[0].progress.as_of}")]
    for number, health in enumerate(each for each in Health if listing.health[each]):
        line.append(Segment(", " if number else ": "))
        line.append(Segment(f"{listing.health[health]:,} {spoken(health)}", HEALTH_STYLES[health]))
    return line
