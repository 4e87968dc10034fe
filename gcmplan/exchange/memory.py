"""What a workbook remembers of the plan from which it was made, on a hidden sheet.

A cell that nobody touched says what the plan was then. Without this memory, importing would set
back what others have changed in the plan since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.exchange.table import Table
from gcmplan.sentence import say

FORM = "gcmplan/workbook/1"
"""What the hidden sheet begins with: the version of its form."""

SHEET = "_gcmplan"

_SIGNS = 6
_NOTHING = "-" * _SIGNS


class Memory(NamedTuple):
    """What a plan was when a workbook was made of it."""

    plan: str
    """Its id."""

    headers: Mapping[str, Mapping[str, int]]
    """The positions of the columns by their headers, for each sheet."""

    rows: Mapping[tuple[str, str], str]
    """The marks of what the cells of a row showed, by the title of its sheet and its key."""

    def mark(self, sheet: str, key: str, header: str) -> str | None:
        """The mark of what a cell showed; None if there was no such cell."""
        row, position = self.rows.get((sheet, key)), self.headers.get(sheet, {}).get(header)
        if row is None or position is None:
            return None
        return row[position * _SIGNS : (position + 1) * _SIGNS]


def mark(text: str) -> str:
    """What tells a text from others, in six signs."""
    return blake2b(text.encode(), digest_size=_SIGNS // 2).hexdigest() if text else _NOTHING


def remembered(plan: str, tables: Iterable[Table]) -> list[list[str]]:
    """The lines of the hidden sheet."""
    lines = [[FORM, plan]]
    for table in tables:
        title = table.sheet.title
        lines.append([title, "", *(each.header for each in table.columns)])
        lines += ([title, each.entry.key, "".join(map(mark, each.texts))] for each in table.rows)
    return lines


def recalled(lines: Sequence[Sequence[Any]]) -> Memory:
    """What a hidden sheet says; raises `ChoiceError` if it is of another form."""
    if not lines or not lines[0] or lines[0][0] != FORM:
        raise ChoiceError(
            say("the workbook is of another version of gcmplan: export the plan again")
        )
    headers: dict[str, dict[str, int]] = {}
    rows: dict[tuple[str, str], str] = {}
    for title, key, *rest in (each for each in lines[1:] if len(each) > 1):
        if key:
            rows[title, key] = rest[0] if rest else ""
        else:
            headers[title] = {header: position for position, header in enumerate(rest)}
    return Memory(str(lines[0][1]), headers, rows)
