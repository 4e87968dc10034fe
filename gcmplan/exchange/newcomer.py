"""A row about something new: the thing that it describes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gcmplan.edit.steps import New, Refusal
from gcmplan.errors import EditError
from gcmplan.exchange.cell import meant
from gcmplan.exchange.columns import Column
from gcmplan.exchange.grid import Grid, Line
from gcmplan.exchange.sheets import PLAN
from gcmplan.sentence import say


def new_thing(there: Grid, line: Line, across: Sequence[Column]) -> New | list[Refusal]:
    """The new thing of a row; or what its cells say that cannot be meant."""
    sheet = there.sheet
    under = there.text(line, sheet.under).strip() if sheet.under else PLAN
    if sheet.under and not under:
        why = say("say what {thing} belongs to", thing=sheet.kind.one)
        return [Refusal(there.place(line, sheet.under), why)]
    values: dict[str, Any] = {}
    places: dict[str, str] = {}
    refusals: list[Refusal] = []
    if not sheet.numbered and (name := there.text(line, "id").strip()):
        values["id"], places["id"] = name, there.place(line, "id")
    for column in across:
        place = there.place(line, column.header)
        before = column.value(values) if column.field.many else None
        try:
            value = meant(there.text(line, column.header), column, before)
        except EditError as error:
            refusals.append(Refusal(place, error.message))
            continue
        if value is not None:
            places.setdefault(str(column.steps[0]), place)
            _put(values, column, value)
    place = there.place(line, sheet.key_columns[0])
    holder = None if under == PLAN else under
    return refusals or New(place, sheet.kind, holder, values, places)


def _put(values: dict[str, Any], column: Column, value: Any) -> None:
    """Put a value into a thing, where its column says."""
    *outer, last = map(str, column.steps)
    for step in outer:
        values = values.setdefault(step, {})
    if column.is_first or column.field.many:  # what is no text is in the first language, too
        values[last] = value
        return
    before = values.get(last)
    translated = before if isinstance(before, dict) else {column.first_language: before}
    values[last] = {
        **{language: text for language, text in translated.items() if text is not None},
        str(column.language): value,
    }
