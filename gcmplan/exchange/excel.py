"""Excel, written: the only module that knows xlsxwriter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from gcmplan.errors import ChoiceError
from gcmplan.exchange.columns import Column
from gcmplan.exchange.computed import COLUMNS
from gcmplan.exchange.memory import SHEET, remembered
from gcmplan.exchange.sheets import BY_MODEL, NUMBER, Sheet
from gcmplan.exchange.table import Book, Table
from gcmplan.exchange.text import as_day, as_number
from gcmplan.exchange.welcome import welcome
from gcmplan.plan.field import Field, Taking
from gcmplan.plan.index import KINDS
from gcmplan.plan.schema import docstrings, legible

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FIRST_SHEET = "Read me"

_SPARE = 500
"""Rows below the last one for which there are drop-downs."""

_WIDE, _NARROW = 44, 14
"""Widths of columns, in characters."""

_LONGEST_LIST = 255
"""Characters of the words of a drop-down, as Excel limits them."""


def workbook(book: Book) -> bytes:
    """A workbook; the same plan on the same day gives the same bytes.

    Raises `ChoiceError` without the library for it.
    """
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra, needed for this format only
    except ImportError:
        raise ChoiceError("Excel needs two more packages: pip install 'gcmplan[excel]'") from None

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    made = Workbook(content, options)
    made.set_properties({"title": book.title, "created": datetime.combine(book.as_of, time())})
    styles = _Styles(made)
    _welcome(made.add_worksheet(FIRST_SHEET), book, styles)
    sizes = {each.sheet.title: len(each.rows) for each in book.tables}
    right_to_left = book.language.partition("-")[0] in _RIGHT_TO_LEFT
    for table in book.tables:
        sheet = made.add_worksheet(table.sheet.title)
        _lay_out(sheet, right_to_left=right_to_left)
        if table.sheet.upright:
            _Upright(sheet, styles).write(table)
        else:
            _Across(sheet, styles, sizes).write(table, book.computed.get(table.sheet.title, {}))
    _remember(made.add_worksheet(SHEET), book)
    made.close()
    return content.getvalue()


_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
"""Languages whose sheets begin at the right."""

_A4 = 9


def _lay_out(sheet: Worksheet, *, right_to_left: bool) -> None:
    """Make a sheet fit on paper, as many pages long as it takes."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if right_to_left:
        sheet.right_to_left()


class _Styles:
    """How cells look."""

    def __init__(self, made: Workbook) -> None:
        def style(**properties: Any) -> Format:
            return made.add_format({"valign": "top", **properties})

        head = {"bold": True, "font_color": "#FFFFFF", "border": 1}
        text = {"num_format": "@", "text_wrap": True}
        self.title = style(bold=True, font_size=16)
        self.prose = style(text_wrap=True)
        self.header = style(bg_color="#1F4E78", **head)
        self.computed_header = style(bg_color="#595959", **head)
        self.text = style(locked=False, **text)
        self.quoted = style(locked=False, quote_prefix=True, **text)
        self.day = style(locked=False, num_format="yyyy-mm-dd", align="left")
        self.number = style(locked=False, num_format="General")
        self.key = style(bg_color="#E7E6E6", **text)
        self.computed = style(bg_color="#F2F2F2", font_color="#404040", num_format="General")
        self.health = {
            word: made.add_format({"bg_color": ground, "font_color": ink})
            for word, (ground, ink) in _COLOURS.items()
        }


_GOOD, _FAIR, _POOR = ("#C6EFCE", "#006100"), ("#FFEB9C", "#7F6000"), ("#FFC7CE", "#9C0006")
_COLOURS = {
    "completed": _GOOD,
    "on_track": _GOOD,
    "reached": _GOOD,
    "at_risk": _FAIR,
    "too_slow": _FAIR,
    "limited": _FAIR,
    "late": _POOR,
    "overdue": _POOR,
    "deteriorating": _POOR,
}
"""The colours of words for health; the word stands there too."""


