"""Where each key and value stands: four numbers a value, found again by its path.

Kept in flat arrays, for a plan of 20,000 actions has a million values.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath


class Place(NamedTuple):
    """Indexes of characters: of a key and of its value; an item of a list has no key of its own."""

    key_start: int
    key_end: int
    start: int
    end: int


_WIDTH = 5


class Places:
    """The places of a document's values, in the order in which they begin."""

    def __init__(self) -> None:
        self.labels: list[str | None] = []
        """The key of each value; None for the items of lists and for the top."""
        self.numbers = array("I")
        """Five for each value: its place, and the number of the value after all that is in it."""
        self._inside: dict[int, dict[str | int, int]] = {}

    def open(self, label: str | None, key_start: int, key_end: int, start: int) -> int:
        """Note the begin of a list or map; returns its number, for `close`."""
        self.labels.append(label)
        self.numbers.extend((key_start, key_end, start, start, 0))
        return len(self.labels) - 1

    def close(self, number: int, end: int) -> None:
        """Note the end of a list or map."""
        self.numbers[number * _WIDTH + 3] = end
        self.numbers[number * _WIDTH + 4] = len(self.labels)

    def place(self, number: int) -> Place:
        """The place of a value by its number; nowhere if there is none."""
        if not self.labels or number < 0:
            return Place(0, 0, 0, 0)
        return Place(*self.numbers[number * _WIDTH : number * _WIDTH + 4])

    @property
    def last(self) -> Place | None:
        """The place of the value that begins last; None if there is none."""
        return self.place(len(self.labels) - 1) if self.labels else None

    def around(self, index: int, column: Callable[[int], int], indent: int) -> KeyPath:
        """The path of the list or map in which something stood that is no longer in the text.

        `column` gives the column of a character, from 0: what was indented as far or farther than
        a list or map stood in it. Of a map with less indentation it is the value that was meant.
        """
        number, path = 0, TOP
        while inner := self._inner(number, index):
            if column(self.place(inner[0]).start) > indent:
                break
            number, path = inner[0], path / inner[1]
        if self.labels and column(self.place(number).start) < indent:
            before = [
                step
                for step, child in self.children(number).items()
                if isinstance(step, str) and self.place(child).key_start < index
            ]
            return path / before[-1] if before else path
        return path

    def nearest(self, path: KeyPath) -> tuple[Place, bool]:
        """The place of a value, or of the nearest thing around it; and whether it is the value.

        A single value may stand for a list of one, and a plain value for a map.
        """
        number = 0
        for step in path:
            inside = self.children(number)
            if step in inside:
                number = inside[step]
            elif step != 0:
                return self.place(number), False
        return self.place(number), True

    def begun(self, index: int) -> tuple[Place, bool]:
        """The value that begins last before or at a character, and whether it is a plain one."""
        starts = range(len(self.labels))
        number = bisect_right(starts, index, key=lambda each: self.numbers[each * _WIDTH]) - 1
        return self.place(number), number >= 0 and not self.numbers[number * _WIDTH + 4]

    def _inner(self, number: int, index: int) -> tuple[int, str | int] | None:
        """The list or map in another that goes over a character: its number and its step."""
        for step, child in self.children(number).items():
            place = self.place(child)
            if place.start <= index < place.end and not self.is_scalar(child):
                return child, step
        return None

    def number(self, path: KeyPath) -> int | None:
        """The number of the value that stands exactly at a path; None if none does."""
        number = 0
        for step in path:
            inside = self.children(number)
            if step not in inside:
                return None
            number = inside[step]
        return number if self.labels else None

    def is_scalar(self, number: int) -> bool:
        """Whether a value is no list or map."""
        return not self.numbers[number * _WIDTH + 4]

    def within(self, number: int) -> range:
        """The numbers of all that stands in a list or map, at any depth."""
        return range(number + 1, self.numbers[number * _WIDTH + 4] or number + 1)

    def children(self, number: int) -> dict[str | int, int]:
        """The numbers of the values in a list or map; of equal keys, that of the first."""
        if number not in self._inside:
            children: dict[str | int, int] = {}
            for position, child in enumerate(self._members(number)):
                label = self.labels[child]
                children.setdefault(position if label is None else label, child)
            self._inside[number] = children
        return self._inside[number]

    def _members(self, number: int) -> Iterable[int]:
        after = self.numbers[number * _WIDTH + 4] if self.labels else 0
        child = number + 1
        while child < after:
            yield child
            child = self.numbers[child * _WIDTH + 4] or child + 1
