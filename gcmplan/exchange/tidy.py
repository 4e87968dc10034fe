"""CSV, tidy: a row for each value of a plan, for whoever counts and plots."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from gcmplan.exchange.cell import shown
from gcmplan.exchange.columns import Column
from gcmplan.exchange.computed import COLUMNS, MARK, Computed
from gcmplan.exchange.sheets import PLAN, Entry
from gcmplan.exchange.table import Book, Row, Table
from gcmplan.exchange.text import as_number

_FORMULA = ("=", "+", "-", "@")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn around what stands behind them, beyond the end of the text."""

_GROUPS = "groups"


class Value(NamedTuple):
    """A value, and what it is the value of."""

    kind: str
    """What sort of thing: `action`, `actual`, `plan`."""
    id: str
    """The id of the thing, or of what it stands in if it has none itself."""
    number: str
    """Its place in its list, if it has no id."""
    field: str
    language: str
    period: str
    """The time that a measured value or an amount is for."""
    group: str
    """Of whom it is the value, as `sex: female`; empty for all."""
    value: str
    computed: str
    """`true` for what gcmplan worked out; empty for what is written."""


def tidy(book: Book) -> str:
    """A plan as a table of its values; what looks like a formula has an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("plan", *Value._fields))
    for value in _values(book):
        writer.writerow((book.plan, *map(_safe, value)))
    return text.getvalue()


def _values(book: Book) -> Iterator[Value]:
    for table in book.tables:
        for row in table.rows:
            yield from _written(table, row)
            yield from _computed(table, row, book.computed)


def _written(table: Table, row: Row) -> Iterator[Value]:
    entry = row.entry
    for column, text in zip(table.columns, row.texts, strict=True):
        if column.header == _GROUPS and text and isinstance(entry.data, dict):
            yield from _groups(entry, column)
        elif text:
            value = column.value(entry.data)
            items = value if isinstance(value, list) else [value]
            field = column.header
            if column.language and not column.is_first:
                field = field.removesuffix(f".{column.language}")
            for each in items:
                named = _value(entry, field, shown(each, column))
                yield named._replace(language=column.language or "", period=_period(entry, column))


def _groups(entry: Entry, column: Column) -> Iterator[Value]:
    """The values of an indicator by groups, or the groups that were consulted."""
    for each in entry.data.get(_GROUPS) or []:
        if isinstance(each, dict):
            names = {key: name for key, name in each.items() if key != "value"}
            told = _value(
                entry, "value", shown(each.get("value"), column._replace(field=_one(column)))
            )
            yield told._replace(group=shown([names], column), period=_period(entry, column))


def _one(column: Column) -> Any:
    return column.field._replace(many=False)


def _computed(table: Table, row: Row, computed: Computed) -> Iterator[Value]:
    title = table.sheet.title
    texts = computed.get(title, {}).get(row.entry.key, ())
    for column, text in zip(COLUMNS.get(title, ()), texts, strict=False):
        if text:
            found = _value(row.entry, column.header.removesuffix(MARK), text)
            yield found._replace(computed="true")


def _value(entry: Entry, field: str, text: str) -> Value:
    sheet = entry.sheet
    is_plan = sheet.upright
    number = str(entry.number) if sheet.numbered else ""
    id = PLAN if is_plan else entry.under if sheet.numbered else entry.key
    return Value(sheet.kind.word, id, number, field, "", "", "", text, "")


def _period(entry: Entry, column: Column) -> str:
    """The time that a value is for; empty for what says so itself, and for all else."""
    if column.header.startswith("baseline."):
        said = entry.data["baseline"].get("period")
    else:
        said = entry.data.get("period") if isinstance(entry.data, dict) else None
    is_measured = column.header not in {"period", "baseline.period"}
    return str(said) if is_measured and isinstance(said, str | int) else ""


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula, and no terminal for an order."""
    text = _DIRECTION.sub("", text)
    return f"'{text}" if text.startswith(_FORMULA) and as_number(text) is None else text
