"""Excel, written; xlsxwriter is known here and to the looks of its sheets."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from gcmplan.errors import ChoiceError
from gcmplan.exchange.choices import SPARE, choices, holder_choices
from gcmplan.exchange.columns import Column
from gcmplan.exchange.computed import COLUMNS
from gcmplan.exchange.memory import SHEET, remembered
from gcmplan.exchange.sheets import NUMBER, Sheet
from gcmplan.exchange.styles import (
    LINE,
    MOST_LINES,
    NARROW,
    WIDE_FIELD,
    Styles,
    begins_at_the_right,
    height,
    lay_out,
    width,
)
from gcmplan.exchange.table import Book, Table
from gcmplan.exchange.text import as_day, as_number
from gcmplan.exchange.welcome import welcome
from gcmplan.plan.field import Taking
from gcmplan.plan.schema import docstrings, legible
from gcmplan.sentence import say

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIRST_SHEET = "Read me"


def workbook(book: Book) -> bytes:
    """A workbook; the same plan on the same day gives the same bytes.

    Raises `ChoiceError` without the library for it.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra, needed for this format only
    except ImportError:
        raise ChoiceError(
            say("Excel needs two more packages: pip install 'gcmplan[excel]'")
        ) from None

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    made = Workbook(content, options)
    made.set_properties({"title": book.title, "created": datetime.combine(book.as_of, time())})
    styles = Styles(made)
    first = made.add_worksheet(FIRST_SHEET)
    _welcome(first, book, styles)
    lay_out(first, right_to_left=False)
    sizes = {each.sheet.title: len(each.rows) for each in book.tables}
    right_to_left = begins_at_the_right(book.language)
    for table in book.tables:
        sheet = made.add_worksheet(table.sheet.title)
        lay_out(sheet, right_to_left=right_to_left)
        if table.sheet.upright:
            _Upright(sheet, styles).write(table)
        else:
            _Across(sheet, styles, sizes).write(table, book.computed.get(table.sheet.title, {}))
    _remember(made.add_worksheet(SHEET), book)
    made.close()
    return content.getvalue()


class _Across:
    """A sheet with a row for each thing."""

    def __init__(self, sheet: Worksheet, styles: Styles, sizes: Mapping[str, int]) -> None:
        self._sheet, self._styles, self._sizes = sheet, styles, sizes

    def write(self, table: Table, computed: Mapping[str, Sequence[str]]) -> None:
        """Write headers, rows, and what helps to fill them in."""
        keys, own = table.sheet.key_columns, COLUMNS.get(table.sheet.title, ())
        first, first_computed = len(keys), len(keys) + len(table.columns)
        self._write_headers(table)
        for number, row in enumerate(table.rows, 1):
            self._sheet.set_row(number, height(row.texts, table.columns))
            for at, text in enumerate(row.key_texts):
                self._sheet.write_string(number, at, text, self._styles.key)
            cells = zip(row.texts, table.columns, strict=True)
            _write_cells(self._sheet, self._styles, number, first, cells)
            for at, text in enumerate(computed.get(row.entry.key, ()), first_computed):
                _write_value(self._sheet, number, at, text, self._styles.computed)
        self._sheet.freeze_panes(1, 1 if table.sheet.numbered else 2)
        self._sheet.autofilter(0, 0, max(len(table.rows), 1), first_computed + len(own) - 1)
        self._sheet.protect("", _ALLOWED)

    def _write_headers(self, table: Table) -> None:
        keys, own = table.sheet.key_columns, COLUMNS.get(table.sheet.title, ())
        last = len(table.rows) + SPARE
        for at, key in enumerate(keys):
            self._head(at, key, _key_note(table.sheet, key), NARROW)
            self._offer(at, last, holder_choices(table.sheet, key, self._sizes), strict=True)
        for at, column in enumerate(table.columns, len(keys)):
            self._head(at, column.header, column.note, width(column))
            self._offer(at, last, *choices(column.field, self._sizes))
        for at, (header, note) in enumerate(own, len(keys) + len(table.columns)):
            self._sheet.set_column(at, at, NARROW, self._styles.computed)
            self._sheet.write_string(0, at, header, self._styles.computed_header)
            self._sheet.write_comment(0, at, note)
            self._colour(at, last)

    def _head(self, at: int, header: str, note: str, wide: int) -> None:
        self._sheet.set_column(at, at, wide, self._styles.text)
        self._sheet.write_string(0, at, header, self._styles.header)
        if note:
            self._sheet.write_comment(0, at, note, {"x_scale": 2})

    def _offer(self, at: int, last: int, source: Any, strict: bool) -> None:
        if source:
            self._sheet.data_validation(
                1,
                at,
                last,
                at,
                {
                    "validate": "list",
                    "source": source,
                    "show_error": strict,
                    "error_title": "Not in the list",
                    "error_message": "Choose one of the list, or leave the cell empty.",
                },
            )

    def _colour(self, at: int, last: int) -> None:
        for word, style in self._styles.health.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": style}
            self._sheet.conditional_format(1, at, last, at, rule)


