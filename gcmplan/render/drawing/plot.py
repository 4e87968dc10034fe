"""A plot of progress over time, of characters: what is done, and where the plan says it should be.

Drawn here, for it is small: the libraries that plot in terminals know no dates that are unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment

_ROWS = 8
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_MARGIN = 7
"""Columns on the left for the percentages."""


class Mark(NamedTuple):
    """What was known on a day, in percent; None for what was not."""

    day: date
    actual: Fraction | None
    planned: Fraction | None


def plot(marks: Sequence[Mark], width: int, look: Look) -> Screen:
    """Marks in the order of their days, each as it was until the next."""
    screen, ascii = Screen(), look.ascii
    columns = _columns(marks, max(width - _MARGIN - 1, 10))
    for row in reversed(range(_ROWS)):
        label = {_ROWS - 1: "100 %", _ROWS // 2 - 1: "50 %", 0: "0 %"}.get(row, "")
        screen.add(f"{label:>5} ", _axis(ascii), *_row(columns, row, ascii))
    first, last = marks[0].day.isoformat(), marks[-1].day.isoformat()
    gap = " " * max(len(columns) - len(first) - len(last), 1)
    screen.add(Segment(" " * _MARGIN + (f"{first}{gap}{last}" if first != last else first), "dim"))
    done, due = ("#", "-") if ascii else ("█", "─")
    actual, planned = look.say_as("progress", "done"), look.say("planned")
    signs = Segment(done, "good"), f" {actual}   ", Segment(due, "strong"), f" {planned}"
    screen.add(" " * _MARGIN, *signs)
    return screen


def _columns(marks: Sequence[Mark], width: int) -> list[Mark]:
    """For each column what was known on its day."""
    first, days = marks[0].day, (marks[-1].day - marks[0].day).days
    found: list[Mark] = []
    position = 0
    for column in range(width):
        day = first + timedelta(days=days * column // max(width - 1, 1))
        while position + 1 < len(marks) and marks[position + 1].day <= day:
            position += 1
        found.append(marks[position])
    return found


def _row(columns: Sequence[Mark], row: int, ascii: bool) -> list[Segment]:
    return [_cell(mark, row, ascii) for mark in columns]


def _cell(mark: Mark, row: int, ascii: bool) -> Segment:
    if mark.planned is not None and row == min(int(mark.planned * _ROWS / 100), _ROWS - 1):
        return Segment("-" if ascii else "─", "strong")
    if mark.actual is None:
        return Segment(" ")
    filled = min(max(mark.actual * _ROWS / 100 - row, Fraction(0)), Fraction(1))
    if ascii:
        return Segment("#" if filled >= Fraction(1, 2) else " ", "good")
    return Segment(_EIGHTHS[int(filled * 8)], "good")


def _axis(ascii: bool) -> Segment:
    return Segment("|" if ascii else "│", "dim")
