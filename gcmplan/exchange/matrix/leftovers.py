"""What is asked about rows that are no actions, and about columns that no field takes."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.layout import Column, Layout
from gcmplan.exchange.matrix.rows import Row, Sort
from gcmplan.sentence import in_a_row, say, say_count

_MOST = 8
"""Hidden rows and columns that are named."""


def about_row(row: Row) -> Question:
    """What is asked about a row that was left out, with all that it says."""
    cells = tuple(row.cells[at] for at in sorted(row.cells))
    said = " | ".join(" ".join(each.text.split()) for each in cells)
    why = {
        Sort.TOTAL: say("reads like a sum, which is computed here"),
        Sort.NOTE: say("is no action: say it elsewhere if it matters"),
    }.get(row.sort, say("has no title of an action: add it by hand"))
    return Question(Topic.ROWS, say('"{cell}" {said}', cell=said, said=why), cells)


def about_hidden(there: Layout) -> Question | None:
    """What is asked about rows and columns that say something and cannot be seen; or nothing."""
    page = there.page
    filled = [
        (row, at) for row, texts in enumerate(page.rows) for at, text in enumerate(texts) if text
    ]
    rows = sorted({row + 1 for row, _ in filled if row in page.hidden_rows})
    columns = sorted({at for _, at in filled if at in page.hidden_columns})
    names = [
        *(say("row {row}", row=each) for each in rows),
        *(say("column {column}", column=letters(each)) for each in columns),
    ]
    if not names:
        return None
    shown = in_a_row(names[:_MOST], ", ")
    text = say(
        "hidden in '{sheet}', and read all the same: {shown}. Is that right?",
        sheet=page.title,
        shown=say("{shown} and others", shown=shown) if len(names) > _MOST else shown,
    )
    return Question(Topic.SHEETS, text)


def about_column(column: Column, cells: Sequence[Cell]) -> Question:
    """What is asked about a column whose cells stand in the plan as they are."""
    number = len({(each.sheet, each.row) for each in cells})
    text = say_count(
        '"{column}" stands as {key} in {number} row: is there a field for it?',
        '"{column}" stands as {key} in {number} rows: is there a field for it?',
        number,
        column=column.header,
        key=column.own_key,
    )
    return Question(Topic.COLUMNS, text, (cells[0],))
