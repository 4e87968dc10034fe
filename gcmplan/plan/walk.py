"""Every record of a plan with its path, and every reference that a record holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models, parts
from gcmplan.plan.words import Refers


class Reference(NamedTuple):
    """A field's pointing to something else in the plan."""

    holder: KeyPath
    """The record that points."""

    key: str
    """The field by which it does."""

    position: int | None
    """Where the id stands in a list; None if the field holds only one."""

    target: str
    """The id that is written there; or a name or an address, where such will do."""

    refers: Refers
    """What it may point to."""

    @property
    def path(self) -> KeyPath:
        """Where the id is written."""
        field = self.holder / self.key
        return field if self.position is None else field / self.position


def walk(plan: Plan) -> dict[KeyPath, Record]:
    """Every record of a plan, each after the one that holds it, in the order of the format."""
    found: dict[KeyPath, Record] = {}
    _walk(TOP, plan, found)
    return found


def references(records: Iterable[tuple[KeyPath, Record]]) -> Iterator[Reference]:
    """What some records point to themselves; the records inside them speak for themselves."""
    for path, record in records:
        held = record.__dict__
        for name, key, refers in reference_fields(type(record)):
            if value := held[name]:
                if type(value) is tuple:
                    for position, target in enumerate(value):
                        yield Reference(path, key, position, target, refers)
                else:
                    yield Reference(path, key, None, value, refers)


def _walk(path: KeyPath, record: Record, found: dict[KeyPath, Record]) -> None:
    found[path] = record
    held = record.__dict__
    for name, key in _inner_fields(type(record)):
        if value := held[name]:
            inside = path / key
            if type(value) is tuple:
                for position, each in enumerate(value):
                    _walk(inside / position, each, found)
            else:
                _walk(inside, value, found)


@cache
def _inner_fields(model: type[Record]) -> list[tuple[str, str]]:
    """The fields of a model that hold records: attribute and key."""
    inner = inner_models(model)
    named = ((name, field.alias or name) for name, field in model.model_fields.items())
    return [(name, key) for name, key in named if key in inner]


@cache
def reference_fields(model: type[Record]) -> list[tuple[str, str, Refers]]:
    """The fields of a model that hold references: attribute, key and what it may point to."""
    marked = (
        (name, field.alias or name, (*field.metadata, *parts(field.annotation)))
        for name, field in model.model_fields.items()
    )
    return [
        (name, key, next(mark for mark in marks if isinstance(mark, Refers)))
        for name, key, marks in marked
        if any(isinstance(mark, Refers) for mark in marks)
    ]
