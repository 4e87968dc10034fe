"""What tells the items of a list from one another where versions of it are merged, and their order.

Where nothing does, a list is one value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any


class Missing(Enum):
    """Stands for a value that is not there: null is one that is."""

    MISSING = "missing"


MISSING = Missing.MISSING


class Undecidable(Exception):  # noqa: N818  it is no error, but a question that stays open
    """What stands in the data cannot be told apart, so that nothing can be merged by it."""


PART_KEYS: Mapping[str, Sequence[str]] = {
    "partners": ("org",),
    "budget": ("period", "currency"),
    "funding": ("source", "currency"),
    "targets": ("period",),
    "actuals": ("period",),
    "process": ("step",),
    "out_of_scope": ("gcm",),
}
"""By which keys the parts of a list are told from one another, where they have no id."""

Name = Callable[[Any], str]

_IN_TIME = {"updates": "date", "targets": "period", "actuals": "period"}
"""Lists in the order of time, and the key that says when."""

_FIRST_MATTERS = {"gcm", "languages"}


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal, and of a kind: true is not 1."""
    return one is other or _text(one) == _text(other)


class Named:
    """A list, its items by their names."""

    def __init__(self, items: list[Any], name: Name) -> None:
        self.names = [name(each) for each in items]
        self.by_name = dict(zip(self.names, items, strict=True))

    def get(self, name: str) -> Any:
        """The item of that name, or `MISSING`."""
        return self.by_name.get(name, MISSING)


def namer(key: str, *versions: list[Any]) -> Name | None:
    """What tells the items of a list from one another; None if nothing does."""
    items = [item for version in versions for item in version]
    if items and all(isinstance(item, dict) and isinstance(item.get("id"), str) for item in items):
        if not all(_unique(version, _id) for version in versions):
            raise Undecidable(key)
        return _id
    firsts = [version[:1] for version in versions]
    if key in _FIRST_MATTERS and not (same(firsts[0], firsts[1]) and same(firsts[0], firsts[2])):
        return None
    by_keys = _by_keys(PART_KEYS.get(key))
    return next(
        (name for name in (by_keys, _text) if all(_unique(each, name) for each in versions)), None
    )


def position(key: str, theirs: Named, name: str, left: list[str], ours: Named) -> int:
    """Where in our list, as far as it is left, an item of theirs belongs."""
    if key in _IN_TIME:
        when = _when(theirs.get(name), _IN_TIME[key])
        known = {**theirs.by_name, **ours.by_name}
        return sum(_when(known[each], _IN_TIME[key]) <= when for each in left)
    before = theirs.names[: theirs.names.index(name)]
    neighbour = next((each for each in reversed(before) if each in left), None)
    return 0 if neighbour is None else left.index(neighbour) + 1


def _by_keys(keys: Sequence[str] | None) -> Name:
    if keys is None:
        return _text
    return lambda item: _text([item.get(key) for key in keys] if isinstance(item, dict) else [item])


def _id(item: Any) -> str:
    return str(item["id"])


def _unique(items: list[Any], name: Name) -> bool:
    names = [name(each) for each in items]
    return len(set(names)) == len(names)


def _when(item: Any, key: str) -> str:
    return str(item.get(key, "")) if isinstance(item, dict) else ""


def _text(value: Any) -> str:
    """A value as text, the same for equal values of a kind; the order of keys says nothing."""
    return json.dumps(value, default=_plain, sort_keys=True, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if value is MISSING:
        return {"": "missing"}
    assert isinstance(value, Decimal)
    return int(value) if value == value.to_integral_value() else {"": f"{value.normalize():f}"}
