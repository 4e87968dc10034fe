"""Stretches of a text, and what is to stand there instead."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Stretch(NamedTuple):
    """Some characters of a text, and what takes their place."""

    start: int
    end: int
    text: str


def spliced(text: str, stretches: Iterable[Stretch]) -> str:
    """A text with other characters in some stretches of it, which do not overlap.

    What is to stand at the same point, stands there in the order in which it is given.
    """
    pieces, at = [], 0
    for start, end, new in sorted(stretches, key=lambda each: each[:2]):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


def overlapping(stretches: Iterable[Stretch]) -> bool:
    """Whether some characters are in several stretches."""
    ordered = sorted(stretches, key=lambda each: each[:2])
    return any(after.start < before.end for before, after in pairwise(ordered))
