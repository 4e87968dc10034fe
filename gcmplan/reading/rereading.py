"""Versions of a plan, read one after the other: what is equal to the letter is read once.

Most of a plan is the same from one version to the next. Actions are cut from the text by `Pieces`;
they and objectives are kept as they were read. A text for which that does not work out is parsed
like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, NamedTuple

from pydantic import ValidationError

from gcmplan.faults.gcm005_missing_field import missing_under_condition
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import FORMAT_VERSION, Plan, setting
from gcmplan.plan.record import Record
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document, parse
from gcmplan.source.parsing.compose import Composed
from gcmplan.source.pieces import Pieces
from gcmplan.source.places import Places
from gcmplan.source.text import SourceText

_MOST_KEPT = 50_000


class _Kept(NamedTuple):
    data: object
    """Held, so that no other data can have its place in memory."""
    record: Record | None
    """What they were read as; None if they are nothing of the kind."""


class _Joined(Document):
    """A document put together of pieces: where its values stand is found when somebody asks."""

    def __init__(self, source: SourceText, data: Any) -> None:
        super().__init__(source, Composed(data))
        del self.places

    @cached_property
    def places(self) -> Places:  # type: ignore[override]  # a cached property can be written
        return parse(self.source).places


class Reread(NamedTuple):
    """What came of reading a version of a plan."""

    bundle: Bundle
    plan: Plan | None
    """None if it cannot be read in full; what is wrong is for `load` to tell."""


class Rereader:
    """Reads versions of a plan; knows what it has read before."""

    def __init__(self) -> None:
        self._pieces = Pieces("actions")
        self._records: dict[tuple[int, int], _Kept] = {}
        self._contexts: list[dict[str, Any]] = []
        """What the heads of the plans say that actions need to know."""

    def read(self, texts: Sequence[SourceText]) -> Reread:
        """What some texts hold when read as one plan."""
        bundle = Bundle(tuple(map(self._document, texts)))
        return Reread(bundle, self._plan(bundle))

    def _document(self, text: SourceText) -> Document:
        data = self._pieces.data(text.text) if text.not_utf8 is None else None
        return parse(text) if data is None else _Joined(text, data)

    def _plan(self, bundle: Bundle) -> Plan | None:
        """A plan in which nothing is wrong that would keep `load` from reading it in full."""
        if not bundle.sound or bundle.clashes or bundle.data.get("gcmplan") != FORMAT_VERSION:
            return None
        try:
            plan = Plan.read(self._known(bundle.data))
        except ValidationError:
            return None
        return None if any(True for _ in missing_under_condition(plan)) else plan

    def _known(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """The data with the objectives in them that are read already."""
        context = setting(data)
        objectives = data.get("objectives")
        if not isinstance(objectives, list):
            return dict(data)
        if context not in self._contexts:
            self._contexts.append(context)
        within = self._contexts.index(context)
        read = partial(self._objective, within=within)
        return {**data, "objectives": [self._record(each, within, read) for each in objectives]}

    def _record(self, data: object, within: int, read: Callable[[Any], Record]) -> Any:
        """What some data are when read; if that does not work, the data."""
        key = id(data), within
        kept = self._records.get(key)
        if kept is None:
            if len(self._records) >= _MOST_KEPT:
                self._records.clear()
            kept = self._records[key] = _Kept(data, _read(data, read))
        return kept.record or data

    def _objective(self, data: Any, within: int) -> Objective:
        """An objective; raises `ValidationError` if the data are none."""
        context = self._contexts[within]
        actions = data.get("actions") if isinstance(data, dict) else None
        if isinstance(actions, list):
            read = partial(Action.model_validate, context=context)
            data = {**data, "actions": [self._record(each, within, read) for each in actions]}
        return Objective.model_validate(data, context=context)


def _read(data: object, read: Callable[[Any], Record]) -> Record | None:
    try:
        return read(data)
    except ValidationError:
        return None
