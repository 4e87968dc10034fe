"""The lines of a text that is no YAML, as far as their indentation shows what belongs together."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

DEEPEST = 1_000_000
"""The indentation of a line with a tab in it: it belongs to what stands above, whatever that is."""

CONFLICT = re.compile(r"^<<<<<<< ", re.MULTILINE)
"""The first line of what git leaves where two versions contradict each other."""

_DASH = re.compile(r"[ \t]*-(?=\s|$)")
_BEGINS = re.compile(r"""[ \t]*(-|["']?id["']?\s*:)""")
"""What an item begins with, even if its dash is missing."""

_DASHES = re.compile(r" *(- +)*")


class Lines:
    """The lines of a text, by their numbers from 0."""

    def __init__(self, text: str) -> None:
        self.texts = text.splitlines(keepends=True) or [""]
        """Each with its end."""
        self.starts = [0, *accumulate(map(len, self.texts))]
        """The index of the first character of each, and of the end of the text."""

    def number(self, index: int) -> int:
        """The line in which a character stands."""
        return min(bisect_right(self.starts, index), len(self.texts)) - 1

    def says_something(self, number: int) -> bool:
        """Whether a line holds more than blanks and a comment."""
        return bool(self.texts[number].strip()) and not self.texts[number].lstrip().startswith("#")

    def above(self, number: int) -> int | None:
        """The nearest line above that says something."""
        return next(filter(self.says_something, range(number - 1, -1, -1)), None)

    def below(self, number: int) -> int | None:
        """The nearest line below that says something."""
        return next(filter(self.says_something, range(number + 1, len(self.texts))), None)

    def has_tab(self, number: int) -> bool:
        """Whether there is a tab in the indentation of a line."""
        return "\t" in self.texts[number][: self._blanks(number)]

    def indent(self, number: int) -> int:
        """How far a line is indented."""
        return DEEPEST if self.has_tab(number) else self._blanks(number)

    def is_item(self, number: int) -> bool:
        """Whether an item of a list begins on a line."""
        return _DASH.match(self.texts[number]) is not None

    def content(self, number: int) -> int:
        """How far what stands on a line is indented, behind the dash of an item."""
        dashes = _DASHES.match(self.texts[number])
        return dashes.end() if dashes else 0

    def sticks_out(self, number: int) -> bool:
        """Whether a line has less indentation than its neighbours, which go together."""
        above, below = self.above(number), self.below(number)
        if above is None or below is None or self.is_item(below):
            return False
        if _BEGINS.match(self.texts[number]) or self.texts[above].rstrip().endswith(":"):
            return False
        return self.indent(number) < self.indent(below) == self.content(above)

    def _blanks(self, number: int) -> int:
        line = self.texts[number]
        return len(line) - len(line.lstrip(" \t"))
