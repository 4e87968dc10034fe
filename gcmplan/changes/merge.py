"""Merge three versions of a plan's data, object by object and field by field.

It works on what is written, for a plan that is being worked on need not be sound. Two versions that
change different fields never conflict, nor do two that set a field to the same value. What both add
to a list is there afterwards, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from enum import Enum
from typing import Any, NamedTuple

from gcmplan.changes.items import MISSING, Named, namer, position, same
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
    """Where both set a field differently, or one took away what the other changed or moved.

    In ours; what only they have is where it would come.
    """


def merge(base: Any, ours: Any, theirs: Any, favour: Favour = Favour.OURS) -> Merged:
    """What to change in our data so that they hold what both versions changed.

    Raises `Undecidable` if two objects of a list have the same id.
    """
    merger = _Merger(favour, _contested(base, ours, theirs))
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


_Object = tuple[str, str]
"""The key of the list in which an object stands, and its id."""


class _Merger:
    def __init__(self, favour: Favour, contested: Set[_Object]) -> None:
        self.edits: list[Edit] = []
        self.conflicts: list[KeyPath] = []
        self._favour = favour
        self._contested = contested

    def values(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> None:
        """Merge what stands at a path in three versions.

        Where they left something as it was they may still contest what we moved to it.
        """
        if same(ours, theirs) or (not self._contested and same(base, theirs)):
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
        name = namer(str(path[-1]), *versions)
        if name is None:
            self._whole(path, base, ours, theirs)
        else:
            self._items(path, *(Named(each, name) for each in versions))

    def _whole(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> None:
        if same(base, ours):
            self._take(path, theirs)
        else:
            self._conflict(path, base, theirs)

    def _items(self, path: KeyPath, base: Named, ours: Named, theirs: Named) -> None:
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
            if name in ours.by_name:
                continue
            value = self._coming(path, base.get(name), theirs.get(name))
            if value is not MISSING:
                place = position(str(path[-1]), theirs, name, left, ours)
                left.insert(place, name)
                self.edits.append(Edit("insert", path / place, value))

    def _stays_not(self, path: KeyPath, base: Any, ours: Any, theirs: Any) -> bool:
        """Merge an item of ours; returns whether it is to go."""
        if theirs is not MISSING:
            self.values(path, base, ours, theirs)
            return False
        if base is MISSING:
            if not self._is_contested(str(path[-2]), ours):
                return False
            base = {"id": ours["id"]}
        elif same(base, ours):
            return True
        self.conflicts.append(path)
        if self._favour is Favour.BASE:
            self.values(path, ours, ours, base)
        return self._favour is Favour.THEIRS

    def _coming(self, path: KeyPath, base: Any, theirs: Any) -> Any:
        """What comes of an item that ours has not; in a conflict it is as favoured."""
        if base is MISSING:
            if not self._is_contested(str(path[-1]), theirs):
                return theirs
            base = {"id": theirs["id"]}
        elif same(base, theirs):
            return MISSING
        self.conflicts.append(path)
        return {Favour.OURS: MISSING, Favour.THEIRS: theirs, Favour.BASE: base}[self._favour]

    def _is_contested(self, key: str, item: Any) -> bool:
        return isinstance(item, dict) and (key, str(item.get("id"))) in self._contested

    def _conflict(self, path: KeyPath, base: Any, theirs: Any) -> None:
        if same(base, theirs):
            return
        self.conflicts.append(path)
        if self._favour is Favour.THEIRS:
            self._take(path, theirs)
        elif self._favour is Favour.BASE:
            self._take(path, base)

    def _take(self, path: KeyPath, value: Any) -> None:
        self.edits.append(Edit("remove", path) if value is MISSING else Edit("set", path, value))


def _copied(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(each) for each in data] if isinstance(data, list) else data


def _contested(base: Any, ours: Any, theirs: Any) -> Set[_Object]:
    """The objects that one moved, and the other moved elsewhere or took away."""
    before, mine, yours = (dict(_homes(version)) for version in (base, ours, theirs))
    homes = ((each, home, mine.get(each), yours.get(each)) for each, home in before.items())
    return {each for each, home, our, their in homes if home not in {our, their} and our != their}


def _homes(data: Any, key: str = "", home: str = "") -> Iterator[tuple[_Object, str]]:
    """The objects under a key, and in what each of them stands."""
    if isinstance(data, dict):
        for inner, value in data.items():
            yield from _homes(value, inner, str(data.get("id", home)))
    elif isinstance(data, list):
        for each in data:
            if isinstance(each, dict) and "id" in each:
                yield (key, str(each["id"])), home
            yield from _homes(each, key, home)
