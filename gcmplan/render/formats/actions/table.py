"""For a terminal: a line for each action, and how they do together."""

from __future__ import annotations

from gcmplan.progress.words import Health
from gcmplan.render.grid import table
from gcmplan.render.look import Look
from gcmplan.render.parts.columns import cell, headed
from gcmplan.render.results.listing import Listing
from gcmplan.render.screen import Screen, Segment, broken
from gcmplan.render.words.health import HEALTH_STYLES
from gcmplan.render.words.health import numbered as doing
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Amount, say

_ROOMY = 90
"""Columns of a screen from which on there are two blanks between columns."""


def render(listing: Listing, look: Look) -> Screen:
    """The actions under the headings that were chosen."""
    screen = Screen()
    if listing.rows:
        headings = [headed(each, look) for each in listing.headings]
        rows = [
            [cell(each, row.status, row.action, look) for each in listing.headings]
            for row in listing.rows
        ]
        gap = 2 if look.width is None or look.width >= _ROOMY else 1
        screen.lines += table(headings, rows, look.width, gap).lines
        screen.add()
    screen.lines += broken(_summary(listing, look), look.width, indent=2)
    return screen


def _summary(listing: Listing, look: Look) -> list[Segment]:
    """How many of how many, and how they do."""
    shown, total = len(listing.rows), numbered(listing.total, "action")
    part = say("{shown} of {all}", shown=Amount(str(shown)), all=total)
    which = total if shown == listing.total else part
    if len(listing.plans) > 1:
        plans = numbered(len(listing.plans), "plan")
        which = say("{things} in {files}", things=which, files=plans)
    day = listing.plans[0].progress.as_of
    line = [Segment(look.say("{what} as of {day}", what=which, day=day))]
    for number, health in enumerate(each for each in Health if listing.health[each]):
        line.append(Segment(", " if number else look.say(": ")))
        said = look.words(doing(listing.health[health], health))
        line.append(Segment(said, HEALTH_STYLES[health]))
    return line
