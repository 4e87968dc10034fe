"""Edits of a text in place: one value, key or item, and not one other character.

Every edit is proved: the new text is parsed, and its data must be what was meant. Where a text is
laid out so oddly that no way of writing the edit holds, the edit is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath, at
from gcmplan.source.document import Document, parse
from gcmplan.source.insertion import new_items, new_keys
from gcmplan.source.removal import removals
from gcmplan.source.replacement import replacements
from gcmplan.source.stretch import Stretch, spliced
from gcmplan.source.surroundings import Surroundings


def replace_value(document: Document, path: KeyPath, value: Any) -> Document:
    """The document with another value at a path, where one stands; raises `EditError`."""
    meant = _changed(document, path, lambda holder, step: holder.__setitem__(step, value))
    return _proved(document, path, meant, replacements(_around(document), path, value))


def insert_key(
    document: Document, path: KeyPath, key: str, value: Any, order: Sequence[str] = ()
) -> Document:
    """The document with a new key in the map at a path; raises `EditError`.

    It comes behind the last key that stands before it in `order`, and behind all if it is not in
    there.
    """
    meant = _changed(document, path / key, lambda holder, step: holder.__setitem__(step, value))
    around = _around(document)
    if around.places.number(path / key) is not None:  # a key without a value is as good as none
        ways = replacements(around, path / key, value)
    else:
        ways = new_keys(around, path, key, value, order)
    return _proved(document, path / key, meant, ways)


def insert_item(
    document: Document, path: KeyPath, value: Any, position: int | None = None
) -> Document:
    """The document with a new item in the list at a path; raises `EditError`.

    It gets the position, or stands last.
    """
    there = at(document.data, path)
    length = len(there) if isinstance(there, list) else 0
    position = length if position is None else min(position, length)
    new = path / position
    meant = _changed(document, new, lambda holder, step: holder.insert(step, value))
    return _proved(document, new, meant, new_items(_around(document), path, value, position))


def remove(document: Document, path: KeyPath) -> Document:
    """The document without the key or item at a path; raises `EditError`."""
    meant = _changed(document, path, lambda holder, step: holder.__delitem__(step))
    return _proved(document, path, meant, removals(_around(document), path))


def _around(document: Document) -> Surroundings:
    if not document.sound:
        name = document.source.name
        raise EditError(f"cannot edit {name}, which cannot be read in full: mend that first")
    return Surroundings(document)


def _changed(document: Document, path: KeyPath, change: Callable[[Any, Any], None]) -> Any:
    """The data that are meant: fresh along the path, and the same everywhere else."""
    if not path:
        raise EditError(f"cannot edit all of {document.source.name} at once")
    data = holder = _copied(document.data)
    try:
        for step in path[:-1]:
            holder[step] = _copied(holder[step])
            holder = holder[step]
        change(holder, path[-1])
    except (LookupError, TypeError, AttributeError):
        name = document.source.name
        raise EditError(f"cannot edit {name}: nothing stands at '{path}'") from None
    return data


def _copied(holder: Any) -> Any:
    return {} if holder is None else holder.copy()


def _proved(
    document: Document, path: KeyPath, meant: Any, ways: Iterable[Sequence[Stretch]]
) -> Document:
    """The document as edited in the first of some ways by which its data become what is meant."""
    for way in ways:
        new = parse(document.source.with_text(spliced(document.source.text, way)))
        if new.sound and new.data == meant and _same(at(new.data, path), at(meant, path)):
            return new
    raise EditError(
        f"cannot edit '{path}' in {document.source.name} without touching what is around it: "
        "it is written in an unusual way; edit it by hand"
    )


def _same(one: Any, other: Any) -> bool:
    """Whether two values are equal, and of a kind: `true` is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return _kind(one) is _kind(other) and bool(one == other)


def _kind(value: Any) -> type:
    if isinstance(value, str | None):
        return type(value) if value is None else str
    return bool if isinstance(value, bool) else Decimal
