"""A plan as tables: what each cell of each sheet shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.exchange.cell import shown
from gcmplan.exchange.columns import Column, columns
from gcmplan.exchange.computed import Computed
from gcmplan.exchange.sheets import NUMBER, SHEETS, Entry, Sheet, entries
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say


class Row(NamedTuple):
    """A thing of a plan, as its row shows it."""

    entry: Entry
    texts: tuple[str, ...]
    """What its cells show, column by column."""

    @property
    def key_texts(self) -> tuple[str, ...]:
        """What stands in the columns that say which thing it is."""
        own = {"id": self.entry.key, NUMBER: str(self.entry.number)}
        return tuple(own.get(each, self.entry.under) for each in self.entry.sheet.key_columns)


class Table(NamedTuple):
    """What a sheet shows."""

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Book(NamedTuple):
    """All that is shown of a plan."""

    plan: str
    """The id of the plan."""
    title: str
    language: str
    """Its first language."""
    as_of: date
    """The day for which it was computed."""
    tables: tuple[Table, ...]
    computed: Computed


def tables(data: Any) -> tuple[Table, ...]:
    """What all sheets show of a plan; raises `ChoiceError` if two things have the same id."""
    by_sheet: dict[str, list[Entry]] = {each.title: [] for each in SHEETS}
    for entry in entries(data):
        by_sheet[entry.sheet.title].append(entry)
    spoken = _languages(data)
    found = tuple(_table(each, by_sheet[each.title], spoken) for each in SHEETS)
    _check_ids(by_sheet)
    return found


def _table(sheet: Sheet, there: Sequence[Entry], languages: Sequence[str]) -> Table:
    across = columns(sheet, there, languages)
    rows = (
        Row(each, tuple(shown(column.value(each.data), column) for column in across))
        for each in there
    )
    return Table(sheet, across, tuple(rows))


def _languages(data: Mapping[str, Any]) -> list[str]:
    listed = data["plan"].get("languages") or ["en"]
    return [str(each) for each in listed]


def _check_ids(by_sheet: Mapping[str, Sequence[Entry]]) -> None:
    first: dict[str, KeyPath] = {}
    for there in by_sheet.values():
        for each in there:
            if each.sheet.numbered:
                break
            if first.setdefault(each.key, each.path) != each.path:
                raise ChoiceError(
                    say("several things have the id '{key}': mend that first", key=each.key)
                )
