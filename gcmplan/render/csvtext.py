"""CSV as text: rows under their headings, and nothing in them that a spreadsheet acts on."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Row = dict[str, str | int | float | None]

_FORMULA = ("=", "+", "-", "@")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def as_csv(rows: Sequence[Row], names: Iterable[str] = ()) -> str:
    """Rows under the names of all their columns; a row leaves empty what it does not have.

    Columns that are named stand first, and also where there are no rows.
    """
    names = dict.fromkeys([*names, *(name for row in rows for name in row)])
    text = io.StringIO()
    writer = csv.DictWriter(text, list(names), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def safe(text: str) -> str:
    """A text without control characters, and one that no spreadsheet takes for a formula."""
    text = _CONTROL.sub(" ", text)
    return f"'{text}" if text.startswith(_FORMULA) else text
