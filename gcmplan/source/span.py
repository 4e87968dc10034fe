"""Places in a text, as people count them."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A place between two characters."""

    line: int
    """From 1."""

    column: int
    """From 1, in characters."""


class Span(NamedTuple):
    """A stretch of text; its end is the place after its last character."""

    start: Position
    end: Position
