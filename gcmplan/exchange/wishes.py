"""What a workbook wants changed in a plan: only what somebody changed in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from gcmplan.edit.steps import Drop, New, Put, Refusal
from gcmplan.errors import ChoiceError, EditError
from gcmplan.exchange.cell import meant
from gcmplan.exchange.columns import Column
from gcmplan.exchange.computed import MARK
from gcmplan.exchange.grid import Grid, Line, grid, new_columns
from gcmplan.exchange.memory import SHEET, Memory, mark, recalled
from gcmplan.exchange.newcomer import new_thing
from gcmplan.exchange.sheets import NUMBER, PLAN, SHEETS
from gcmplan.exchange.table import Row, Table, tables
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say


class Wishes(NamedTuple):
    """What is to be done."""

    steps: tuple[Put | Drop | New, ...]
    refusals: tuple[Refusal, ...]
    """What cannot be meant, and why."""
    notes: tuple[str, ...]
    """What was left aside."""


def wishes(data: Any, sheets: Mapping[str, Sequence[Sequence[str]]], *, remove: bool) -> Wishes:
    """What a workbook wants changed in a plan; things that are gone are removed, or refused.

    Raises `ChoiceError` if it is none of this plan.
    """
    memory = _memory(data, sheets)
    reader = _Reader(memory)
    for table in tables(data):
        if table.sheet.title in sheets:
            reader.read(table, grid(table.sheet, sheets[table.sheet.title]))
        else:
            told = say("there is no sheet {sheet}: it was left aside", sheet=table.sheet.title)
            reader.notes.append(told)
    reader.settle_gone(remove)
    return Wishes(tuple(reader.steps), tuple(reader.refusals), tuple(reader.notes))


def _memory(data: Any, sheets: Mapping[str, Sequence[Sequence[str]]]) -> Memory | None:
    if not any(each.title in sheets for each in SHEETS):
        raise ChoiceError(
            say(
                "this workbook was not made by 'gcmplan export': it has none of its sheets; to "
                "make a new plan of it, add --new FOLDER"
            )
        )
    if SHEET not in sheets:
        return None
    memory = recalled(sheets[SHEET])
    plan = data["plan"].get("id")
    if memory.plan != plan:
        raise ChoiceError(
            say("this workbook is of the plan {its}, and not of {plan}", its=memory.plan, plan=plan)
        )
    return memory


class _Reader:
    """Reads sheets one after the other, and gathers what they want."""

    def __init__(self, memory: Memory | None) -> None:
        self.steps: list[Put | Drop | New] = []
        self.refusals: list[Refusal] = []
        self.notes: list[str] = []
        self._memory = memory
        self._gone: list[tuple[Table, Row]] = []
        if memory is None:
            told = say(
                "the workbook does not say what the plan was when it was made: every cell that "
                "differs from the plan is taken for a change"
            )
            self.notes.append(told)

    def read(self, table: Table, there: Grid) -> None:
        """Gather what one sheet wants."""
        if not self._is_readable(table, there):
            return
        across = [*table.columns, *new_columns(there.headers, table.columns)]
        across = [each for each in across if each.header in there.headers]
        self._note_unknown(table, there, across)
        known = {row.entry.key: row for row in table.rows}
        seen: dict[str, Line] = {}
        for line in there.lines:
            key = _key(there, line)
            if key in seen:
                why = say("the row {row} is about {item}, too", row=seen[key].number, item=key)
                self._refuse(there, line, why)
            elif key in known:
                seen[key] = line
                self._compare(known[key], there, line, across, table)
            else:
                self._unknown(key, there, line, across)
        self._gone += [(table, row) for key, row in known.items() if key not in seen]

    def settle_gone(self, remove: bool) -> None:
        """Remove or refuse what had a row once and has none now, but for what it holds."""
        gone = [each for each in self._gone if self._was_there(*each)]
        paths = {row.entry.path for _, row in gone}
        for table, row in gone:
            entry = row.entry
            if any(KeyPath(entry.path[:end]) in paths for end in range(1, len(entry.path))):
                continue
            if not remove:
                why = say(
                    "the row of {item} is gone: with --remove, it is removed from the plan",
                    item=_named(row),
                )
                self.refusals.append(Refusal(table.sheet.title, why))
            elif self._changed_since(table, row):
                why = say(
                    "the row of {item} is gone, but the plan was changed there since",
                    item=_named(row),
                )
                self.refusals.append(Refusal(table.sheet.title, why))
            else:
                self.steps.append(Drop(table.sheet.title, entry.path))

    def _is_readable(self, table: Table, there: Grid) -> bool:
        named = [each for each in there.headers if each]
        twice = next((each for each in named if named.count(each) > 1), None)
        missing = [each for each in table.sheet.key_columns if each not in named]
        if not twice and not missing:
            return True
        if twice:
            why = say(
                "two columns are called '{name}': columns are found by their names", name=twice
            )
        else:
            why = say(
                "no column is called '{name}': columns are found by their names", name=missing[0]
            )
        self.refusals.append(Refusal(table.sheet.title, why))
        return False

    def _note_unknown(self, table: Table, there: Grid, across: Sequence[Column]) -> None:
        known = {*table.sheet.key_columns, *(each.header for each in across), ""}
        for header in there.headers:
            if header not in known and not header.endswith(MARK):
                place = there.header_place(header)
                told = say(
                    "{place}: '{header}' is no field here: it was left aside",
                    place=place,
                    header=header,
                )
                self.notes.append(told)

    def _compare(
        self, row: Row, there: Grid, line: Line, across: Sequence[Column], table: Table
    ) -> None:
        """Gather which cells of a row were changed."""
        entry, under = row.entry, table.sheet.under
        if under and there.text(line, under).strip() != entry.under:
            why = say(
                "{item} stands under {under}: it cannot be moved here",
                item=_named(row),
                under=entry.under,
            )
            self.refusals.append(Refusal(there.place(line, under), why))
        now = dict(zip((each.header for each in table.columns), row.texts, strict=True))
        lists: dict[KeyPath, Put] = {}
        for column in across:
            text, before = there.text(line, column.header), now.get(column.header, "")
            if text == before or not self._is_changed(entry.sheet.title, entry.key, column, text):
                continue
            place = there.place(line, column.header)
            if self._is_changed(entry.sheet.title, entry.key, column, before):
                why = say(
                    "here it was changed to '{here}', in the plan to '{there}' since this workbook "
                    "was made",
                    here=_short(text),
                    there=_short(before),
                )
                self.refusals.append(Refusal(place, why))
                continue
            path = KeyPath((*entry.path, *column.steps))
            pending = lists.get(path)
            value = pending.value if pending else column.value(entry.data)
            self._put(place, path, column, (text, value), lists)
        self.steps += lists.values()

    def _put(
        self,
        place: str,
        path: KeyPath,
        column: Column,
        change: tuple[str, Any],
        lists: dict[KeyPath, Put],
    ) -> None:
        try:
            value = meant(change[0], column, change[1])
        except EditError as error:
            self.refusals.append(Refusal(place, error.message))
            return
        if column.field.many:
            lists[path] = Put(place, path, value)
        elif column.language:
            self.steps.append(Put(place, path / column.language, value, column.language))
        else:
            self.steps.append(Put(place, path, value))

    def _unknown(self, key: str, there: Grid, line: Line, across: Sequence[Column]) -> None:
        """A row about something that the plan does not have: new, or removed in the meantime."""
        title = there.sheet.title
        if self._memory and (title, key) in self._memory.rows:
            touched = (
                self._is_changed(title, key, each, there.text(line, each.header)) for each in across
            )
            if any(touched):
                why = say("{item} is no longer in the plan, and was changed here", item=key)
                self._refuse(there, line, why)
        elif there.sheet.numbered and there.text(line, NUMBER).strip():
            why = say(
                "the plan has no {item}: leave '{column}' empty in a row about something new",
                item=key,
                column=NUMBER,
            )
            self._refuse(there, line, why)
        elif not there.sheet.upright:
            new = new_thing(there, line, across)
            if isinstance(new, New):
                self.steps.append(new)
            else:
                self.refusals += new

    def _refuse(self, there: Grid, line: Line, why: str) -> None:
        column = there.sheet.key_columns[-1 if there.sheet.numbered else 0]
        self.refusals.append(Refusal(there.place(line, column), why))

    def _is_changed(self, title: str, key: str, column: Column, text: str) -> bool:
        """Whether a cell is not as it was when the workbook was made, as far as that is known."""
        was = self._memory.mark(title, key, column.header) if self._memory else None
        return was is None or was != mark(text)

    def _was_there(self, table: Table, row: Row) -> bool:
        return self._memory is None or (table.sheet.title, row.entry.key) in self._memory.rows

    def _changed_since(self, table: Table, row: Row) -> bool:
        pairs: Iterator[tuple[Column, str]] = zip(table.columns, row.texts, strict=True)
        title, key = table.sheet.title, row.entry.key
        return self._memory is not None and any(
            self._is_changed(title, key, column, text) for column, text in pairs
        )


def _key(there: Grid, line: Line) -> str:
    if not there.sheet.numbered:
        return there.text(line, "id").strip() or f"row {line.number}"
    number = there.text(line, NUMBER).strip()
    under = there.text(line, there.sheet.under).strip() if there.sheet.under else PLAN
    return f"{under}#{number}" if number else f"row {line.number}"


def _named(row: Row) -> str:
    entry = row.entry
    if not entry.sheet.numbered:
        return entry.key
    return say(
        "{kind} {number} of {holder}",
        kind=entry.sheet.kind.noun,
        number=entry.number,
        holder=entry.under,
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"


_SHORT = 40
