"""What is asked about rows that are no actions, and about columns that no field takes."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.layout import Column, Layout
from gcmplan.exchange.matrix.rows import Row, Sort

_MOST = 8
"""Hidden rows and columns that are named."""


def about_row(row: Row) -> Question:
    """What is asked about a row that was left out, with all that it says."""
    cells = tuple(row.cells[at] for at in sorted(row.cells))
    said = " | ".join(" ".join(each.text.split()) for each in cells)
    why = {
        Sort.TOTAL: "reads like a sum, which is computed here",
        Sort.NOTE: "is no action: say it elsewhere if it matters",
    }.get(row.sort, "has no title of an action: add it by hand")
    return Question(Topic.ROWS, f'"{said}" {why}', cells)


def about_hidden(there: Layout) -> Question | None:
    """What is asked about rows and columns that say something and cannot be seen; or nothing."""
    page = there.page
    filled = [
        (row, at) for row, texts in enumerate(page.rows) for at, text in enumerate(texts) if text
    ]
    rows = sorted({row + 1 for row, _ in filled if row in page.hidden_rows})
    columns = sorted({at for _, at in filled if at in page.hidden_columns})
    names = [*(f"row {each}" for each in rows), *(f"column {letters(each)}" for each in columns)]
    if not names:
        return None
    shown = ", ".join(names[:_MOST]) + (" and others" if len(names) > _MOST else "")
    text = f"hidden in '{page.title}', and read all the same: {shown}. Is that right?"
    return Question(Topic.SHEETS, text)


def about_column(column: Column, cells: Sequence[Cell]) -> Question:
    """What is asked about a column whose cells stand in the plan as they are."""
    number = len({(each.sheet, each.row) for each in cells})
    rows = f"{number:,} row{'' if number == 1 else 's'}"
    text = f'"{column.header}" stands as {column.own_key} in {rows}: is there a field for it?'
    return Question(Topic.COLUMNS, text, (cells[0],))
