"""What the cells of a workbook hold, as JSON: a program of its own, `python -m … FILE`.

It is the only module that knows calamine. Files from outside may be made to take all memory and
time; here they can take no more than their share, and the program that asked goes on.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

from gcmplan.exchange.concealed import concealed
from gcmplan.exchange.spanned import spanned
from gcmplan.exchange.text import number_text, steady

BAD, PASSWORD, MISSING = 3, 4, 5
"""Exit statuses: no workbook; one that cannot be read without its password; no calamine."""

_MEMORY = 3 << 30
"""Bytes."""
_SECONDS = 120


def main(path: str, whole: str = "") -> int:
    """Write the sheets of a workbook to standard output: their rows and merged cells, by title.

    `whole`: with what is hidden, too.
    """
    _limit()
    try:
        from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415
    except ImportError:
        return MISSING
    try:
        book = load_workbook(path)
        sheets = {name: _unpacked(book.get_sheet_by_name(name)) for name in book.sheet_names}
        for title, hidden in (concealed(path) if whole else {}).items():
            sheets.get(title, {})["hidden"] = hidden
        for title, merged in (spanned(path) if whole else {}).items():
            sheets.get(title, {})["merged"] = merged
    except PasswordError:
        return PASSWORD
    except (CalamineError, OSError, ValueError) as error:
        sys.stderr.write(str(error))
        return BAD
    json.dump(sheets, sys.stdout)
    return 0


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system can
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _unpacked(sheet: Any) -> dict[str, Any]:
    """The rows of a sheet, and the first and the last cell of what is merged, counted from 0."""
    merged = getattr(sheet, "merged_cell_ranges", None) or []
    return {"rows": _rows(sheet), "merged": [[*first, *last] for first, last in merged]}


def _rows(sheet: Any) -> list[list[str]]:
    rows = [_trimmed([_text(each) for each in row]) for row in _all_rows(sheet)]
    return _trimmed(rows)


def _all_rows(sheet: Any) -> Any:
    """The rows from the first of the sheet on, and not from the first that holds something."""
    return sheet.to_python(skip_empty_area=False)


def _trimmed(items: list[Any]) -> list[Any]:
    while items and not items[-1]:
        items.pop()
    return items


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date | time) else steady(str(value))


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
