"""What a field of a plan takes, for whoever asks people for a value."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from gcmplan.plan.record import ListOfOne, Record
from gcmplan.plan.shape import parts
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Refers, Words


class Taking(StrEnum):
    """What kind of value a field takes, or each item of it if it takes several."""

    RECORD = "record"
    MAP = "map"
    """Keys of the writer's own choice."""
    TEXT = "text"
    """Text, perhaps in several languages."""
    WHEN = "when"
    WORD = "word"
    """A word from a list."""
    FLAG = "flag"
    NUMBER = "number"
    VALUE = "value"
    """A number, true or false, or a text."""
    STRING = "string"
    """An id, a code, an address, a name: text in no language."""


class Field(NamedTuple):
    """A field of a record."""

    key: str
    """How it is written."""

    taking: Taking

    many: bool = False
    """Whether it takes a list."""

    alone: bool = False
    """Whether one value may stand for a list of one."""

    required: bool = False

    model: type[Record] | None = None
    """The records that it takes; None if it takes none."""

    words: tuple[str, ...] = ()
    """The words that it takes; empty if it takes others than those from a list."""

    refers: Refers | None = None
    """What it points to; None if to nothing."""


@cache
def fields(model: type[Record]) -> dict[str, Field]:
    """The fields of a record by their keys, in the order of the format."""
    return {each.key: each for each in _fields(model)}


def _fields(model: type[Record]) -> Iterator[Field]:
    for name, described in model.model_fields.items():
        made_of = [*described.metadata, *parts(described.annotation)]
        inner = next((part for part in made_of if _is(part, Record)), None)
        words = next((part for part in made_of if _is(part, Words)), ())
        yield Field(
            key=described.alias or name,
            taking=_taking(made_of),
            many=any(get_origin(part) is tuple for part in made_of),
            alone=any(isinstance(part, ListOfOne) for part in made_of),
            required=described.is_required(),
            model=inner,
            words=tuple(map(str, words)),
            refers=next((part for part in made_of if isinstance(part, Refers)), None),
        )


_TAKINGS: tuple[tuple[type, Taking], ...] = (
    (Record, Taking.RECORD),
    (Text, Taking.TEXT),
    (When, Taking.WHEN),
    (Words, Taking.WORD),
)


def _taking(made_of: list[Any]) -> Taking:
    if any(get_origin(part) is dict or part is dict for part in made_of):
        return Taking.MAP
    for kind, taking in _TAKINGS:
        if any(_is(part, kind) for part in made_of):
            return taking
    if any({bool, Decimal} <= set(get_args(part)) for part in made_of):
        return Taking.VALUE
    if bool in made_of:
        return Taking.FLAG
    return Taking.NUMBER if {int, Decimal} & set(filter(_is_type, made_of)) else Taking.STRING


def _is(part: Any, kind: type) -> bool:
    return isinstance(part, type) and get_origin(part) is None and issubclass(part, kind)


def _is_type(part: Any) -> bool:
    return isinstance(part, type)
