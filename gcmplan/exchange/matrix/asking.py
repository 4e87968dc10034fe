"""A cell that is to be read: into which action, and how that asks about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from gcmplan.exchange.matrix.cell import Cell, Topic
from gcmplan.exchange.matrix.draft import ActionDraft, Manner
from gcmplan.exchange.matrix.layout import Column
from gcmplan.sentence import say


class Reading(NamedTuple):
    """A cell that is to be read, and where that leads."""

    draft: ActionDraft
    cell: Cell
    column: Column
    manner: Manner

    def ask(self, topic: Topic, text: str) -> None:
        """Ask what the cell means, which is quoted before the text."""
        cell = " ".join(self.cell.text.split())
        self.draft.ask(topic, say('"{cell}" {said}', cell=cell, said=text), self.cell)

    def single(self, key: str, value: Any, topic: Topic) -> None:
        """Set a field that has one value; if it has another already, ask which of them holds."""
        if self.draft.values.get(key, value) == value:
            self.draft.take(key, value, self.cell)
        else:
            self.ask(topic, say("is a second '{key}': which of them holds?", key=key))


Reader = Callable[[Reading], None]
