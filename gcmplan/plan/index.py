"""Things of a plan by their ids and by their places."""

from __future__ import annotations

from collections.abc import ItemsView, Mapping, Sequence
from itertools import chain, pairwise, starmap
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath
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

    path: KeyPath
    record: Record
    kind: Kind


class Index(NamedTuple):
    """A plan's records and references, gathered in one walk."""

    by_path: Mapping[KeyPath, Record]
    """Every record, in the order of the format."""

    ids: Mapping[KeyPath, str]
    """The id of each thing that bears one, and at the top that of the plan."""

    by_id: Mapping[str, Sequence[Entry]]
    """The things that bear an id, in the order of the format; more than one is a mistake."""

    references: tuple[Reference, ...]
    """Every reference, in the order of the format."""

    @property
    def records(self) -> ItemsView[KeyPath, Record]:
        """Every record with its path, in the order of the format."""
        return self.by_path.items()

    def find(self, target: str, kind: Kind) -> Record | None:
        """The thing of a kind with an id; None if there is none."""
        for entry in self.by_id.get(target, ()):
            if entry.kind is kind:
                return entry.record
        return None

    def ids_of(self, kind: Kind) -> list[str]:
        """The ids of all things of a kind, in the order of the format."""
        return [
            name
            for name, entries in self.by_id.items()
            if any(entry.kind is kind for entry in entries)
        ]

    def around(self, path: KeyPath) -> str:
        """The id of the innermost thing around a value; outside of all, that of the plan."""
        return self.ids[self._holder(path)]

    def item(self, path: KeyPath) -> str | None:
        """The id of the innermost thing around a value; None outside of all."""
        holder = self._holder(path)
        return self.ids[holder] if holder else None

    def name(self, path: KeyPath) -> Sentence:
        """What a person would call a value: `'lead' of A3.02`.

        What stands in a list, even within a part of it, is called by the list: `partners: [MOL]`
        is short for `partners: [{org: MOL}]`.
        """
        holder = self._holder(path)
        inside = path[len(holder) :]
        lists = (key for key, step in pairwise(inside) if isinstance(step, int))
        *_, key = (inside[-1], *lists)
        return say("'{key}' of {item}", key=key, item=self.ids[holder])

    def _holder(self, path: KeyPath) -> KeyPath:
        while path not in self.ids:
            path = path.parent
        return path


def index(plan: Plan) -> Index:
    """The records and references of a plan."""
    by_path = walk(plan)
    ids = {TOP: plan.header.id}
    by_id: dict[str, list[Entry]] = {}
    for path, record in by_path.items():
        if kind := KINDS.get(type(record)):
            ids[path] = name = record.id  # type: ignore[attr-defined]
            entry = Entry(path, record, kind)
            if name in by_id:
                by_id[name].append(entry)
            else:
                by_id[name] = [entry]  # takes less room than a list that has grown
    pointing = chain.from_iterable(starmap(references, by_path.items()))
    return Index(by_path, ids, by_id, tuple(pointing))
