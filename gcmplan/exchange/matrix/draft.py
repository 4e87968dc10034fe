"""Things of the plan in the making: what was understood, from which cells, and what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.phrases.bodies import Named
from gcmplan.exchange.matrix.phrases.numbers import Scale
from gcmplan.exchange.matrix.phrases.timewords import Ways


class Manner(NamedTuple):
    """How the cells of a matrix are to be read."""

    ways: Ways
    statuses: Mapping[str, str]
    """Words for the status of an action that a map explains, by their plain form."""
    currency: str | None
    """The currency of amounts that name none; None if nothing says it."""
    scales: Mapping[tuple[str, int], Scale]
    """How percents are written, by the sheet and the place of their column."""
    reason: str
    """What an action says that was stopped, and not why."""


class Draft:
    """A thing in the making."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        """Its fields, as they will stand in the plan; bodies are not in them yet."""
        self.bodies: dict[str, list[Named]] = {}
        """The bodies named, by field."""
        self.cells: dict[str, list[Cell]] = {}
        """The cells that a field comes from."""
        self.questions: list[Question] = []

    def take(self, key: str, value: Any, *cells: Cell) -> None:
        """Set a field, of which these cells speak."""
        self.values[key] = value
        self.cells.setdefault(key, []).extend(cells)

    def add(self, key: str, items: Iterable[Any], cell: Cell) -> None:
        """Add what is new to a list."""
        there: list[Any] = self.values.setdefault(key, [])
        there += [each for each in items if each not in there]
        self.cells.setdefault(key, []).append(cell)

    def say(self, key: str, text: str, cell: Cell) -> None:
        """Add to a text, on a line of its own."""
        before = self.values.get(key)
        self.take(key, f"{before}\n{text}" if before else text, cell)

    def name(self, key: str, bodies: Iterable[Named], cell: Cell) -> None:
        """Add bodies to a field."""
        there = self.bodies.setdefault(key, [])
        there += [each for each in bodies if each not in there]
        self.cells.setdefault(key, []).append(cell)

    def ask(self, topic: Topic, text: str, *cells: Cell) -> None:
        """Ask about cells."""
        self.questions.append(Question(topic, text, cells))


class ActionDraft(Draft):
    """An action in the making."""

    def __init__(self) -> None:
        super().__init__()
        self.number: Cell | None = None
        """The cell with its own number."""
        self.marks: list[tuple[str, Cell]] = []
        """The times in which it is marked to be at work."""


class ObjectiveDraft:
    """An objective in the making."""

    def __init__(self, title: str | None, number: str | None) -> None:
        self.title = title
        """None if it is an objective of the Compact, whose title then stands."""
        self.number = number
        self.cells: list[Cell] = []
        """Where it is named; none if nowhere."""
        self.gcm: list[int] = []
        self.actions: list[ActionDraft] = []


class AreaDraft:
    """A thematic area in the making; without a title, what stands in no area."""

    def __init__(self, title: str | None, number: str | None, sheet: str) -> None:
        self.title = title
        self.number = number
        self.sheet = sheet
        """The title of the sheet that it is on."""
        self.cells: list[Cell] = []
        self.objectives: list[ObjectiveDraft] = []
