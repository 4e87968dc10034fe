"""What was taken from other people's tables into a plan, and what is to be asked about it."""

from __future__ import annotations

from typing import NamedTuple


class Table(NamedTuple):
    """A sheet that was read."""

    title: str
    rows: tuple[int, int]
    """The first and the last row of its headers."""
    columns: tuple[tuple[str, str, str], ...]
    """Its columns: the letter, the header, and what it was taken for."""


class Asked(NamedTuple):
    """Something that only people can answer."""

    topic: str
    about: str | None
    """The id of the thing in the plan; None if it is about none."""
    said: str
    """What is asked, behind its place in the table."""


class Taken(NamedTuple):
    """All that was taken, and all that is asked."""

    tables: tuple[Table, ...]
    asked: tuple[Asked, ...]
    counts: tuple[tuple[int, str], ...]
    """How many things of each kind the plan has."""
