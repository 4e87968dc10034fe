"""Stretches of time under each other, on one scale: what was approved, planned and done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from gcmplan.render.screen import Screen, Segment, Style, fit

_LABEL = 11


class Strip(NamedTuple):
    """A stretch of time."""

    label: str
    first: date
    last: date
    style: Style


def strips(found: Sequence[Strip], today: date, width: int, ascii: bool) -> Screen:
    """Each on a line, with the day of the question marked."""
    screen = Screen()
    first = min(each.first for each in found)
    last = max(each.last for each in found)
    days = max((last - first).days, 1)
    cells = max(width - _LABEL - 1, 10)
    for each in found:
        start = (each.first - first).days * (cells - 1) // days
        end = (each.last - first).days * (cells - 1) // days
        bar = ("=" if ascii else "━") * (end - start + 1)
        screen.add(fit(each.label, _LABEL), Segment(" " * start), Segment(bar, each.style))
    ends = f"{first}{' ' * max(cells - 20, 1)}{last}"
    if first <= today <= last:
        place = (today - first).days * (cells - 1) // days
        mark, day = Segment("^" if ascii else "▲", "strong"), f"{today}"
        if place > len(day):
            screen.add(" " * (_LABEL + place - len(day) - 1), Segment(f"{day} ", "dim"), mark)
        else:
            screen.add(" " * (_LABEL + place), mark, Segment(f" {day}", "dim"))
    screen.add(fit("", _LABEL), Segment(ends, "dim"))
    return screen
