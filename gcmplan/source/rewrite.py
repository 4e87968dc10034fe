"""A file's text as it was and as it is to be."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.source.span import Span
from gcmplan.source.text import SourceText


class Rewrite(NamedTuple):
    """The two texts of a file."""

    before: SourceText
    after: SourceText

    @property
    def changes(self) -> bool:
        """Whether they differ."""
        return self.before.text != self.after.text

    @property
    def first_line(self) -> int:
        """The number of the first line that differs, from 1; it may be the one after the last."""
        return self.hunk[0].start.line

    @property
    def hunk(self) -> tuple[Span, str]:
        """The lines from the first that differs to the last, and what is to stand there."""
        before, after = (each.text.splitlines(keepends=True) for each in self)
        head = _same(before, after)
        tail = _same(before[head:][::-1], after[head:][::-1])
        start, end = len("".join(before[:head])), len("".join(before[: len(before) - tail]))
        span = self.before.span(start, end)
        return span, "".join(after[head : len(after) - tail])


def _same(first: list[str], second: list[str]) -> int:
    """How many lines two lists have in common from their beginning."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (one, other) in pairs if one != other), min(len(first), len(second)))
