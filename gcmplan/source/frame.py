"""What stands around the items of a list: data in which each has its place, to be filled often.

Items are put where they are marked. Filled with others, what holds none of those that differ is
the same object as the last time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import is_
from typing import Any

MARKS = "\ue000\ue001"
"""Characters that mark a place; a text in which they stand has no use for marks."""

_MARK = re.compile(rf"{MARKS[0]}([0-9]+){MARKS[1]}")


def mark(number: int) -> str:
    """What stands in the place of an item, by its number."""
    return f"{MARKS[0]}{number}{MARKS[1]}"


class Frame:
    """A map or list in which items are marked, or which holds another such; with its places."""

    def __init__(self, data: Any) -> None:
        inner = dict(_inner(data))
        self._data = data
        self._steps = tuple(inner)
        self._inner = tuple(inner.values())
        self._values: list[Any] = []
        """What was put in the last time."""
        self._filled: Any = None

    @property
    def places(self) -> int:
        """How many items are marked in it."""
        return sum(each.places if isinstance(each, Frame) else 1 for each in self._inner)

    def filled(self, items: Sequence[Any]) -> Any:
        """The same with items in their places; the very same as the last time, if they are."""
        values = [
            each.filled(items) if isinstance(each, Frame) else items[each] for each in self._inner
        ]
        if self._filled is None or not all(map(is_, values, self._values)):
            self._filled, self._values = self._data.copy(), values
            for step, value in zip(self._steps, values, strict=True):
                self._filled[step] = value
        return self._filled


def _inner(data: Any) -> Iterator[tuple[str | int, Frame | int]]:
    """The steps that lead to an item, by its number, or towards one; items stand in lists only."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict | list):
            inner = Frame(value)
            if inner.places:
                yield step, inner
        elif isinstance(data, list) and (found := _MARK.fullmatch(str(value))):
            yield step, int(found[1])
