"""Things of a plan by their ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

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


@dataclass(frozen=True, slots=True)
class Index:
    """A plan's records and references, gathered in one walk."""

    records: tuple[tuple[KeyPath, Record], ...]
    """Every record with its path, in the order of the format."""

    by_id: Mapping[str, Sequence[Entry]]
    """The things that bear an id, in the order of the format; more than one is a mistake."""

    references: tuple[Reference, ...]
    """Every reference, in the order of the format."""

    def find(self, target: str, kind: Kind) -> Record | None:
        """The thing of a kind with an id; None if there is none."""
        for entry in self.by_id.get(target, ()):
            if entry.kind is kind:
                return entry.record
        return None


def index(plan: Plan) -> Index:
    """The records and references of a plan."""
    records = tuple(walk(plan))
    by_id: dict[str, list[Entry]] = {}
    for path, record in records:
        if kind := KINDS.get(type(record)):
            entry = Entry(path, record, kind)
            by_id.setdefault(record.id, []).append(entry)  # type: ignore[attr-defined]
    pointing = tuple(each for path, record in records for each in references(path, record))
    return Index(records, by_id, pointing)
