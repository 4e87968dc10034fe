"""Plain data held against the models of a plan: what does not fit, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from gcmplan.faults.slip import Slip, cut
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.index import KINDS
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import keys, model_at
from gcmplan.sentence import say

_NO_PART_OF_AN_ID = re.compile(r"[^A-Za-z0-9._-]")


class Misfits(NamedTuple):
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
    own = (each for each in details if not _inherited(data, each))
    return Misfits(data, tuple(slip_of(data, each) for each in own))


def record_path(data: object, path: KeyPath) -> KeyPath:
    """The path of the innermost record in which a value stands."""
    for length in range(len(path) - 1, 0, -1):
        outer = KeyPath(path[:length])
        if model_at(outer) is not None and isinstance(_at(data, outer), dict):
            return outer
    return TOP


def ids_inside(data: object) -> Iterator[str]:
    """Every id that stands somewhere in some data, and what it is without misplaced signs."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield from {data["id"], _NO_PART_OF_AN_ID.sub("", data["id"])}
        for value in data.values():
            yield from ids_inside(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from ids_inside(value)


def slip_of(data: Mapping[str, Any], detail: Mapping[str, Any]) -> Slip:
    """What a model refused of some data, by what it says about one thing."""
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


def _inherited(data: Mapping[str, Any], detail: Mapping[str, Any]) -> bool:
    """Whether a value was taken from the head of the plan: there it is told what is wrong."""
    path, last = _existing(data, KeyPath(detail["loc"])), detail["loc"][-1]
    if detail["type"] == "missing" or last in {"[key]", *path[-1:]}:
        return False
    return bool(detail["input"] != _at(data, path))


def _item(data: Mapping[str, Any], record: KeyPath) -> str:
    """What a person would call a record: its id, or its kind and whose it is."""
    own = _at(data, record)
    if isinstance(own, dict) and isinstance(own.get("id"), str):
        return cut(own["id"])
    if not record or record == ("plan",):
        return say("the plan")
    model = model_at(record)
    around = record_path(data, record)
    owner = _item(data, around)
    if model is None or model not in KINDS:
        return owner
    name = KINDS[model].one
    return say("{kind} of {item}", kind=name, item=owner) if around else name


def _at(data: object, path: KeyPath) -> object:
    for step in path:
        try:
            data = _inside(data, step)
        except LookupError:
            return None
    return data


def _existing(data: object, path: KeyPath) -> KeyPath:
    """The path as it is written, or as much of it as leads to something."""
    steps = TOP
    for step in path:
        try:
            inner = _inside(data, step)
        except LookupError:
            break
        if inner is not data:
            steps /= step
        data = inner
    return steps


def _inside(data: object, step: str | int) -> object:
    """What stands there in a map or list; a single value may stand for a list of one."""
    if isinstance(data, list) if isinstance(step, int) else isinstance(data, dict):
        return data[step]  # type: ignore[index]
    if step == 0:
        return data
    raise LookupError(step)
