"""Rows under headings that keep their columns; where a screen is too narrow for that, folded.

A row is folded by what does not fit standing beneath it: first the texts, then, from the right,
what else is too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from gcmplan.render.screen import UNBROKEN, Align, Line, Screen, Segment, fit, taken, whole, wrapped


class Column(NamedTuple):
    """A column of a table."""

    heading: str
    align: Align = "left"
    flexible: bool = False
    """Whether it gives way where the table is too broad; numbers never do."""


Row = Sequence[Sequence[Segment]]
Cell = str | Segment | Sequence[Segment]
"""Text, with a style or in several; only text in one style is cut where there is no room."""

_LEAST = 12
"""Columns that a text is given in a row; where it cannot have them, the row is folded."""

_INDENT = 4

_UNSAID = {"", "·", "–"}
"""What need not be said of a row if it does not stand in a column."""


class _Table(NamedTuple):
    """What is to be laid out."""

    columns: Sequence[Column]
    body: Sequence[Row]
    """The headings and the rows."""
    gap: int

    def of(self, numbers: Sequence[int]) -> _Table:
        """Some of the columns."""
        columns = [self.columns[number] for number in numbers]
        return _Table(columns, [[row[number] for number in numbers] for row in self.body], self.gap)

    @property
    def widths(self) -> list[int]:
        """What each column needs."""
        numbers = range(len(self.columns))
        return [max(taken(row[number]) for row in self.body) for number in numbers]


class Grid(NamedTuple):
    """A table as it stands on a screen."""

    heading: list[Line]
    rows: list[list[Line]]
    """Of each row, the lines that it takes."""


def text_of(cell: Cell) -> str:
    """A cell without its styles."""
    return "".join(segment.text for segment in _segments(cell))


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], width: int | None, gap: int = 2
) -> Screen:
    """Rows under headings, if there are any, with so many blanks between columns."""
    screen = Screen()
    found = grid(columns, rows, width, gap)
    screen.lines += chain(found.heading, *found.rows)
    return screen


def grid(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    width: int | None,
    gap: int = 2,
    indent: int = _INDENT,
) -> Grid:
    """A table row by row; what is folded stands so far in."""
    whole_table = _table(columns, rows, gap)
    folded = [] if width is None else _folded(whole_table, width)
    if width is None or not folded:
        lines = [[each] for each in _ruled(whole_table, width)]
    else:
        lines = list(_fold(whole_table, folded, width, indent))
    heading = lines[0] if any(each.heading for each in columns) else []
    return Grid(heading, lines[1:])


def room(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], width: int, gap: int) -> int:
    """How much of a screen's width a table would leave to its flexible columns."""
    widths = zip(columns, _table(columns, rows, gap).widths, strict=True)
    fixed = sum(broad for column, broad in widths if not column.flexible)
    return width - fixed - gap * (len(columns) - 1)


def _table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], gap: int) -> _Table:
    headings: Row = [[Segment(column.heading, "strong")] for column in columns]
    return _Table(columns, [headings, *([_segments(cell) for cell in row] for row in rows)], gap)


def _segments(cell: Cell) -> Sequence[Segment]:
    if isinstance(cell, str):
        return [Segment(cell)]
    return [cell] if isinstance(cell, Segment) else cell


def _ruled(table: _Table, width: int | None) -> Iterator[Line]:
    """A line for each row, with the cells of a column one below the other."""
    widths = table.widths
    if width is not None:
        _narrow(table.columns, widths, width - table.gap * (len(widths) - 1))
    for row in table.body:
        parts: list[Segment] = []
        for cell, column, broad in zip(row, table.columns, widths, strict=True):
            parts += [Segment(" " * table.gap), *_fitted(cell, broad, column.align)]
        yield parts[1:]


def _fitted(cell: Sequence[Segment], width: int, align: Align) -> Sequence[Segment]:
    if len(cell) == 1:
        return [Segment(fit(cell[0].text, width, align), cell[0].style)]
    blanks = Segment(" " * (width - taken(cell)))
    return [*cell, blanks] if align == "left" else [blanks, *cell]


def _narrow(columns: Sequence[Column], widths: list[int], available: int) -> None:
    """Take from the flexible columns what is too much, the broadest first."""
    flexible = [number for number, column in enumerate(columns) if column.flexible]
    excess = sum(widths) - available
    while excess > 0 and flexible:
        broadest = max(flexible, key=lambda number: widths[number])
        if widths[broadest] <= _LEAST:
            return
        widths[broadest] -= 1
        excess -= 1


def _folded(table: _Table, width: int) -> list[int]:
    """Which columns are to stand beneath the row: none, if all can have what they need."""
    columns, widths = table.columns, table.widths
    least = [
        min(broad, _LEAST) if column.flexible else broad
        for column, broad in zip(columns, widths, strict=True)
    ]
    kept = list(range(len(columns)))
    texts = sorted((each for each in kept if columns[each].flexible), key=widths.__getitem__)
    while len(kept) > 1 and sum(least[each] + table.gap for each in kept) - table.gap > width:
        kept.remove(texts.pop() if texts else kept[-1])
    return [number for number in range(len(columns)) if number not in kept]


def _fold(table: _Table, folded: Sequence[int], width: int, indent: int) -> Iterator[list[Line]]:
    """The lines of the headings, and of each row; what a row is called stands above the rest."""
    kept = [number for number in range(len(table.columns)) if number not in folded]
    names = [table.columns[number].heading for number in folded] if len(folded) > 1 else []
    heading, *_ = table.body
    is_above = folded == [0]
    for row, line in zip(table.body, _ruled(table.of(kept), width), strict=True):
        others_cells = [row[number] for number in folded]
        said = "" if names and row is heading else _said(names, others_cells)
        style = others_cells[0][0].style if not names else ""
        texts = wrapped(said, width, 0 if is_above else indent) if said else []
        others: list[Line] = [[Segment(text, style)] for text in texts]
        yield [*others, line] if is_above else [line, *others]


def _said(names: Sequence[str], row: Row) -> str:
    """What stands beneath a row: of several things, each with its name, if it is known."""
    texts = [text_of(cell) for cell in row]
    if not names:
        return texts[0]
    told = zip(names, texts, strict=True)
    facts = (whole(f"{name} {text}") for name, text in told if text not in _UNSAID)
    return f"{UNBROKEN}· ".join(facts)
