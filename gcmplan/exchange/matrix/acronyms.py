"""A sheet that says what abbreviations stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gcmplan.exchange.matrix.phrases.bodies import Named
from gcmplan.exchange.spreadsheet import Page

_SHORT = re.compile(r"[^\W\d_][\w.&/'’-]{1,11}")
_CAPITALS = 2
_LEAST = 2
"""Rows of the shortest such sheet."""


def acronyms(page: Page) -> tuple[Named, ...]:
    """What a sheet of two columns explains; nothing if it is none.

    The row of its headers may be any text; every other row is an abbreviation and a longer name.
    """
    filled = [[each.strip() for each in row if each.strip()] for row in page.rows]
    rows = [each for each in filled if each]
    explained = [each for each in rows if _explains(each)]
    others = [each for each in rows if not _explains(each)]
    if len(explained) < _LEAST or len(others) > _LEAST or rows[-1] not in explained:
        return ()
    return tuple(Named(" ".join(name.split()), short) for short, name in explained)


def _explains(row: Sequence[str]) -> bool:
    match row:
        case [short, name]:
            capitals = sum(1 for each in short if each.isupper())
            is_short = _SHORT.fullmatch(short) is not None and capitals >= _CAPITALS
            return is_short and len(name) > len(short) and " " in name
    return False