class _Upright:
    """A sheet about one thing, a field a row."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self._sheet, self._styles = sheet, styles

    def write(self, table: Table) -> None:
        self._sheet.set_column(0, 0, 26, self._styles.header)
        self._sheet.set_column(1, 1, WIDE_FIELD, self._styles.text)
        self._sheet.set_column(2, 2, 80, self._styles.prose)
        row = table.rows[0]
        self._sheet.write_string(0, 0, "id", self._styles.header)
        self._sheet.write_string(0, 1, row.key_texts[0], self._styles.key)
        for at, pair in enumerate(zip(row.texts, table.columns, strict=True), 1):
            column = pair[1]
            lines = 1 + max(len(pair[0]), len(column.note)) // WIDE_FIELD
            self._sheet.set_row(at, LINE * min(lines, MOST_LINES))
            self._sheet.write_string(at, 0, column.header, self._styles.header)
            _write_cells(self._sheet, self._styles, at, 1, [pair])
            self._sheet.write_string(at, 2, column.note, self._styles.prose)
            if column.field.words and not column.field.many:
                source = list(column.field.words)
                self._sheet.data_validation(at, 1, at, 1, {"validate": "list", "source": source})
        self._sheet.freeze_panes(0, 1)
        self._sheet.protect("", _ALLOWED)


_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}
"""What people may do on a sheet without taking its protection away."""

_FORMULA = ("=", "+", "-", "@")


def _write_cells(
    sheet: Worksheet,
    styles: Styles,
    number: int,
    first: int,
    cells: Iterable[tuple[str, Column]],
) -> None:
    for at, (text, column) in enumerate(cells, first):
        if not text:
            continue
        taking = Taking.TEXT if column.field.many else column.field.taking
        if taking is Taking.WHEN and (day := as_day(text)):
            sheet.write_datetime(number, at, datetime.combine(day, time()), styles.day)
        elif taking in {Taking.NUMBER, Taking.VALUE}:
            _write_value(sheet, number, at, text, styles.number)
        else:
            sheet.write_string(
                number, at, text, styles.quoted if text.startswith(_FORMULA) else styles.text
            )


def _write_value(sheet: Worksheet, number: int, at: int, text: str, style: Format) -> None:
    value = as_number(text)
    if value is None:
        sheet.write_string(number, at, text, style)
    else:
        sheet.write_number(number, at, value, style)


def _key_note(sheet: Sheet, key: str) -> str:
    if key == NUMBER:
        return "Its place in its list. Leave it empty in a new row."
    if key == "id":
        said = legible(docstrings(sheet.kind.model)["id"])
        return f"{said} An id is for ever: it cannot be changed here."
    if key == "under":
        return "The id of the action or objective that it belongs to, or the word plan."
    return f"The id of the {key} that it belongs to."


def _welcome(sheet: Worksheet, book: Book, styles: Styles) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, book.title, styles.title)
    for number, (word, sentence) in enumerate(welcome(book.plan, book.as_of, book.tables), 2):
        sheet.write_string(number, 0, word, styles.prose)
        sheet.write_string(number, 1, sentence, styles.prose)
    sheet.protect("", _ALLOWED)


def _remember(sheet: Worksheet, book: Book) -> None:
    sheet.very_hidden()
    for number, line in enumerate(remembered(book.plan, book.tables)):
        for at, text in enumerate(line):
            sheet.write_string(number, at, text)