class _Across:
    """A sheet with a row for each thing."""

    def __init__(self, sheet: Worksheet, styles: _Styles, sizes: Mapping[str, int]) -> None:
        self._sheet, self._styles, self._sizes = sheet, styles, sizes

    def write(self, table: Table, computed: Mapping[str, Sequence[str]]) -> None:
        keys, own = table.sheet.key_columns, COLUMNS.get(table.sheet.title, ())
        last = len(table.rows) + _SPARE
        for at, key in enumerate(keys):
            self._head(at, key, _key_note(table.sheet, key), _NARROW)
            self._choices(at, last, _holder_choices(table.sheet, key, self._sizes), strict=True)
        for at, column in enumerate(table.columns, len(keys)):
            self._head(at, column.header, column.note, _WIDE if _is_prose(column) else _NARROW)
            self._choices(at, last, *_choices(column.field, self._sizes))
        first_computed = len(keys) + len(table.columns)
        for at, (header, note) in enumerate(own, first_computed):
            self._sheet.set_column(at, at, _NARROW, self._styles.computed)
            self._sheet.write_string(0, at, header, self._styles.computed_header)
            self._sheet.write_comment(0, at, note)
            self._colour(at, last)
        for number, row in enumerate(table.rows, 1):
            for at, text in enumerate(row.key_texts):
                self._sheet.write_string(number, at, text, self._styles.key)
            _write_cells(
                self._sheet,
                self._styles,
                number,
                len(keys),
                zip(row.texts, table.columns, strict=True),
            )
            for at, text in enumerate(computed.get(row.entry.key, ()), first_computed):
                _write_value(self._sheet, number, at, text, self._styles.computed)
        width = first_computed + len(own)
        self._sheet.freeze_panes(1, 1 if table.sheet.numbered else 2)
        self._sheet.autofilter(0, 0, max(len(table.rows), 1), width - 1)
        self._sheet.protect("", _ALLOWED)

    def _head(self, at: int, header: str, note: str, width: int) -> None:
        self._sheet.set_column(at, at, width, self._styles.text)
        self._sheet.write_string(0, at, header, self._styles.header)
        if note:
            self._sheet.write_comment(0, at, note, {"x_scale": 2})

    def _choices(self, at: int, last: int, source: Any, strict: bool) -> None:
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

    def __init__(self, sheet: Worksheet, styles: _Styles) -> None:
        self._sheet, self._styles = sheet, styles

    def write(self, table: Table) -> None:
        self._sheet.set_column(0, 0, 26, self._styles.header)
        self._sheet.set_column(1, 1, 60, self._styles.text)
        self._sheet.set_column(2, 2, 80, self._styles.prose)
        row = table.rows[0]
        self._sheet.write_string(0, 0, "id", self._styles.header)
        self._sheet.write_string(0, 1, row.key_texts[0], self._styles.key)
        for at, pair in enumerate(zip(row.texts, table.columns, strict=True), 1):
            column = pair[1]
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
    styles: _Styles,
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


def _is_prose(column: Column) -> bool:
    return column.language is not None or column.field.taking is Taking.MAP


def _key_note(sheet: Sheet, key: str) -> str:
    if key == NUMBER:
        return "Its place in its list. Leave it empty in a new row."
    if key == "id":
        said = legible(docstrings(sheet.kind.model)["id"])
        return f"{said} An id is for ever: it cannot be changed here."
    if key == "under":
        return "The id of the action or objective that it belongs to, or the word plan."
    return f"The id of the {key} that it belongs to."


def _choices(field: Field, sizes: Mapping[str, int]) -> tuple[Any, bool]:
    """What a cell offers, and whether it takes nothing else."""
    words = ["true", "false"] if field.taking is Taking.FLAG else list(field.words)
    if words and field.taking is not Taking.MAP and len(",".join(words)) <= _LONGEST_LIST:
        return words, not field.many
    if field.refers is None:
        return None, False
    target = next(
        (each for model, each in BY_MODEL.items() if KINDS.get(model) is field.refers.kind), None
    )
    is_strict = not (field.many or field.refers.words or field.refers.addresses)
    return (_ids_on(target, sizes), is_strict) if target else (None, False)


def _holder_choices(sheet: Sheet, key: str, sizes: Mapping[str, int]) -> Any:
    if key in {"id", NUMBER} or len(sheet.kind.holders) > 1:
        return None
    return _ids_on(BY_MODEL[sheet.kind.holders[0]], sizes)


def _ids_on(sheet: Sheet, sizes: Mapping[str, int]) -> str:
    return f"={sheet.title}!$A$2:$A${sizes[sheet.title] + _SPARE}"


def _welcome(sheet: Worksheet, book: Book, styles: _Styles) -> None:
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
