"""Tables of groups or plans: what is measured of them, with bars as broad as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gcmplan.progress.progress import GroupProgress
from gcmplan.progress.words import Health
from gcmplan.render.drawing.bar import bar
from gcmplan.render.grid import Cell, Column, room, table
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.health import HEALTH_COLUMNS, HEALTH_STYLES, reporting
from gcmplan.sentence import say, say_as

_LAYOUTS = ((20, 2), (20, 1), (12, 1), (8, 1), (0, 1))
"""Cells of a bar and blanks between columns, from roomy to narrow."""

_LEAST_ROOM = 22
"""What names should have before bars grow."""


class Measured(NamedTuple):
    """A row: what it is called, what is measured of it, and what else stands there."""

    names: list[Cell]
    group: GroupProgress
    others: list[Cell]


def measured_table(
    names: list[Column], others: list[Column], rows: Sequence[Measured], look: Look
) -> Screen:
    """A table of groups: names before, what is measured of each, and other columns after."""
    present = [each.group.health for each in rows]
    kinds = [
        kind
        for kind in HEALTH_COLUMNS
        if kind is Health.OVERDUE or any(counts[kind] for counts in present)
    ]
    for bar_cells, gap in _LAYOUTS:
        columns = [*names, *_columns(kinds, bar_cells, look), *others]
        body = [
            [*each.names, *_cells(each.group, kinds, bar_cells, look.ascii), *each.others]
            for each in rows
        ]
        if look.width is None or room(columns, body, look.width, gap) >= _LEAST_ROOM:
            break
    return table(columns, body, look.width, gap)


def _columns(kinds: Sequence[Health], bar_cells: int, look: Look) -> list[Column]:
    columns = [Column(look.say("ACT"), "right")]
    columns += [Column(look.say("PROGRESS"))] if bar_cells else []
    columns += [Column(look.words(each), "right") for each in (NOW, PLANNED, GAP)]
    return columns + [Column(look.words(HEALTH_COLUMNS[kind]), "right") for kind in kinds]


NOW, PLANNED, GAP = say("NOW"), say_as("planned", "PLAN"), say("GAP")
"""What is done of what is planned."""


def _cells(
    group: GroupProgress, kinds: Sequence[Health], bar_cells: int, ascii: bool
) -> list[Cell]:
    means = group.means
    row: list[Cell] = [reporting(group)]
    row += [bar(means, group.counted, bar_cells, ascii)] if bar_cells else []
    row += [percent(means.actual, ""), percent(means.planned, ""), points(means.gap)]
    return row + [_count(group.health[kind], kind) for kind in kinds]


def _count(number: int, kind: Health) -> Cell:
    return Segment(str(number), HEALTH_STYLES[kind]) if number else Segment("·", "dim")
