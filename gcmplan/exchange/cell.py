"""From a value of a plan to what its cell shows, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from gcmplan.edit.thing import as_text
from gcmplan.edit.value import value_of
from gcmplan.errors import EditError
from gcmplan.exchange.columns import OWN, Column
from gcmplan.exchange.text import CUT, fitting, number_text, steady
from gcmplan.plan.field import Field, Taking
from gcmplan.sentence import say

_ROLE = re.compile(r"(\S+)\s*\((.*)\)")
_PAIR = re.compile(r"\s*([^:=]+?)\s*[:=]\s*(.*?)\s*")
_FAILED = re.compile(r"#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)")


def shown(value: Any, column: Column) -> str:
    """What a cell shows of a value; nothing for None."""
    field = column.field
    if value is None:
        return ""
    if field.many:
        items = [_item(each, column) for each in _listed(value)]
        return fitting(_joined(items, field))
    return fitting(_item(value, column))


def meant(text: str, column: Column, before: Any) -> Any:
    """The value that somebody meant who wrote into a cell where another stood.

    None if the cell is empty. Items of a list that are still there stay as they are written. Raises
    `EditError` for what no cell can say.
    """
    if not text.strip():
        return None
    if _FAILED.fullmatch(text):
        raise EditError(
            say("{text} is what a formula says that failed: write the value", text=text)
        )
    if shown(before, column).endswith(CUT):
        raise EditError(say("the text there is too long for a cell: change it in the file"))
    if column.header.startswith(OWN):
        return _own(text, before)
    if column.field.many:
        return _items(text, column, before)
    return _single(text, column.field)


def _item(value: Any, column: Column) -> str:
    """What is shown of one value."""
    if isinstance(value, dict) and column.language:
        return steady(str(value.get(column.language, "")))
    if isinstance(value, dict | list):
        return _structure(value, column)
    if column.language and not column.is_first:
        return ""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return number_text(value)
    return steady(as_text(value))


def _structure(value: Any, column: Column) -> str:
    if isinstance(value, list) or column.header.startswith(OWN):
        return steady(json.dumps(value, ensure_ascii=False, default=str))
    if "org" in value:
        role = value.get("role")
        return f"{value['org']} ({role})" if role else str(value["org"])
    pairs = (f"{key}: {_scalar(each)}" for key, each in value.items())
    return steady(("\n" if not column.field.many else ", ").join(pairs))


def _scalar(value: Any) -> str:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return number_text(value) if is_number else as_text(value)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _joined(items: list[str], field: Field) -> str:
    """Items of a list in a cell: ids and numbers in a row, texts on a line each."""
    if _in_a_row(field) and not any("," in each or "\n" in each for each in items):
        return ", ".join(items)
    return "\n".join(each.replace("\n", " ") for each in items)


def _in_a_row(field: Field) -> bool:
    return field.taking not in {Taking.TEXT, Taking.MAP}


def _split(text: str, field: Field) -> list[str]:
    if "\n" in text or not _in_a_row(field):
        cut = text.split("\n")
    else:
        cut = (_BEHIND_ADDRESSES if "://" in text else _COMMA).split(text)
    return [each.strip() for each in cut if each.strip()]


_COMMA = re.compile(r"[,;،؛、]")
_BEHIND_ADDRESSES = re.compile(r"[,;]?\s+")


def _items(text: str, column: Column, before: Any) -> Any:
    """The items of a list; one alone is written as such where that was so before."""
    field, there = column.field._replace(many=False), _listed([] if before is None else before)
    lines = _split(text, column.field)
    if column.language and (not column.is_first or len(lines) == len(there)):
        return _translated(lines, column, there)
    known = {_item(each, column).replace("\n", " "): each for each in there}
    items = [known[each] if each in known else _new(each, field) for each in lines]
    alone = column.field.alone and len(items) == 1 and not isinstance(before, list)
    return items[0] if alone else items


def _translated(lines: list[str], column: Column, there: list[Any]) -> list[Any]:
    """Texts of a list with those in one language changed, line by line."""
    if len(lines) != len(there):
        raise EditError(
            say(
                "{number} lines are wanted, one for each text in the first language",
                number=len(there),
            )
        )
    return [_in_language(*pair, column) for pair in zip(lines, there, strict=True)]


def _in_language(line: str, before: Any, column: Column) -> Any:
    if line == _item(before, column).replace("\n", " "):
        return before
    if isinstance(before, dict):
        return {**before, column.language: line}
    return line if column.is_first else {column.first_language: before, column.language: line}


def _new(text: str, field: Field) -> Any:
    if field.taking is Taking.MAP:
        return _map(text.split(", "), text)
    if field.taking is Taking.RECORD and (match := _ROLE.fullmatch(text)):
        return {"org": match[1], "role": match[2]}
    return _single(text, field)


def _single(text: str, field: Field) -> Any:
    if field.taking is Taking.MAP:
        return _map(text.split("\n"), text)
    if field.taking in {Taking.TEXT, Taking.STRING, Taking.RECORD}:
        return text
    return value_of(text.strip(), field)


def _map(pairs: Iterable[str], text: str) -> Mapping[str, Any]:
    """A map that was written as `sex: female, age: 15-24, value: 310`."""
    found: dict[str, Any] = {}
    for each in pairs:
        match = _PAIR.fullmatch(each)
        if match is None:
            raise EditError(
                say("'{text}' cannot be read: write name: value, name: value", text=text)
            )
        key, value = match.groups()
        found[key] = value_of(value, Field(key, Taking.VALUE)) if key == "value" else value
    return found


def _own(text: str, before: Any) -> Any:
    if isinstance(before, dict | list):
        raise EditError(
            say("what stands there is more than a text or a number: change it in the file")
        )
    return text if isinstance(before, str) else value_of(text, Field("", Taking.VALUE))
