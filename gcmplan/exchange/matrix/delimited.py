"""CSV files as spreadsheet programs write them: whatever stands between the values."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from gcmplan.errors import FileError, reason
from gcmplan.exchange.spreadsheet import Page
from gcmplan.exchange.text import LONGEST, steady
from gcmplan.sentence import say

_SIGNS = ",;\t|"
_LARGEST = 64 << 20
"""In bytes."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_delimited(path: str) -> Page:
    """The one sheet that a CSV file is, under the name of the file.

    Raises `FileError` if it cannot be read.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        raise FileError(say("cannot read {path}: {why}", path=path, why=reason(error))) from error
    if len(content) > _LARGEST:
        told = say(
            "{path} is larger than {size} MB: that is no matrix of a plan",
            path=path,
            size=_LARGEST >> 20,
        )
        raise FileError(told)
    return Page(Path(path).stem, _rows(_decoded(content), path))


def _decoded(content: bytes) -> str:
    """The text that bytes hold: Unicode, or as Windows writes it in Western Europe."""
    if content.startswith(_UTF16):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _rows(text: str, path: str) -> list[list[str]]:
    csv.field_size_limit(LONGEST * 4)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_sign(lines))
    try:
        return _trimmed([[steady(each) for each in row] for row in reader])
    except csv.Error as error:
        told = say("{path} is no CSV file that can be read: {why}", path=path, why=error)
        raise FileError(told) from None


def _sign(lines: Iterable[str]) -> str:
    """What stands between values: what most lines have, as often as another line has it."""
    best, most = ",", 0
    for sign in _SIGNS:
        counted = Counter(number for line in lines if (number := line.count(sign)))
        often = max((times * number for number, times in counted.items()), default=0)
        if often > most:
            best, most = sign, often
    return best


def _trimmed(rows: list[list[str]]) -> list[list[str]]:
    while rows and not any(rows[-1]):
        rows.pop()
    return rows
