"""How to go on after a mistake in the syntax: leave out the item in which it stands.

What is left out becomes blanks, so that every other place stays what it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NOT_BLANK = re.compile(r"[^\r\n]")
_ID = re.compile(r"""\bid:\s*["']?([A-Za-z][A-Za-z0-9._-]*)""")


class Cut(NamedTuple):
    """A text without an item that cannot be read."""

    text: str
    """As long as before, line by line."""

    lost_ids: frozenset[str]
    """Ids that stood in what was left out."""


def without_item(text: str, index: int) -> Cut | None:
    """The text without the list item, or else the top-level key, around a character.

    None if there is nothing around it that could be left out.
    """
    lines = text.splitlines(keepends=True)
    starts = _starts(lines)
    at = max(number for number, start in enumerate(starts) if start <= index) if lines else 0
    first = _first_line(lines, at)
    if first is None:
        return None
    last = _last_line(lines, first, at)
    begin, end = starts[first], starts[last] + len(lines[last])
    gone = text[begin:end]
    if not gone.strip():
        return None
    return Cut(text[:begin] + _NOT_BLANK.sub(" ", gone) + text[end:], frozenset(_ID.findall(gone)))


def _starts(lines: list[str]) -> list[int]:
    starts, total = [], 0
    for line in lines:
        starts.append(total)
        total += len(line)
    return starts


def _first_line(lines: list[str], at: int) -> int | None:
    """The line on which the item around a line begins."""
    while at >= 0 and not lines[at].strip():
        at -= 1
    limit = _indent(lines[at]) if at >= 0 else 0
    for number in range(at, -1, -1):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = _indent(line)
        is_item = line.lstrip(" \t").startswith("- ")
        if indent <= limit and (is_item or indent == 0):
            return number
        limit = min(limit, indent)
    return None


def _last_line(lines: list[str], first: int, at: int) -> int:
    """The line on which the item that begins on a line ends."""
    indent, last = _indent(lines[first]), first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.strip():
            if _indent(line) <= indent and number > at:
                break
            last = number
    return max(last, at)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
