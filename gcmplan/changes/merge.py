"""Merge three versions of a plan's data, object by object and field by field.

It works on what is written, for a plan that is being worked on need not be sound. Two versions that
change different fields never conflict, nor do two that set a field to the same value. What both add
to a list is there afterwards, once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

from gcmplan.keypath import TOP, KeyPath


class Favour(Enum):
    """What stands where two versions set a field differently."""

    OURS = "ours"
    THEIRS = "theirs"
    BASE = "base"


class Edit(NamedTuple):
    """A step from our version to the merged one; paths hold when the steps before it are done."""

    kind: str
    """`set` a key of a map, `insert` an item at a position of a list, or `remove` either."""
    path: KeyPath
    value: Any = None


class Merged(NamedTuple):
    """How our version becomes the merged one."""

    edits: tuple[Edit, ...]
    conflicts: tuple[KeyPath, ...]
    """Where both set a field differently, or one took away what the other changed; in ours."""


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

_IN_TIME = {"updates": "date", "targets": "period", "actuals": "period"}
"""Lists in the order of time, and the key that says when."""

_FIRST_MATTERS = {"gcm", "languages"}


def merge(base: Any, ours: Any, theirs: Any, favour: Favour = Favour.OURS) -> Merged:
    """What to change in our data so that they hold what both versions changed.

    Raises `Undecidable` if two objects of a list have the same id.
    """
    merger = _Merger(favour)
    merger.values(TOP, base, ours, theirs)
    return Merged(tuple(merger.edits), tuple(merger.conflicts))


def applied(data: Any, edits: Sequence[Edit]) -> Any:
    """Data after some edits; the given data stay as they are."""
    result = _copied(data)
    for kind, path, value in edits:
        holder = result
        for step in path[:-1]:
            holder = holder[step]
        if kind == "remove":
            del holder[path[-1]]
        elif kind == "insert":
            holder.insert(path[-1], value)
        else:
            holder[path[-1]] = value
    return result


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal, and of a kind: true is not 1."""
    return one is other or _text(one) == _text(other)


class _Merger:
    def __init__(self, favour: Favour) -> None:
        self.edits: list[Edit] = []
        self.conflicts: list[KeyPath] = []
        self._favour = favour

    def values(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> None:
        """Merge what stands at a path in three versions."""
        if same(ours, theirs) or same(base, theirs):
            return
        if isinstance(ours, dict) and isinstance(theirs, dict):
            self._maps(path, base if isinstance(base, dict) else {}, ours, theirs)
        elif isinstance(ours, list) and isinstance(theirs, list):
            self._lists(path, base, ours, theirs)
        elif same(base, ours):
            self._take(path, theirs)
        else:
            self._conflict(path, base, theirs)

    def _maps(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> None:
        for key in dict.fromkeys((*ours, *theirs)):
            versions = (each.get(key, MISSING) for each in (base, ours, theirs))
            self.values(path / key, *versions)

    def _lists(self, path: KeyPath, base: Any, ours: list[Any], theirs: list[Any]) -> None:
        versions = base if isinstance(base, list) else [], ours, theirs
        name = _namer(str(path[-1]), *versions)
        if name is None:
            self._whole(path, base, ours, theirs)
        else:
            self._items(path, *(_Named(each, name) for each in versions))

    def _whole(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> None:
        if same(base, ours):
            self._take(path, theirs)
        else:
            self._conflict(path, base, theirs)

    def _items(self, path: KeyPath, base: _Named, ours: _Named, theirs: _Named) -> None:
        """Merge lists: first inside the items, then what goes, then what comes."""
        going = [
            name
            for place, name in enumerate(ours.names)
            if self._stays_not(path / place, base.get(name), ours.get(name), theirs.get(name))
        ]
        left = [name for name in ours.names if name not in going]
        for name in reversed(going):
            self.edits.append(Edit("remove", path / ours.names.index(name)))
        for name in theirs.names:
            if name not in ours.by_name and self._comes(path, base.get(name), theirs.get(name)):
                place = _place(str(path[-1]), theirs, name, left, ours)
                left.insert(place, name)
                is_base = self._favour is Favour.BASE and base.get(name) is not MISSING
                value = (base if is_base else theirs).get(name)
                self.edits.append(Edit("insert", path / place, value))

    def _stays_not(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> bool:
        """Merge an item of ours; returns whether it is to go."""
        if theirs is not MISSING:
            self.values(path, base, ours, theirs)
            return False
        if base is MISSING:
            return False
        if same(base, ours):
            return True
        self.conflicts.append(path)
        if self._favour is Favour.BASE:
            self.values(path, ours, ours, base)
        return self._favour is Favour.THEIRS

    def _comes(self, path: KeyPath, base: Any, theirs: Any) -> bool:
        """Whether an item that ours has not is to come; it may be there in a conflict only."""
        if base is MISSING:
            return True
        if same(base, theirs):
            return False
        self.conflicts.append(path)
        return self._favour is not Favour.OURS

    def _conflict(self, path: KeyPath, base: Any, theirs: Any) -> None:
        self.conflicts.append(path)
        if self._favour is Favour.THEIRS:
            self._take(path, theirs)
        elif self._favour is Favour.BASE:
            self._take(path, base)

    def _take(self, path: KeyPath, value: Any) -> None:
        self.edits.append(Edit("remove", path) if value is MISSING else Edit("set", path, value))


Name = Callable[[Any], str]


class _Named:
    """A list, its items by their names."""

    def __init__(self, items: list[Any], name: Name) -> None:
        self.names = [name(each) for each in items]
        self.by_name = dict(zip(self.names, items, strict=True))

    def get(self, name: str) -> Any:
        """The item of that name, or `MISSING`."""
        return self.by_name.get(name, MISSING)


def _namer(key: str, *versions: list[Any]) -> Name | None:
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


def _by_keys(keys: Sequence[str] | None) -> Name:
    if keys is None:
        return _text
    return lambda item: _text([item.get(key) for key in keys] if isinstance(item, dict) else [item])


def _id(item: Any) -> str:
    return str(item["id"])


def _unique(items: list[Any], name: Name) -> bool:
    names = [name(each) for each in items]
    return len(set(names)) == len(names)


def _place(key: str, theirs: _Named, name: str, left: list[str], ours: _Named) -> int:
    """Where in our list, as far as it is left, an item of theirs belongs."""
    if key in _IN_TIME:
        when = _when(theirs.get(name), _IN_TIME[key])
        known = {**theirs.by_name, **ours.by_name}
        return sum(_when(known[each], _IN_TIME[key]) <= when for each in left)
    before = theirs.names[: theirs.names.index(name)]
    neighbour = next((each for each in reversed(before) if each in left), None)
    return 0 if neighbour is None else left.index(neighbour) + 1


def _when(item: Any, key: str) -> str:
    return str(item.get(key, "")) if isinstance(item, dict) else ""


def _copied(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(each) for each in data] if isinstance(data, list) else data


def _text(value: Any) -> str:
    """A value as text, the same for equal values of a kind; the order of keys says nothing."""
    return json.dumps(value, default=_plain, sort_keys=True, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if value is MISSING:
        return {"": "missing"}
    assert isinstance(value, Decimal)
    return int(value) if value == value.to_integral_value() else {"": f"{value.normalize():f}"}
