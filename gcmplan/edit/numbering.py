"""The next free id, after the pattern of the ids around: `A3.09` is followed by `A3.10`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from gcmplan.edit.kinds import Addable
from gcmplan.edit.thing import Thing, things
from gcmplan.keypath import at

_NUMBERED = re.compile(r"(.*?)([0-9]+)")


def next_id(data: Any, kind: Addable, holder: Thing) -> str | None:
    """An id that nothing has or had; None if there is no pattern to follow."""
    return next(next_ids(data, kind, holder)) if kind.first_id is not None else None


def next_ids(data: Any, kind: Addable, holder: Thing) -> Iterator[str]:
    """Ids that nothing has or had, one after the other."""
    taken = set(_taken(data))
    siblings = _ids(at(data, holder.path / kind.key))
    pattern = _last_numbered(siblings) or _as_elsewhere(data, kind, holder) or _first(kind, holder)
    begin, number = pattern
    width = len(number) if number.startswith("0") or len(number) > 1 else 1
    highest = max((int(each) for each in _numbers(begin, taken)), default=int(number) - 1)
    yield from (f"{begin}{each:0{width}}" for each in count(highest + 1))


def _taken(data: Any) -> Iterable[str]:
    """Every id that is or was somebody's: ids are never used again."""
    for thing in things(data):
        yield from _ids([thing.data])
        before = thing.data.get("previous_ids")
        yield from map(str, before if isinstance(before, list) else ())


def _ids(items: Any) -> list[str]:
    listed = items if isinstance(items, list) else []
    found = (each.get("id") for each in listed if isinstance(each, dict))
    return [each for each in found if isinstance(each, str)]


def _last_numbered(ids: Sequence[str]) -> tuple[str, str] | None:
    """The last of some ids that ends with a number: what stands before it, and the number."""
    for each in reversed(ids):
        if match := _NUMBERED.fullmatch(each):
            return match[1], match[2]
    return None


def _as_elsewhere(data: Any, kind: Addable, holder: Thing) -> tuple[str, str] | None:
    """How such things are called in the rest of the plan: by what holds them, or in one row."""
    own_id = str(holder.data.get("id", ""))
    in_one_row = []
    for other in things(data):
        ids = _ids(other.data.get(kind.key)) if other.model in kind.holders else []
        name = other.data.get("id")
        for each in ids:
            if isinstance(name, str) and each.startswith(name) and own_id:
                found = _NUMBERED.fullmatch(each[len(name) :])
                return (own_id + found[1], "0" * (len(found[2]) - 1) + "1") if found else None
        in_one_row += ids
    by_holder = kind.first_id is not None and "{}" in kind.first_id
    return None if by_holder else _last_numbered(in_one_row)


def _first(kind: Addable, holder: Thing) -> tuple[str, str]:
    match = _NUMBERED.fullmatch((kind.first_id or "").format(holder.data.get("id", "")))
    return (match[1], match[2]) if match else ("", "1")


def _numbers(begin: str, ids: Iterable[str]) -> Iterable[str]:
    ends = (each[len(begin) :] for each in ids if each.startswith(begin))
    return (each for each in ends if each.isascii() and each.isdigit())
