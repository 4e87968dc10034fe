"""Edits of a text in place: one value, key or item, and not one other character.

Every edit is proved: the new text is parsed, and its data must be what was meant. Where a text is
laid out so oddly that no way of writing the edit holds, the edit is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath, at
from gcmplan.sentence import say
from gcmplan.source.document import Document, parse
from gcmplan.source.splicing.insertion import new_items, new_keys
from gcmplan.source.splicing.removal import removals
from gcmplan.source.splicing.replacement import replacements
from gcmplan.source.splicing.stretch import Stretch, overlapping, spliced
from gcmplan.source.splicing.surroundings import Surroundings


def replace_value(document: Document, path: KeyPath, value: Any) -> Document:
    """The document with another value at a path, where one stands; raises `EditError`."""
    meant = _changed(document, path, _putting(value))
    return _proved(document, path, meant, replacements(_around(document), path, value))


def insert_key(
    document: Document, path: KeyPath, key: str, value: Any, order: Sequence[str] = ()
) -> Document:
    """The document with a new key in the map at a path; raises `EditError`.

    It comes behind the last key that stands before it in `order`, and behind all if it is not in
    there.
    """
    meant = _changed(document, path / key, _putting(value))
    return _proved(document, path / key, meant, _ways(_around(document), path / key, value, order))


class Entry(NamedTuple):
    """A value that is to stand at a path, in the place of another or under a new key of a map."""

    path: KeyPath
    value: Any
    order: Sequence[str] = ()
    """The keys of the map, as for `insert_key`."""


def put_all(document: Document, entries: Sequence[Entry]) -> Document:
    """The document with several values, none of them inside another; raises `EditError`.

    All are written and proved at once: to read the text again for each of hundreds takes minutes.
    Where that does not hold it is done by halves, so an odd one costs little.
    """
    if len(entries) > 1:
        half = len(entries) // 2
        return _at_once(document, entries) or put_all(
            put_all(document, entries[:half]), entries[half:]
        )
    for path, value, order in entries:
        if at(document.data, path) is None:
            return insert_key(document, path.parent, str(path[-1]), value, order)
        return replace_value(document, path, value)
    return document


def _at_once(document: Document, entries: Sequence[Entry]) -> Document | None:
    """The document with some values, each in the best way; None if they do not go together."""
    around = _around(document)
    data, stretches = document.data, list[Stretch]()
    try:
        for path, value, order in sorted(entries, key=_rank):
            data = _with(data, path, _putting(value))
            stretches += next(iter(_ways(around, path, value, order)))
    except (EditError, LookupError, TypeError, AttributeError, StopIteration):
        return None
    if overlapping(stretches):
        return None
    return _holding(document, [each.path for each in entries], data, [stretches])


def _rank(entry: Entry) -> int:
    """How far behind a key stands: new keys at one point are written in their order."""
    key = str(entry.path[-1])
    return entry.order.index(key) if key in entry.order else len(entry.order)


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
        raise EditError(
            say("cannot edit {name}, which cannot be read in full: mend that first", name=name)
        )
    return Surroundings(document)


def _ways(
    around: Surroundings, path: KeyPath, value: Any, order: Sequence[str]
) -> Iterator[Sequence[Stretch]]:
    """The ways to write a value at a path; a key without a value is as good as none."""
    if around.places.number(path) is not None:
        return replacements(around, path, value)
    return new_keys(around, path.parent, str(path[-1]), value, order)


Change = Callable[[Any, Any], None]
"""What becomes of a map or list, at a key or position of it."""


def _putting(value: Any) -> Change:
    return lambda holder, step: holder.__setitem__(step, value)


def _changed(document: Document, path: KeyPath, change: Change) -> Any:
    """The data that are meant by a change at a path."""
    name = document.source.name
    if not path:
        raise EditError(say("cannot edit all of {name} at once", name=name))
    try:
        return _with(document.data, path, change)
    except (LookupError, TypeError, AttributeError):
        raise EditError(
            say("cannot edit {name}: nothing stands at '{path}'", name=name, path=path)
        ) from None


def _with(data: Any, path: KeyPath, change: Change) -> Any:
    """The data with a change: fresh along the path, and the same everywhere else."""
    data = holder = _copied(data)
    for step in path[:-1]:
        holder[step] = _copied(holder[step])
        holder = holder[step]
    change(holder, path[-1])
    return data


def _copied(holder: Any) -> Any:
    return {} if holder is None else holder.copy()


def _proved(
    document: Document, path: KeyPath, meant: Any, ways: Iterable[Sequence[Stretch]]
) -> Document:
    """The document as edited in one of some ways; raises `EditError` if none of them holds."""
    if new := _holding(document, [path], meant, ways):
        return new
    raise EditError(
        say(
            "cannot edit '{path}' in {name} without touching what is around it: it is written "
            "in an unusual way; edit it by hand",
            path=path,
            name=document.source.name,
        )
    )


def _holding(
    document: Document, paths: Iterable[KeyPath], meant: Any, ways: Iterable[Sequence[Stretch]]
) -> Document | None:
    """The document as edited in the first of some ways by which its data become what is meant."""
    for way in ways:
        new = parse(document.source.with_text(spliced(document.source.text, way)))
        is_meant = new.sound and new.data == meant
        if is_meant and all(_same(at(new.data, path), at(meant, path)) for path in paths):
            return new
    return None


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
