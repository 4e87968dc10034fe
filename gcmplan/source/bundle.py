"""The documents of one plan, read as one: lists of the same name are joined.

A path in the plan leads to a document and a path in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.document import Document
from gcmplan.source.seams import Seams

HEADER_KEYS = ("gcmplan", "plan")
"""What a header file has on top, and no other file of a plan."""


class Origin(NamedTuple):
    """Where a value of a plan is written."""

    document: Document
    path: KeyPath


class Bundle:
    """One plan, in one file or many."""

    def __init__(self, documents: tuple[Document, ...], left_out: Iterable[KeyPath] = ()) -> None:
        self.documents = documents
        """In the order of their paths."""
        self.left_out = frozenset(left_out)
        """Values that are not among the data, by their paths in the whole plan."""
        self._lists: dict[str, list[tuple[int, int]]] = {}
        self._holders: dict[str, int] = {}
        self.clashes: list[tuple[Origin, Origin]] = []
        """Keys on top of two documents that cannot be joined: the first and the second."""
        self.data: dict[str, Any] = {}
        """The plan, without what was left out."""
        for number, document in enumerate(documents):
            self._join(number, document)
        self.seams = Seams(self._holders, self._lists, self._leave_out(), self._header)
        """Which of the documents holds a value."""

    @property
    def header(self) -> Document:
        """The document that says what plan it is; the first one if none does."""
        return self.documents[self._header]

    @property
    def _header(self) -> int:
        return next((n for n, each in enumerate(self.documents) if is_header(each)), 0)

    @property
    def sound(self) -> bool:
        """Whether every file is sound, and a map; one may be empty."""
        return all(each.sound and isinstance(each.data, dict | None) for each in self.documents)

    def without(self, paths: Iterable[KeyPath]) -> Bundle:
        """The same plan without some values; paths are those of this bundle."""
        return Bundle(self.documents, {*self.left_out, *map(self.written, paths)})

    def written(self, path: KeyPath) -> KeyPath:
        """The path that a value would have if nothing had been left out."""
        return self.seams.written(path)

    def value(self, path: KeyPath) -> Any:
        """What stands at a path; raises `LookupError` if nothing does."""
        found: Any = self.data
        for step in path:
            if not _may_hold(found, step):
                raise LookupError(str(path))
            found = found[step]
        return found

    def origin(self, path: KeyPath) -> Origin:
        """The document in which a value is written, and its path there."""
        number, inside = self.seams.origin(path)
        return Origin(self.documents[number], inside)

    def whole(self, document: Document, path: KeyPath) -> KeyPath:
        """The path in the whole plan of a value in one of its documents."""
        if len(path) > 1 and isinstance(path[1], int):
            for number, first in self._lists.get(str(path[0]), ()):
                if self.documents[number] is document:
                    return KeyPath((path[0], path[1] + first, *path[2:]))
        return path

    def _join(self, number: int, document: Document) -> None:
        if not isinstance(document.data, dict):
            return
        for name, value in document.data.items():
            so_far = self.data.setdefault(name, [] if isinstance(value, list) else value)
            holder = self._holders.setdefault(name, number)
            if isinstance(value, list) and isinstance(so_far, list):
                self._lists.setdefault(name, []).append((number, len(so_far)))
                so_far.extend(value)
            elif holder != number:
                here, first = KeyPath((name,)), self.documents[holder]
                self.clashes.append((Origin(first, here), Origin(document, here)))

    def _leave_out(self) -> dict[KeyPath, list[int]]:
        """Take the unwanted values out of copies of what holds them.

        Returns the gaps that this leaves in lists.
        """
        if TOP in self.left_out:
            self.data = {}
            return {}
        unwanted = defaultdict[KeyPath, set[Any]](set)
        for path in self.left_out:
            if not self._inside_another(path):
                unwanted[path.parent].add(path[-1])
        copied: set[KeyPath] = {TOP}
        gaps: dict[KeyPath, list[int]] = {}
        for path in sorted(unwanted, key=len, reverse=True):  # the outer ones keep their positions
            holder: Any = self._own_copy(path, copied)
            steps = unwanted[path]
            if isinstance(holder, list):
                holder[:] = [each for at, each in enumerate(holder) if at not in steps]
                gaps[path] = [step - before for before, step in enumerate(sorted(steps))]
            else:
                for step in steps:
                    del holder[step]
        return gaps

    def _inside_another(self, path: KeyPath) -> bool:
        return any(path[:length] in self.left_out for length in range(1, len(path)))

    def _own_copy(self, path: KeyPath, copied: set[KeyPath]) -> Any:
        """The map or list at a path, fresh from the documents down to there."""
        holder: Any = self.data
        for length, step in enumerate(path, start=1):
            here = KeyPath(path[:length])
            if here not in copied:
                copied.add(here)
                holder[step] = holder[step].copy()
            holder = holder[step]
        return holder


def is_header(document: Document) -> bool:
    """Whether a document has on top what a header file has."""
    return isinstance(document.data, dict) and any(key in document.data for key in HEADER_KEYS)


def _may_hold(value: object, step: str | int) -> bool:
    """Whether a value is a map, for a key, or a list, for a position."""
    return isinstance(value, list if isinstance(step, int) else dict)
