"""From what people type to the value that a plan holds, by the field for which it is meant.

What does not fit is left as it was typed: the model says what is wrong with it, in its own words.
"""

from __future__ import annotations

import re
from typing import Any

from gcmplan.edit.thing import as_text
from gcmplan.errors import EditError
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.sentence import say
from gcmplan.source.document import parse
from gcmplan.source.parsing.scalar import bare
from gcmplan.source.text import SourceText

_YEAR = re.compile(r"[0-9]{4}")
_MONEY = re.compile(r"(\S+)\s+([A-Z]{3})")
_OPENING = {Taking.TEXT: "{", Taking.VALUE: "{["}
"""What a map or list begins with, where words may begin with it just as well."""

_SEPARATE = {Taking.STRING, Taking.NUMBER, Taking.WORD, Taking.RECORD}
"""Lists of these may be written with mere commas; in a text a comma is a comma."""


def value_of(typed: str, field: Field) -> Any:
    """The value that was typed for a field: `MOL, MOH` is a list where the field takes one."""
    if field.many:
        items = items_of(typed, field)
        return items[0] if field.alone and len(items) == 1 and typed[:1] != "[" else items
    return _one(typed, field)


def items_of(typed: str, field: Field) -> list[Any]:
    """The items that were typed for a list; raises `EditError` for brackets that do not close."""
    if typed.startswith("["):
        read = _read(typed)
        return [_fitted(each, field) for each in read] if isinstance(read, list) else [read]
    if typed.startswith("{") or field.taking not in _SEPARATE or _is_money(field):
        return [_one(typed, field)]
    return [_one(each.strip(), field) for each in typed.split(",") if each.strip()]


def _one(typed: str, field: Field) -> Any:
    if typed[:1] in {"{", "["} and field.taking in {Taking.RECORD, Taking.MAP}:
        return _fitted(_read(typed), field)
    if typed[:1] in _OPENING.get(field.taking, ()):
        document = parse(SourceText(typed, ""))
        is_many = document.sound and isinstance(document.data, dict | list)
        return _fitted(document.data, field) if is_many else typed
    if field.taking is Taking.RECORD:
        return _short_record(typed, field)
    if field.taking is Taking.FLAG:
        return _FLAGS.get(typed.lower(), typed)
    if field.taking in {Taking.NUMBER, Taking.VALUE} or (
        field.taking is Taking.MAP and not field.words
    ):
        read = bare(typed)
        return typed if read is None else read
    return int(typed) if field.taking is Taking.WHEN and _YEAR.fullmatch(typed) else typed


_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


def _short_record(typed: str, field: Field) -> Any:
    """A record that may be written as one value: an amount of money, or the id of a partner."""
    if not _is_money(field):
        return typed
    if match := _MONEY.fullmatch(typed):
        return {"amount": bare(match[1]), "currency": match[2]}
    return bare(typed)


def _is_money(field: Field) -> bool:
    """Whether a field takes amounts of money: in `1,500,000` the commas separate no items."""
    return field.model is not None and "amount" in fields(field.model)


def _read(typed: str) -> Any:
    document = parse(SourceText(typed, "what was typed"))
    if not document.sound:
        raise EditError(say("'{typed}' cannot be read: write [a, b] or {key: value}", typed=typed))
    return document.data


def _fitted(value: Any, field: Field) -> Any:
    """A value that was read from brackets, as the field wants it."""
    if isinstance(value, list):
        return [_fitted(each, field) for each in value]
    if isinstance(value, dict) and field.model:
        known = fields(field.model)
        return {
            key: _fitted(each, known[key]) if key in known else each for key, each in value.items()
        }
    if field.taking in {Taking.STRING, Taking.TEXT} and not isinstance(value, str | dict):
        return as_text(value)
    return value
