"""Subjects: the objects of a plan that have an id, with what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.index import KINDS
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models
from gcmplan.plan.text import Text
from gcmplan.plan.words import Kind


class Subject(NamedTuple):
    """An object of one version of a plan; the plan itself is one too."""

    path: KeyPath
    """Where it stands."""

    record: Any
    """What it holds: a record that has an id, or the plan."""

    kind: Kind
    """What it is."""

    parent: Subject | None
    """The object in which it stands; None for the plan."""

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.record.header.id if self.kind is Kind.PLAN else self.record.id)

    @property
    def title(self) -> Text | None:
        """Its title, or the name of an organization; None if it has none."""
        if self.kind is Kind.PLAN:
            return Text(*self.record.header.title)
        found: Text | None = (
            self.record.name if isinstance(self.record, Organization) else self.record.title
        )
        return found

    @property
    def around(self) -> Iterator[Subject]:
        """Itself and the objects in which it stands, from the inside out."""
        yield self
        if self.parent is not None:
            yield from self.parent.around

    @property
    def inner(self) -> Iterator[Subject]:
        """The objects that stand directly in it."""
        for name, kind in object_lists(self.record.__class__):
            for position, record in enumerate(getattr(self.record, name)):
                yield Subject(self.path / name / position, record, kind, self)

    @property
    def all_inner(self) -> Iterator[Subject]:
        """The objects in it, each before those that stand in it."""
        for each in self.inner:
            yield each
            yield from each.all_inner


def the_plan(plan: Plan) -> Subject:
    """A plan as the subject in which all others stand."""
    return Subject(TOP, plan, Kind.PLAN, None)


@cache
def object_lists(model: type[Record]) -> tuple[tuple[str, Kind], ...]:
    """The lists of objects that a record may hold: key, and what each of them is."""
    inner = inner_models(model).items()
    return tuple((key, KINDS[part]) for key, part in inner if KINDS.get(part, Kind.PLAN) != "plan")
