"""Which cells of a LibreOffice workbook are merged: what reads its cells tells that of Excel only.

It runs in the process of `exchange.unpack`, and looks at no more than the tags that say so.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from html import unescape

_CONTENT = "content.xml"
_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(\s[^>]*?)?/?>")
_ATTRIBUTE = re.compile(r"table:([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError)

Range = tuple[int, int, int, int]
"""The first row and column, and the last ones, counted from 0."""


def spanned(path: str) -> dict[str, list[Range]]:
    """What is merged, by the titles of sheets; nothing of workbooks that are none of LibreOffice.

    >>> _spanned(b'<table:table table:name="A"><table:table-row><table:table-cell '
    ...          b'table:number-rows-spanned="2"/></table:table-row></table:table>')
    {'A': [(0, 0, 1, 0)]}
    """
    try:
        with zipfile.ZipFile(path) as packed:
            there = _CONTENT in packed.namelist()
            return _spanned(packed.read(_CONTENT)) if there else {}
    except _BROKEN:  # its cells could be read: that is what counts
        return {}


def _spanned(content: bytes) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    merged: list[Range] = []
    row = column = below = 0
    for tag in _TAG.finditer(content):
        said = _attributes((tag[2] or b"").decode("utf-8", "replace"))
        match tag[1]:
            case b"table":
                merged = found.setdefault(unescape(said.get("name", "")), [])
                below = 0
            case b"table-row":
                row, column = below, 0
                below += _number(said, "number-rows-repeated")
            case _:
                high = _number(said, "number-rows-spanned")
                broad = _number(said, "number-columns-spanned")
                if high > 1 or broad > 1:
                    merged.append((row, column, row + high - 1, column + broad - 1))
                column += _number(said, "number-columns-repeated")
    return {title: ranges for title, ranges in found.items() if ranges}


def _number(said: dict[str, str], key: str) -> int:
    text = said.get(key, "1")
    return int(text) if text.isascii() and text.isdigit() else 1


def _attributes(tag: str) -> dict[str, str]:
    return {key: one or other for key, one, other in _ATTRIBUTE.findall(tag)}
