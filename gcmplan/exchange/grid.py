"""A sheet as it came back: which cell of it is which value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gcmplan.exchange.columns import OWN, Column
from gcmplan.exchange.computed import MARK
from gcmplan.exchange.sheets import SHEETS, Sheet
from gcmplan.keypath import TOP
from gcmplan.plan.field import Field, Taking
from gcmplan.plan.text import LANGUAGE

_OWN = re.compile(rf"{OWN}[A-Za-z0-9_-]+")


class Line(NamedTuple):
    """A row of a sheet, or of one that stands upright, its column of values."""

    texts: Sequence[str]
    number: int
    """Its number, from 1."""


class Grid(NamedTuple):
    """What a sheet says."""

    sheet: Sheet
    headers: tuple[str, ...]
    lines: tuple[Line, ...]

    def text(self, line: Line, header: str) -> str:
        """What stands in a row under a header; nothing if there is no such column."""
        if header not in self.headers:
            return ""
        at = self.headers.index(header)
        return line.texts[at] if at < len(line.texts) else ""

    def place(self, line: Line, header: str) -> str:
        """What people call a cell: `Actions!F12`."""
        at = self.headers.index(header)
        if self.sheet.upright:
            return f"{self.sheet.title}!B{at + 1}"
        return f"{self.sheet.title}!{letters(at)}{line.number}"

    def header_place(self, header: str) -> str:
        """What people call the cell of a header."""
        at = self.headers.index(header)
        here = f"A{at + 1}" if self.sheet.upright else f"{letters(at)}1"
        return f"{self.sheet.title}!{here}"


def grid(sheet: Sheet, rows: Sequence[Sequence[str]]) -> Grid:
    """What a sheet says that holds these rows."""
    if sheet.upright:
        headers = tuple(row[0].strip() if row else "" for row in rows)
        values = tuple(row[1] if len(row) > 1 else "" for row in rows)
        return Grid(sheet, headers, (Line(values, 2),))
    headers = tuple(each.strip() for each in rows[0]) if rows else ()
    filled = (Line(row, number) for number, row in enumerate(rows[1:], 2))
    return Grid(sheet, headers, tuple(each for each in filled if _says_something(each, headers)))


def _says_something(line: Line, headers: Sequence[str]) -> bool:
    pairs = zip(headers, line.texts, strict=False)
    return any(text.strip() for header, text in pairs if header and not header.endswith(MARK))


def letters(column: int) -> str:
    """The letters by which spreadsheets call a column, counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def place_order(place: str) -> tuple[int, int, int, str]:
    """Where a place comes when places are told: by sheet, row and column; others come last."""
    match = _PLACE.match(place)
    titles = [each.title for each in SHEETS]
    title = match[1] if match else place
    sheet = titles.index(title) if title in titles else len(titles)
    column, row = (match[2], int(match[3])) if match else ("", 0)
    return sheet, row, len(column), column


_PLACE = re.compile(r"(\w+)!([A-Z]+)([0-9]+)")


def new_columns(headers: Sequence[str], known: Sequence[Column]) -> Iterator[Column]:
    """Columns that somebody added: a text in one more language, or a key of their own."""
    there = {each.header: each for each in known}
    for header in headers:
        text = there.get(header.rpartition(".")[0])
        tongue = header.rpartition(".")[2]
        if header in there:
            continue
        if text and text.language and text.is_first and LANGUAGE.fullmatch(tongue):
            yield text._replace(header=header, language=tongue)
        elif _OWN.fullmatch(header):
            yield Column(header, TOP / header, Field(header, Taking.VALUE))
