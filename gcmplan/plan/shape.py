"""What may stand where: the models behind the keys of the plan format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from gcmplan.keypath import KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record


def model_at(path: KeyPath, top: type[Record] = Plan) -> type[Record] | None:
    """The model of the record at a path from the top; None if no record may stand there."""
    model: type[Record] | None = top
    for step in path:
        if isinstance(step, str):
            model = inner_models(model).get(step) if model else None
    return model


@cache
def keys(model: type[Record]) -> tuple[str, ...]:
    """The keys that a record may have, in the order of the format."""
    known = (field.alias or name for name, field in model.model_fields.items())
    return tuple(dict.fromkeys((*model.first_keys, *known)))


@cache
def inner_models(model: type[Record]) -> Mapping[str, type[Record]]:
    """The records that a record may hold, one or a list of them, by key."""
    return {
        field.alias or name: part
        for name, field in model.model_fields.items()
        for part in parts(field.annotation)
        if isinstance(part, type) and issubclass(part, Record)
    }


def parts(annotation: Any) -> Iterator[Any]:
    """All that an annotation is made of."""
    yield annotation
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from parts(part)
