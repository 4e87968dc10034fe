"""Stretches of a text, and what is to stand there instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Stretch(NamedTuple):
    """Some characters of a text, and what takes their place."""

    start: int
    end: int
    text: str


def spliced(text: str, stretches: Iterable[Stretch]) -> str:
    """A text with other characters in some stretches of it, which do not overlap."""
    pieces, at = [], 0
    for start, end, new in sorted(stretches):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])
