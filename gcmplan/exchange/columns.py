"""Which column is which field: derived from the models, so that a new field has its column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from gcmplan.exchange.sheets import Entry, Sheet, has_sheet
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.plan.record import Record
from gcmplan.plan.schema import docstrings, legible
from gcmplan.plan.shape import keys

OWN = "x_"
"""What keys of the writer's own begin with."""

_ALONE = ("amount", "org")
"""The key of what may stand alone for a map: `spent: 100` is short for `spent: {amount: 100}`."""


class Column(NamedTuple):
    """A column of a sheet."""

    header: str
    """Its name, by which it is found again: `due`, `title.fr`, `baseline.value`."""

    steps: KeyPath
    """The way from a thing to the value."""

    field: Field
    """What may stand there."""

    language: str | None = None
    """The language of a text; None for what is no text."""

    first_language: str | None = None
    """The language of a text that names none; None for what is no text."""

    note: str = ""
    """What it is for, in a sentence or two."""

    @property
    def is_first(self) -> bool:
        """Whether a text that names no language stands here."""
        return self.language == self.first_language

    def value(self, data: Any) -> Any:
        """What stands there in a thing; None if nothing does."""
        for step in self.steps:
            if isinstance(data, dict):
                data = data.get(step)
            elif step not in _ALONE:
                return None
        return data


def columns(sheet: Sheet, entries: Sequence[Entry], languages: Sequence[str]) -> tuple[Column, ...]:
    """The columns of a sheet but for those that say which thing a row is about.

    `languages` are those of the plan; others that a text is in have columns, too.
    """
    own = dict.fromkeys(
        key
        for each in entries
        if isinstance(each.data, dict)
        for key in each.data
        if key.startswith(OWN)
    )
    plain = list(_columns(sheet.kind.model, TOP, ""))
    return (
        *(
            column
            for each in plain
            if each.header != "id"
            for column in _in_languages(each, _spoken(each, entries, languages))
        ),
        *(
            Column(key, TOP / key, Field(key, Taking.VALUE), note="A field of your own.")
            for key in own
        ),
    )


def _columns(model: type[Record], steps: KeyPath, prefix: str) -> Iterator[Column]:
    said = docstrings(model)
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    known = fields(model)
    for key in keys(model):
        field = known[key]
        if has_sheet(model, key):
            continue
        here = steps / key
        if field.taking is Taking.RECORD and not field.many and field.model:
            yield from _columns(field.model, here, f"{prefix}{key}.")
        else:
            yield Column(f"{prefix}{key}", here, field, note=legible(said[names[key]]))


def _spoken(column: Column, entries: Iterable[Entry], languages: Sequence[str]) -> list[str]:
    """The languages in which a text is given or may be; none for what is no text."""
    if column.field.taking is not Taking.TEXT:
        return []
    found = dict.fromkeys(languages)
    for each in entries:
        value = column.value(each.data)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, dict):
                found.update(dict.fromkeys(map(str, text)))
    return list(found)


def _in_languages(column: Column, languages: Sequence[str]) -> Iterator[Column]:
    """A text in the plan's first language, and beside it in the others."""
    if not languages:
        yield column
    for position, each in enumerate(languages):
        header = f"{column.header}.{each}" if position else column.header
        yield column._replace(header=header, language=each, first_language=languages[0])
