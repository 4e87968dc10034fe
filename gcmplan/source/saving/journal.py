"""How several files stood before an edit, on the disk for as long as they are being exchanged.

The process may be killed between two files: whoever edits them next finds the note, and puts back
what was exchanged already. The note goes before the old texts do, and with it the edit is done.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from gcmplan.source.saving.exchange import BESIDE, Exchange, real
from gcmplan.source.saving.whole import flush_names, write_new

_SUFFIX = ".note"


class _Entry(NamedTuple):
    """A file in a note."""

    file: str
    """Its path from the folder of the note."""

    new: str
    """What tells its new content from all others."""

    old: str | None
    """The name beside the note of what it held before; None if there was no such file."""


@contextmanager
def all_or_none(exchanges: Sequence[Exchange]) -> Iterator[None]:
    """While this lasts files are exchanged; an exception puts back what was, and so does `undone`.

    Raises `OSError` if the note cannot be written.
    """
    note = exchanges[0].target.with_name(f"{BESIDE}{secrets.token_hex(6)}{_SUFFIX}")
    try:
        entries = [_kept(exchange, note) for exchange in exchanges]
        write_new(note, json.dumps(entries).encode())
        flush_names(note.parent)
        yield
    except BaseException:
        _put_back(note)
        _forget(note)
        raise
    _forget(note)


def undone(folder: Path, reach: Collection[Path]) -> list[str]:
    """Undo the edits that were broken off in a folder; returns the files that were put back.

    Only files in folders within `reach` are touched; a note about others waits for somebody who
    has them all. Raises `OSError` if a file cannot be put back.
    """
    found: list[str] = []
    for note in notes(folder):
        if all(_target(note, each).parent in reach for each in _entries(note)):
            found += _put_back(note)
            _forget(note)
    return found


def notes(folder: Path) -> list[Path]:
    """The notes that lie in a folder."""
    with suppress(OSError):
        return sorted(folder.glob(f"{BESIDE}*{_SUFFIX}"))
    return []


def _kept(exchange: Exchange, note: Path) -> _Entry:
    """Keep what a file holds beside a note."""
    file, new = os.path.relpath(exchange.target, note.parent), _mark(exchange.new)
    if exchange.old is None:
        return _Entry(file, new, None)
    old = note.with_name(f"{BESIDE}{secrets.token_hex(6)}.old")
    try:
        os.link(exchange.target, old)
    except OSError:  # no links on this disk, or to that one
        write_new(old, exchange.old, exchange.target.stat())
    return _Entry(file, new, old.name)


def _put_back(note: Path) -> list[str]:
    """Give the files of a note what they held, where they hold what the edit gave them."""
    found = []
    for each in _entries(note):
        target = _target(note, each)
        if _mark_of(target) != each.new:
            continue  # not exchanged yet; or somebody has been at it since, and it is theirs
        if each.old is None:
            target.unlink()
        else:
            _restore(note.with_name(each.old), target)
        found.append(str(target))
    return found


def _restore(old: Path, target: Path) -> None:
    try:
        old.replace(target)
    except OSError:  # on another disk
        beside = target.with_name(f"{BESIDE}{secrets.token_hex(6)}.new")
        write_new(beside, old.read_bytes(), old.stat())
        beside.replace(target)


def _forget(note: Path) -> None:
    entries = _entries(note)
    with suppress(OSError):
        note.unlink(missing_ok=True)
        flush_names(note.parent)
        for each in entries:
            if each.old:
                note.with_name(each.old).unlink(missing_ok=True)


def _entries(note: Path) -> list[_Entry]:
    """What a note says; nothing if it was not written to its end, for then nothing was exchanged.

    A note may come with a clone from anywhere: it names no other files than a writer's.
    """
    try:
        read: Any = json.loads(note.read_bytes())
        entries = [_Entry(str(file), str(new), old and str(old)) for file, new, old in read]
    except (OSError, ValueError, TypeError):
        return []
    return entries if all(each.old is None or _is_ours(each.old) for each in entries) else []


def _target(note: Path, entry: _Entry) -> Path:
    return real(str(note.parent / entry.file))


def _is_ours(name: str) -> bool:
    return name.startswith(BESIDE) and Path(name).name == name


def _mark_of(file: Path) -> str | None:
    try:
        return _mark(file.read_bytes())
    except OSError:
        return None


def _mark(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
