"""The syntax of a text as a tree that has its comments: what the layout is made from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_ADDRESSED = re.compile(r"#[ \t]*gcmplan\b", re.IGNORECASE)


class Comment(NamedTuple):
    """A comment, from its `#` to the end of its line."""

    text: str
    blank: bool
    """Whether it has its line for itself, and the line above is blank."""

    @property
    def pins(self) -> bool:
        """Whether it speaks to this program of what stands on its line, or on the next one.

        That line is not to be broken then, nor to be set apart.
        """
        return _ADDRESSED.search(self.text) is not None


class Scalar(NamedTuple):
    """A single value as it is written."""

    value: str
    style: str
    """The mark that it begins with, `"`, `'`, `|` or `>`; empty if it stands bare."""

    raw: str
    """Its characters, marks and line ends included."""

    @property
    def is_block(self) -> bool:
        """Whether it is literal or folded text on lines of its own."""
        return self.style in {"|", ">"}


class Slot:
    """An item of a list, an entry of a map, or the top: a value and what is said of it."""

    __slots__ = ("blank", "column", "head", "key", "tails", "under", "value")

    def __init__(self, key: Scalar | None, column: int, *, blank: bool) -> None:
        self.key = key
        """None for items of lists and for the top."""
        self.column = column
        """How far it is indented."""
        self.blank = blank
        """Whether the line above it is blank."""
        self.value: Scalar | Branch | None = None
        """None only where a text holds nothing at all."""
        self.head: list[Comment] = []
        """Comments above it."""
        self.tails: list[Comment] = []
        """Comments on its own line."""
        self.under: list[Comment] = []
        """Comments below it, where a value could be and is none."""

    @property
    def pinned(self) -> bool:
        """Whether a comment speaks to this program of its line."""
        return any(each.pins for each in (*self.tails, *self.head))


class Branch:
    """A list or a map."""

    __slots__ = ("column", "foot", "is_flow", "is_map", "slots")

    def __init__(self, column: int, *, is_map: bool, is_flow: bool) -> None:
        self.column = column
        """How far it is indented."""
        self.is_map = is_map
        self.is_flow = is_flow
        """Whether it stands in brackets."""
        self.slots: list[Slot] = []
        self.foot: list[Comment] = []
        """Comments after the last of its slots."""


class Tree(NamedTuple):
    """A text, whole."""

    head: list[Comment]
    """Comments about the file."""

    top: Slot
    """The outermost value."""


def first_about_key(comments: Sequence[Comment]) -> int:
    """Of comments on top of a file the number of the first that is about the first key.

    The others are about the file: they stand apart, or there is nothing else on top.
    """
    pins = (number for number, each in enumerate(comments) if each.pins)
    blanks = [number for number, each in enumerate(comments) if number and each.blank]
    return blanks[-1] if blanks else next(pins, len(comments))


def comments(tree: Tree) -> Iterator[str]:
    """The text of every comment, in no order."""
    yield from (each.text for each in tree.head)
    yield from _comments(tree.top)


def _comments(slot: Slot) -> Iterator[str]:
    for each in (*slot.head, *slot.tails, *slot.under):
        yield each.text
    if isinstance(slot.value, Branch):
        yield from (each.text for each in slot.value.foot)
        for inner in slot.value.slots:
            yield from _comments(inner)
