"""Things of a plan by their ids and by their places."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping
from itertools import chain, pairwise
from typing import Any, NamedTuple

from gcmplan.keypath import KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.area import Area
from gcmplan.plan.framework import Framework
from gcmplan.plan.header import Header
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.objective import Objective
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.record import Record
from gcmplan.plan.risk import Risk
from gcmplan.plan.source import Source
from gcmplan.plan.walk import Reference, references, walk
from gcmplan.plan.words import Kind
from gcmplan.sentence import Sentence, say

KINDS: Mapping[type[Record], Kind] = {
    Header: Kind.PLAN,
    Organization: Kind.ORGANIZATION,
    Framework: Kind.FRAMEWORK,
    Pledge: Kind.PLEDGE,
    Area: Kind.AREA,
    Objective: Kind.OBJECTIVE,
    Action: Kind.ACTION,
    Milestone: Kind.MILESTONE,
    Indicator: Kind.INDICATOR,
    Risk: Kind.RISK,
    Source: Kind.SOURCE,
}
"""The kinds of records that have an id."""


class Entry(NamedTuple):
    """A thing with an id, and where it stands."""

    id: str
    path: KeyPath
    record: Any

    @property
    def kind(self) -> Kind:
        """What it is."""
        return KINDS[type(self.record)]


class Index(NamedTuple):
    """A plan's records and references, gathered in one walk."""

    by_path: Mapping[KeyPath, Record]
    """Every record, in the order of the format."""

    by_id: Mapping[str, tuple[KeyPath, ...]]
    """Where the things stand that bear an id, in the order of the format; more than one is a
    mistake."""

    @property
    def references(self) -> Iterator[Reference]:
        """Every reference, in the order of the format."""
        return references(self.records)

    @property
    def records(self) -> ItemsView[KeyPath, Record]:
        """Every record with its path, in the order of the format."""
        return self.by_path.items()

    def bearers(self, id: str) -> tuple[Entry, ...]:
        """The things that bear an id, in the order of the format."""
        return tuple(Entry(id, path, self.by_path[path]) for path in self.by_id.get(id, ()))

    def things(self) -> Iterator[Entry]:
        """All things with an id, in the order of the format; those with the same id together."""
        return chain.from_iterable(map(self.bearers, self.by_id))

    def find(self, target: str, kind: Kind) -> Record | None:
        """The thing of a kind with an id; None if there is none."""
        found = (self.by_path[path] for path in self.by_id.get(target, ()))
        return next((record for record in found if KINDS[type(record)] is kind), None)

    def ids_of(self, kind: Kind) -> list[str]:
        """The ids of all things of a kind, in the order of the format."""
        return [*dict.fromkeys(entry.id for entry in self.things() if entry.kind is kind)]

    def around(self, path: KeyPath) -> str:
        """The id of the innermost thing around a value; outside of all, that of the plan."""
        return self._id(self._holder(path))

    def item(self, path: KeyPath) -> str | None:
        """The id of the innermost thing around a value; None outside of all."""
        holder = self._holder(path)
        return self._id(holder) if holder else None

    def name(self, path: KeyPath) -> Sentence:
        """What a person would call a value: `'lead' of A3.02`.

        What stands in a list, even within a part of it, is called by the list: `partners: [MOL]`
        is short for `partners: [{org: MOL}]`.
        """
        holder = self._holder(path)
        inside = path[len(holder) :]
        lists = (key for key, step in pairwise(inside) if isinstance(step, int))
        *_, key = (inside[-1], *lists)
        return say("'{key}' of {item}", key=key, item=self._id(holder))

    def _holder(self, path: KeyPath) -> KeyPath:
        while path and type(self.by_path.get(path)) not in KINDS:
            path = path.parent
        return path

    def _id(self, holder: KeyPath) -> str:
        record: Any = self.by_path[holder]
        return str(record.id if holder else record.header.id)


def index(plan: Plan) -> Index:
    """The records and references of a plan."""
    by_path = walk(plan)
    by_id: dict[str, tuple[KeyPath, ...]] = {}
    record: Any
    for path, record in by_path.items():
        if type(record) in KINDS:
            by_id[record.id] = (*by_id.get(record.id, ()), path)
    return Index(by_path, by_id)
