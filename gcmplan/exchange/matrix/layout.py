"""Where the table of a sheet begins, and what its columns hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from gcmplan.exchange.matrix.groups import group
from gcmplan.exchange.matrix.headers import MARK, Heading, heading
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.phrases.amount import UNKNOWN, Unit
from gcmplan.exchange.matrix.phrases.words import plain
from gcmplan.exchange.spreadsheet import Page

_ROWS = 60
"""As many rows of a sheet may stand above its headers."""

_LEAST = 2
"""So many columns must be known by their headers, one of them the title of actions."""

_SEVERAL = {Into.PARTNERS, Into.BUDGET, Into.NOTE, Into.DELIVERABLES, Into.IGNORE, Into.KEEP, MARK}
"""What several columns may hold."""


_AMOUNT = re.compile(r"[0-9]{1,3}|[0-9]{5,}|[0-9]+[., ][0-9., ]*")
"""A number that is no year."""

_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_LONGEST_KEY = 40


class Column(NamedTuple):
    """A column of a table."""

    at: int
    """Counted from 0."""
    header: str
    """As it stands there; both rows where there are two."""
    into: str
    unit: Unit = UNKNOWN
    period: str | None = None

    @property
    def own_key(self) -> str:
        """The key under which its cells stand in the plan if they are kept as they are.

        >>> Column(7, "Means of Verification", "keep").own_key, Column(7, "ملاحظات", "keep").own_key
        ('x_means_of_verification', 'x_column_8')
        """
        said = _NOT_IN_KEYS.sub("_", plain(self.header)).strip("_")[:_LONGEST_KEY].rstrip("_")
        return f"x_{said}" if said else f"x_column_{self.at + 1}"


class Layout(NamedTuple):
    """How a sheet is laid out."""

    page: Page
    top: int
    """The first row of its headers, counted from 0."""
    bottom: int
    """The last one."""
    columns: tuple[Column, ...]
    language: str
    """That of most of its headers."""

    def column(self, into: str) -> Column | None:
        """The column that holds something; None if none does."""
        return next((each for each in self.columns if each.into == into), None)


def layout(page: Page, own: Mapping[str, Into], header: Sequence[int] = ()) -> Layout | None:
    """How a sheet is laid out; None if no row of it reads like the headers of a matrix.

    `own` are headers of a map, `header` the numbers of the header rows, counted from 1, if it says.
    """
    if header:
        rows = [each - 1 for each in header]
        uppers = _texts(page, rows[0]) if len(rows) > 1 else []
        return _laid(page, (rows[0], rows[-1]), uppers, _texts(page, rows[-1]), own)
    at, headings = _likest(page, own)
    if at is None:
        return None
    texts, title = _texts(page, at), _first(headings, Into.TITLE)
    below = _texts(page, at + 1)
    if _is_second(texts, below, title, own):
        return _laid(page, (at, at + 1), _spread(texts, below), below, own)
    above = _spread(_texts(page, at - 1), texts) if at else []
    if _is_first(above, texts, own):
        return _laid(page, (at - 1, at), above, texts, own)
    return _laid(page, (at, at), [], texts, own)


def _likest(page: Page, own: Mapping[str, Into]) -> tuple[int | None, list[Heading]]:
    """The row that reads most like headers, and how it reads; None if none does."""
    best: tuple[int | None, list[Heading]] = (None, [])
    most = _LEAST - 1
    for at in range(min(len(page.rows), _ROWS)):
        headings = [heading("", each, own) for each in _texts(page, at)]
        known = {each.into for each in headings if each.into and each.into != MARK}
        if len(known) > most and Into.TITLE in known:
            best, most = (at, headings), len(known)
    return best


def _laid(
    page: Page,
    rows: tuple[int, int],
    uppers: Sequence[str],
    lowers: Sequence[str],
    own: Mapping[str, Into],
) -> Layout:
    columns: list[Column] = []
    languages: list[str] = []
    taken: set[str] = set()
    for at in range(max(len(uppers), len(lowers))):
        upper, lower = _at(uppers, at), _at(lowers, at)
        if not (upper or lower):
            continue
        found = heading(upper, lower, own)
        into = found.into or Into.KEEP
        into = Into.KEEP if into in taken else into
        taken |= {into} - _SEVERAL
        languages += [found.language] if found.language else []
        header = " / ".join(dict.fromkeys(each for each in (upper, lower) if each))
        columns.append(Column(at, header, into, found.unit, found.period))
    language = max(languages, key=languages.count, default="en")
    return Layout(page, *rows, tuple(columns), language)


def _is_second(
    uppers: Sequence[str], lowers: Sequence[str], title: int, own: Mapping[str, Into]
) -> bool:
    """Whether the row below a header row is one, too: below the title of actions it has nothing."""
    there = [at for at, each in enumerate(lowers) if each]
    if _at(lowers, title) not in {"", _at(uppers, title)} or len(there) < _LEAST:
        return False
    if any(group(lowers[at]).number or _AMOUNT.fullmatch(lowers[at]) for at in there):
        return False  # a row about what is below it, and no header
    spread = _spread(uppers, lowers)
    found = [heading(_at(spread, at), lowers[at], own) for at in there if at != title]
    bare = [heading("", lowers[at], own) for at in there if at != title]
    known = [one for one, other in zip(found, bare, strict=True) if one.period or other.into]
    return 2 * len(known) >= len(found) and bool(known)


def _is_first(uppers: Sequence[str], lowers: Sequence[str], own: Mapping[str, Into]) -> bool:
    """Whether the row above a header row is one, too: known, and above more than one column."""
    spans = [
        each
        for each, after in pairwise(uppers)
        if each and each == after and heading("", each, own).into
    ]
    return bool(spans) and len(set(filter(None, uppers))) < len(lowers)


def _spread(uppers: Sequence[str], lowers: Sequence[str]) -> list[str]:
    """Upper headers, each also above the columns to its right that have only a lower one."""
    spread: list[str] = []
    for at in range(max(len(uppers), len(lowers))):
        upper = _at(uppers, at)
        follows = bool(spread) and at and _at(lowers, at) and _at(lowers, at - 1)
        spread.append(upper or (spread[-1] if follows else ""))
    return spread


def _texts(page: Page, row: int) -> list[str]:
    """The texts of a row, those of merged cells in each of them."""
    if not 0 <= row < len(page.rows):
        return []
    texts = [" ".join(each.split()) for each in page.rows[row]]
    for area in page.merged:
        if area.top <= row <= area.bottom and (text := _origin(page, area.top, area.left)):
            texts += [""] * (area.right + 1 - len(texts))
            texts[area.left : area.right + 1] = [text] * (area.right + 1 - area.left)
    return texts


def _origin(page: Page, row: int, column: int) -> str:
    return " ".join(_at(page.rows[row], column).split()) if row < len(page.rows) else ""


def _at(texts: Sequence[str], at: int) -> str:
    return texts[at] if 0 <= at < len(texts) else ""


def _first(headings: Sequence[Heading], into: str) -> int:
    return next(at for at, each in enumerate(headings) if each.into == into)
