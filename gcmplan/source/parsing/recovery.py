"""How to go on after a mistake in the syntax: leave out the item in which it stands.

What is left out becomes blanks, so that every other place stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from gcmplan.source.parsing.lines import CONFLICT, DEEPEST, Lines

_NOT_BLANK = re.compile(r"[^\r\n]")
_ID = re.compile(r"""id(?<=\bid)["']?\s*:\s*["']?([A-Za-z][A-Za-z0-9._-]*)""")


class Cut(NamedTuple):
    """A text without an item that cannot be read."""

    text: str
    """As long as before, line by line."""

    lost_ids: frozenset[str]
    """Ids that stood in what was left out."""

    indent: int
    """How far that was indented, or should have been."""


def without_item(text: str, index: int) -> Cut | None:
    """The text without the list item, or else the key, around a character.

    Of a key on top that holds no list, only the key below it is left out. None if there is nothing
    around the character that could be left out.
    """
    lines = Lines(text)
    at = lines.number(index)
    if CONFLICT.match(lines.texts[at]) and (cut := _without_other_version(lines, at)):
        return cut
    if not lines.texts[at].strip():
        at = lines.above(at) or 0
    if lines.sticks_out(at):
        return _without(lines, [at], lines.content(lines.above(at) or 0))
    first = _first_line(lines, at)
    last = _last_line(lines, first, at)
    return _without(lines, range(first, last + 1), _indent(lines, first))


def ids_in(text: str) -> frozenset[str]:
    """Whatever looks like the id of something in a text that cannot be read."""
    return frozenset(_ID.findall(text))


def _without(lines: Lines, numbers: Iterable[int], indent: int) -> Cut | None:
    kept, gone = lines.texts.copy(), []
    for number in numbers:
        gone.append(kept[number])
        kept[number] = _NOT_BLANK.sub(" ", kept[number])
    lost = "".join(gone)
    return Cut("".join(kept), ids_in(lost), indent) if lost.strip() else None


def _without_other_version(lines: Lines, at: int) -> Cut | None:
    """The text without the marks of a conflict and all but the first of its versions."""
    marks = [at]
    for mark in (("=======", "||||||| "), ">>>>>>> "):
        found = (n for n in range(marks[-1], len(lines.texts)) if lines.texts[n].startswith(mark))
        marks.append(next(found, -1))
        if marks[-1] < 0:
            return None
    numbers = [at, *range(marks[1], marks[2] + 1)]
    return _without(lines, numbers, min(map(lines.content, range(at + 1, marks[1])), default=0))


def _first_line(lines: Lines, at: int) -> int:
    """The line on which the item or key around a line begins."""
    if lines.is_item(at):
        return at
    first, least = at, lines.indent(at)
    for number in range(at - 1, -1, -1):
        indent = lines.indent(number)
        if indent > least or not lines.says_something(number):
            continue
        ends_here = lines.is_item(number) or indent == 0
        if ends_here:
            return number if lines.is_item(number) and indent < least else first
        if indent < least:
            first, least = number, indent
    return first


def _last_line(lines: Lines, first: int, at: int) -> int:
    """The line on which the item or key that begins on a line ends."""
    indent, last = _indent(lines, first), max(first, at)
    among_items = max(indent, lines.content(first) - 1) if lines.is_item(first) else indent
    for number in range(last + 1, len(lines.texts)):
        if lines.texts[number].strip():
            if lines.indent(number) <= (among_items if lines.is_item(number) else indent):
                break
            last = number
    return last


def _indent(lines: Lines, first: int) -> int:
    """How far the item or key that begins on a line is indented.

    With a tab before it that is a little less than what follows: its fields, or more lines with
    tabs, which have the same slip.
    """
    if not lines.has_tab(first):
        return lines.indent(first)
    after = lines.below(first) if lines.is_item(first) else None
    if after is None or lines.has_tab(after) or lines.is_item(after):
        return DEEPEST - 1
    return max(0, lines.indent(after) - 1)
