"""A cell of a matrix, and what is to be asked about cells."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from gcmplan.exchange.grid import letters
from gcmplan.sentence import saying


class Cell(NamedTuple):
    """A cell that holds something."""

    sheet: str
    row: int
    """Counted from 0, as the column is."""
    column: int
    text: str

    @property
    def place(self) -> str:
        """What people call it: `Matrix!F12`."""
        return f"{self.sheet}!{letters(self.column)}{self.row + 1}"


class Topic(StrEnum):
    """What a question is about, in the order in which they are asked."""

    PLAN = saying("the plan")
    SHEETS = saying("sheets")
    ROWS = saying("rows that were left out")
    COLUMNS = saying("columns that were kept as they are")
    NUMBERS = saying("numbers of actions")
    GCM = saying("objectives of the Compact")
    BODIES = saying("bodies")
    TIMES = saying("times")
    STATUSES = saying("statuses")
    AMOUNTS = saying("amounts")
    CELLS = saying("other cells")
    BLANKS = saying("cells that say that nothing is known")


class Question(NamedTuple):
    """Something that only people can answer."""

    topic: Topic
    text: str
    """What was not understood, and what to do; without its place."""

    cells: tuple[Cell, ...] = ()
    """The cells that it is about."""

    about: str | None = None
    """The id of the thing in the plan at which it is asked; None: at its top."""
