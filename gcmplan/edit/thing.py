"""The things of a plan that have an id, found in plain data: also in a plan that has faults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models

NAMES = ("id", "period", "date", "org", "source", "step", "gcm")
"""The keys by which people tell the items of a list apart, the surest first."""

HEADER = KeyPath(("plan",))


class Thing(NamedTuple):
    """A record, and where it stands."""

    path: KeyPath
    model: type[Record]
    data: dict[str, Any]


def things(data: Any, path: KeyPath = TOP, model: type[Record] = Plan) -> Iterator[Thing]:
    """The records in some data that are written as maps, each after the one that holds it."""
    if isinstance(data, dict):
        yield Thing(path, model, data)
        for key, inner in inner_models(model).items():
            yield from things(data.get(key), path / key, inner)
    elif isinstance(data, list):
        for position, each in enumerate(data):
            yield from things(each, path / position, model)


def by_id(data: Any) -> dict[str, list[Thing]]:
    """The things that bear an id; more than one with the same is a mistake in the plan."""
    found: dict[str, list[Thing]] = {}
    for thing in things(data):
        name = thing.data.get("id")
        if isinstance(name, str):
            found.setdefault(name, []).append(thing)
    return found


def names(item: Any) -> list[str]:
    """What an item of a list may be called."""
    if not isinstance(item, dict):
        return [as_text(item)]
    return [as_text(item[key]) for key in NAMES if isinstance(item.get(key), str | int)]


def as_text(value: Any) -> str:
    """A value as people write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
