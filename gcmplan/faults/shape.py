"""Plain data held against the models of a plan: what does not fit, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from gcmplan.faults.slip import Slip
from gcmplan.keypath import TOP, KeyPath
from gcmplan.nearest import nearest
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import keys, model_at


@dataclass(frozen=True, slots=True)
class Misfits:
    """What the models of a plan refuse of some data."""

    data: Mapping[str, Any]
    """The data that were held against them."""

    slips: tuple[Slip, ...]
    """Each thing that was refused, in the order of the models."""

    @property
    def to_leave_out(self) -> set[KeyPath]:
        """The least that has to go for the rest to fit, as far as can be seen at once."""
        return {self._refused(slip) for slip in self.slips}

    def _refused(self, slip: Slip) -> KeyPath:
        return _existing(self.data, slip.path.parent if slip.kind == "missing" else slip.path)


def fit(data: Mapping[str, Any]) -> Plan | Misfits:
    """The plan that data describe, or what they have that is no part of one."""
    try:
        return Plan.read(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
    return Misfits(data, tuple(_slip(data, detail) for detail in details))


def separate(slips: Iterable[Slip]) -> Iterator[Slip]:
    """The slips, each told once.

    A misspelt key whose right form is missing beside it is one slip, and a fiscal year that is
    not known is missing once for all dates that need it.
    """
    slips = list(slips)
    misspelt = _misspelt(slips)
    undated = False
    for slip in slips:
        if slip.kind == "no_fiscal_year_start":
            if undated:
                continue
            undated = True
        if slip.path not in misspelt:
            yield slip


def _misspelt(slips: Iterable[Slip]) -> set[KeyPath]:
    """Paths of missing values that stand there under a misspelt key."""
    missing = {slip.path for slip in slips if slip.kind == "missing"}
    found: set[KeyPath] = set()
    for slip in slips:
        beside = [str(path[-1]) for path in missing - found if path.parent == slip.path.parent]
        if slip.kind == "unknown_key" and beside and (meant := nearest(slip.name, beside)):
            found.add(slip.path.parent / meant)
    return found


def record_path(data: object, path: KeyPath) -> KeyPath:
    """The path of the innermost record in which a value stands."""
    for length in range(len(path) - 1, 0, -1):
        outer = KeyPath(path[:length])
        if model_at(outer) is not None and isinstance(_at(data, outer), dict):
            return outer
    return TOP


def ids_inside(data: object) -> Iterator[str]:
    """Every id that stands somewhere in some data."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from ids_inside(value)
    elif isinstance(data, list):
        for value in data:
            yield from ids_inside(value)


def _slip(data: Mapping[str, Any], detail: Mapping[str, Any]) -> Slip:
    path = KeyPath(detail["loc"])
    kind, value = detail["type"], detail["input"]
    record = record_path(data, path)
    model = model_at(record) or Plan
    if value is None and isinstance(path[-1], str):
        kind = "missing"
    if kind != "missing":
        path = _existing(data, path)
    wanted = detail.get("ctx") or {}
    return Slip(kind, path, value, record, _item(data, record), keys(model), wanted)


def _item(data: Mapping[str, Any], record: KeyPath) -> str:
    """What a person would call a record: its id, or its kind and whose it is."""
    own = _at(data, record)
    if isinstance(own, dict) and isinstance(own.get("id"), str):
        return str(own["id"])
    if not record or record == ("plan",):
        return "the plan"
    model = model_at(record)
    around = record_path(data, record)
    owner = _item(data, around)
    if model is None or "id" not in keys(model):
        return owner
    name = model.__name__.lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} of {owner}" if around else f"{article} {name}"


def _at(data: object, path: KeyPath) -> object:
    for step in path:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _existing(data: object, path: KeyPath) -> KeyPath:
    """The path, or as much of it as leads to something: a plain value may stand for a map."""
    steps = TOP
    for step in path:
        try:
            data = data[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        steps /= step
    return steps
