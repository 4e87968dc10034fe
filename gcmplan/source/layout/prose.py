"""Literal and folded texts, and how wide a line is."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from gcmplan.source.layout.syntax import Scalar
from gcmplan.source.splicing.write import LongText, folded

INDENT = 2

_HEADER = re.compile(r"([|>])([-+]?)([0-9]?)([-+]?)[ \t]*(?:#[^\n]*)?\n")
_FOREIGN_BREAK = re.compile(r"[\x85\u2028\u2029]")


def width(text: str) -> int:
    """The columns that a text takes where letters are of one width, and some of two."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def moved(scalar: Scalar, room: int) -> LongText | None:
    """A literal or folded text as it is to stand elsewhere, where lines have so much room.

    None if it holds what cannot be moved as it is.
    """
    header = _HEADER.match(scalar.raw)
    if not header or _FOREIGN_BREAK.search(scalar.raw):
        return None
    mark, before, _, after = header.groups()
    lines = _without_indent(scalar.raw[header.end() :].split("\n"), scalar.value)
    first = next(filter(None, lines), "")
    if not first.strip():
        return None
    while not lines[-1]:
        lines.pop()
    breaks = len(scalar.value) - len(scalar.value.rstrip("\n"))
    chomp = (before or after) if breaks else "-"
    if chomp == "+":
        lines += [""] * (breaks - 1)
    if mark == ">":
        lines = _refolded(lines, room)
    depth = INDENT if first[0].isspace() else ""
    return LongText(f"{mark}{depth}{chomp}", lines)


def _without_indent(lines: list[str], value: str) -> list[str]:
    """The lines of a block as they are meant: without what its first line has more than its value.

    None of them says anything if the first one is made of blanks.
    """
    meant = value.lstrip("\n").split("\n")[0]
    if not meant.strip():
        return []
    first = next(each for each in lines if each.strip(" "))
    indent = len(first) - len(first.lstrip(" ")) - (len(meant) - len(meant.lstrip(" ")))
    return [each[indent:] for each in lines]


def _refolded(lines: list[str], room: int) -> list[str]:
    """The lines of a folded text, where no paragraph with a line that is too long stays as it is.

    One that fits stays as its writer broke it: an edit of a word is to change one line.
    """
    result: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if line and line[0] not in " \t":
            paragraph.append(line)
            continue
        too_long = any(width(each) > room for each in paragraph)
        filled = folded(" ".join(paragraph), room) if too_long else None
        result += filled.lines if filled else paragraph
        paragraph = []
        result.append(line)
    return result[:-1]
