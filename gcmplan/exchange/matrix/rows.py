"""The rows below the headers, each for what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from gcmplan.exchange.matrix.cell import Cell
from gcmplan.exchange.matrix.groups import group
from gcmplan.exchange.matrix.headers import MARK
from gcmplan.exchange.matrix.layout import Column, Layout
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.phrases.words import any_of, plain, words

_FILLED = {
    Into.LEAD, Into.PARTNERS, Into.TIMELINE, Into.START, Into.DUE, Into.STATUS, Into.GCM, Into.SDG,
    Into.AREA, Into.OBJECTIVE, Into.LOCATIONS,
}  # fmt: skip
"""What holds of every row over which its cell is merged: no amount is among it."""

_AMOUNTS = {Into.BUDGET, Into.SPENT, MARK, Into.PROGRESS}
_STRUCTURE = {Into.AREA, Into.OBJECTIVE}
_WIDE = 3
"""Columns over which a cell is merged that is about the rows below it."""


class Sort(StrEnum):
    """What a row is."""

    ACTION = "action"
    MORE = "more"
    """More about the action above."""
    GROUP = "group"
    TOTAL = "total"
    NOTE = "note"
    REPEATED = "repeated"
    """The headers once more."""
    ODD = "odd"


class Row(NamedTuple):
    """A row that says something."""

    sort: Sort
    number: int
    """Counted from 0."""
    cells: Mapping[int, Cell]
    """Its cells by their columns, and those of others that hold of it, too."""
    shared: Mapping[int, int]
    """The number of rows for which a cell stands that is merged with those below it."""


def rows(there: Layout) -> Iterator[Row]:
    """The rows below the headers that say something."""
    return _Reader(there).rows()


class _Reader:
    def __init__(self, there: Layout) -> None:
        self._there = there
        self._page = there.page
        title = there.column(Into.TITLE)
        assert title, "no layout without it"
        self._title = title.at
        self._columns: dict[int, Column] = {each.at: each for each in there.columns}
        self._filled = self._fillings()
        self._shared = {
            (each.top, each.left): each.bottom - each.top + 1
            for each in self._page.merged
            if each.bottom > each.top
        }
        self._wide = {
            (each.top, each.left) for each in self._page.merged if each.right - each.left >= _WIDE
        }
        self._headers = self._plain(there.bottom)
        self._last = self._last_action()

    def rows(self) -> Iterator[Row]:
        before: Sort | None = None
        for number in range(self._there.bottom + 1, len(self._page.rows)):
            cells = self._cells(number)
            if not cells:
                before = None
                continue
            sort = self._sort(number, cells, before)
            before = sort
            yield Row(sort, number, self._with_filled(sort, number, cells), self._shares(number))

    def _sort(self, number: int, cells: Mapping[int, Cell], before: Sort | None) -> Sort:
        first = cells[min(cells)]
        if self._plain(number) == self._headers:
            return Sort.REPEATED
        if self._is_total(cells, first):
            return Sort.TOTAL
        if len(cells) == 1:
            return self._lone(number, first, before)
        if self._title in cells:
            return Sort.ACTION
        if group(first.text).sort:
            return Sort.GROUP
        return Sort.MORE if before in {Sort.ACTION, Sort.MORE} else Sort.ODD

    def _lone(self, number: int, cell: Cell, before: Sort | None) -> Sort:
        """What a row is in which one cell says something."""
        column = self._columns.get(cell.column)
        if self._goes_on(cell, column, before):
            return Sort.MORE
        if number > self._last and (cell.column != self._title or _notes().match(plain(cell.text))):
            return Sort.NOTE
        if group(cell.text).sort or (column and column.into in _STRUCTURE):
            return Sort.GROUP
        if (number, cell.column) in self._wide:
            return Sort.GROUP if number < self._last else Sort.NOTE
        if cell.column == self._title:
            return Sort.ACTION
        return Sort.GROUP if cell.column < self._title else Sort.ODD

    def _goes_on(self, cell: Cell, column: Column | None, before: Sort | None) -> bool:
        """Whether a lone cell belongs to the action above it."""
        is_apart = column is None or column.into in {*_STRUCTURE, Into.TITLE, Into.NUMBER}
        return before in {Sort.ACTION, Sort.MORE} and not is_apart and cell.column > self._title

    def _is_total(self, cells: Mapping[int, Cell], first: Cell) -> bool:
        """Whether a row begins with a word for a sum, and has nothing else but amounts."""
        others = (self._columns.get(each) for each in cells if each != first.column)
        only_amounts = all(each is not None and each.into in _AMOUNTS for each in others)
        return only_amounts and bool(_totals().match(plain(first.text)))

    def _cells(self, number: int) -> dict[int, Cell]:
        row = self._page.rows[number]
        return {
            at: Cell(self._page.title, number, at, text.strip())
            for at, text in enumerate(row)
            if text.strip()
        }

    def _with_filled(self, sort: Sort, number: int, cells: dict[int, Cell]) -> Mapping[int, Cell]:
        """The cells of a row, and those that are merged with them from above."""
        if sort is not Sort.ACTION:
            return cells
        return {**self._filled.get(number, {}), **cells}

    def _fillings(self) -> dict[int, dict[int, Cell]]:
        found: dict[int, dict[int, Cell]] = {}
        for area in self._page.merged:
            column = self._columns.get(area.left)
            if column is None or column.into not in _FILLED or area.top <= self._there.bottom:
                continue
            if cell := self._cells_of(area.top).get(area.left):
                for row in range(area.top + 1, min(area.bottom, len(self._page.rows)) + 1):
                    found.setdefault(row, {})[area.left] = cell
        return found

    def _cells_of(self, number: int) -> dict[int, Cell]:
        return self._cells(number) if number < len(self._page.rows) else {}

    def _shares(self, number: int) -> Mapping[int, int]:
        """The cells of a row that stand for several rows, and of which that cannot be filled in."""
        return {
            at: self._shared[number, at]
            for at, column in self._columns.items()
            if (number, at) in self._shared and column.into in _AMOUNTS
        }

    def _plain(self, number: int) -> list[str]:
        return [plain(each) for each in self._page.rows[number]]

    def _last_action(self) -> int:
        """The last row that is an action for sure."""
        return max(
            (
                number
                for number in range(self._there.bottom + 1, len(self._page.rows))
                if self._title in (cells := self._cells(number)) and len(cells) > 1
            ),
            default=len(self._page.rows),
        )


@cache
def _totals() -> re.Pattern[str]:
    return re.compile(any_of(map(plain, words("words")["totals"]["words"])))


@cache
def _notes() -> re.Pattern[str]:
    notes = any_of(map(plain, words("words")["notes"]["words"]))
    return re.compile(rf"\W*{notes}\s*[:.]|\*")
