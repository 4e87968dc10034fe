"""Which rows and columns of an Excel workbook are hidden: what reads its cells does not tell.

It runs in the process of `exchange.unpack`, and looks at no more than the tags that say so.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ROW_OR_COLUMN = re.compile(rb"<(?:\w+:)?(?:row|col)\b[^>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TRUE = {"1", "true"}
_MOST_COLUMNS = 1 << 14


class Concealed(NamedTuple):
    """What of a sheet is hidden, counted from 0."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


def concealed(path: str) -> dict[str, Concealed]:
    """What is hidden, by the titles of sheets; nothing of workbooks that are none of Excel."""
    try:
        return _concealed(path)
    except _BROKEN:  # its cells could be read: that is what counts
        return {}


_BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, ValueError)


def _concealed(path: str) -> dict[str, Concealed]:
    with zipfile.ZipFile(path) as packed:
        names = set(packed.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return {}
        parts = _parts(_text(packed, "xl/_rels/workbook.xml.rels"))
        found: dict[str, Concealed] = {}
        for sheet in map(_attributes, _SHEET.findall(_text(packed, "xl/workbook.xml"))):
            part = parts.get(next((sheet[key] for key in sheet if key.endswith(":id")), ""))
            if part in names and "name" in sheet:
                found[sheet["name"]] = _of_sheet(packed.read(part))
    return {title: each for title, each in found.items() if any(each)}


def _text(packed: zipfile.ZipFile, name: str) -> str:
    return packed.read(name).decode("utf-8", "replace")


def _parts(relations: str) -> dict[str, str]:
    """The names of parts by the ids with which the workbook calls them."""
    found = (_attributes(each) for each in _RELATION.findall(relations))
    return {
        each["Id"]: f"xl/{each['Target'].removeprefix('/xl/')}"
        for each in found
        if {"Id", "Target"} <= set(each)
    }


def _of_sheet(content: bytes) -> Concealed:
    tags = (_attributes(each.decode("ascii", "replace")) for each in _tags(content))
    hidden = [each for each in tags if each.get("hidden") in _TRUE]
    rows = [int(each["r"]) - 1 for each in hidden if each.get("r", "").isdigit()]
    return Concealed(tuple(rows), tuple(_columns(hidden)))


def _tags(content: bytes) -> Iterator[bytes]:
    return (each for each in _ROW_OR_COLUMN.findall(content) if b"hidden" in each)


def _columns(hidden: Iterable[dict[str, str]]) -> Iterator[int]:
    for each in hidden:
        first, last = each.get("min", ""), each.get("max", "")
        if first.isdigit() and last.isdigit():
            yield from range(int(first) - 1, min(int(last), _MOST_COLUMNS))


def _attributes(tag: str) -> dict[str, str]:
    return {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(tag)}
