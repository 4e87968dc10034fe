"""A plan on its way to a file of another form."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from gcmplan.cli.gathering import Sound, conclude, gathered
from gcmplan.cli.lookback import Lookback
from gcmplan.cli.output import tell
from gcmplan.compact.read import read_compact
from gcmplan.errors import ChoiceError
from gcmplan.exchange.computed import computed
from gcmplan.exchange.excel import Book, workbook
from gcmplan.exchange.table import tables
from gcmplan.progress.measure import measure
from gcmplan.source.whole import check_place, write_whole

_ENDING = ".xlsx"


def export_workbook(plan: str | None, file: str, as_of: date) -> None:
    """Write the one plan at a path as a workbook; raises `ChoiceError` or `FileError`."""
    _check(file)
    found = gathered([plan] if plan else [], as_of, lambda sound: _book(sound, as_of), cores=1)
    if len(found.answers) > 1:
        names = ", ".join(each.plan for each in found.answers)
        raise ChoiceError(f"several plans here: name one: {names}")
    for book in found.answers:
        write_whole(file, workbook(book))
        rows = sum(len(each.rows) for each in book.tables)
        tell(f"wrote {file}: {book.plan} in {rows:,} rows; 'gcmplan import {file}' reads it back")
    conclude(found)


def _check(file: str) -> None:
    if PurePath(file).suffix.lower() != _ENDING:
        raise ChoiceError("name the workbook to write: --output plan.xlsx")
    check_place(file)


def _book(sound: Sound, as_of: date) -> Book:
    lookback = Lookback()
    progress = measure(sound.plan, read_compact(), as_of, adopted=lookback.adopted(sound))
    tell(*lookback.warnings)
    head = sound.plan.header
    return Book(
        head.id, str(head.title), as_of, tables(sound.loaded.bundle.data), computed(progress)
    )
