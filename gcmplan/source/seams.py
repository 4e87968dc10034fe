"""Where the documents of one plan are joined: which of them holds a value, and at which path."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath


class Seams(NamedTuple):
    """The way from a path in a plan to the number of a document, and to a path in it."""

    holders: Mapping[str, int]
    """For each key on top, the first document that has it."""

    lists: Mapping[str, Sequence[tuple[int, int]]]
    """For each list on top, the documents that hold a part of it, and where in it that begins."""

    gaps: Mapping[KeyPath, Sequence[int]]
    """For each list that lost items how they shift those that stay: the n-th number is the new
    position from which on they stood at least n places later."""

    header: int
    """The document that speaks for the whole plan."""

    def written(self, path: KeyPath) -> KeyPath:
        """The path that a value would have if nothing had been left out."""
        steps = TOP
        for step in path:
            position = step
            if isinstance(position, int):
                position += bisect_right(self.gaps.get(steps, ()), position)
            steps /= position
        return steps

    def origin(self, path: KeyPath) -> tuple[int, KeyPath]:
        """The document in which a value is written, and its path there."""
        whole = self.written(path)
        if not whole:
            return self.header, TOP
        name, *rest = whole
        if rest and isinstance(rest[0], int):
            for number, first in reversed(self.lists.get(str(name), ())):
                if rest[0] >= first:
                    return number, KeyPath((name, rest[0] - first, *rest[1:]))
        return self.holders.get(str(name), self.header), whole
