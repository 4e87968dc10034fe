"""What the screen of one thing shows: the thing itself, and all that the plan says around it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from gcmplan.changes.change import Change
from gcmplan.compact.compact import CompactObjective
from gcmplan.diagnostics import Place
from gcmplan.plan.action import Action
from gcmplan.plan.index import Entry
from gcmplan.plan.text import Text
from gcmplan.plan.words import Kind
from gcmplan.progress.progress import ActionProgress, IndicatorProgress
from gcmplan.render.results.status import Status


class Portrait(NamedTuple):
    """One thing in a plan, whole."""

    status: Status
    """Of the plan."""
    entry: Entry
    """The thing itself."""
    place: Place
    """Where it is written."""
    titles: Mapping[str, Text]
    """Of everything in the plan that has an id."""
    objectives: Mapping[int, CompactObjective]
    """Those of the Compact."""
    within: tuple[str, ...]
    """The ids of what it stands in, the outermost first."""
    pointing: tuple[tuple[str, str], ...]
    """What refers to it: an id, and by which field."""
    actions: Mapping[str, ActionProgress]
    """Every action of the plan as it was measured, by id."""
    indicators: Mapping[str, IndicatorProgress]
    """Every indicator, by id."""
    adopted: Action | None
    """An action as it was at the baseline; None for other things, and if that is not known."""
    changes: tuple[Change, ...]
    """What became of it since the baseline; empty if there is none."""

    @property
    def record(self) -> Any:
        """What it holds; which fields it has depends on its kind."""
        return self.entry.record

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.record.id)

    @property
    def action(self) -> ActionProgress | None:
        """How it does, if it is an action."""
        return self.actions.get(self.id) if self.entry.kind is Kind.ACTION else None
