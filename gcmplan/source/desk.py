"""The desk at which files are changed: one writer at a time, and all files of an edit or none.

Each new text is written beside its file and flushed to the disk before any file is touched; then
the files are exchanged one after the other, and put back if one of them cannot be. Whenever the
process ends, a file holds its old text or its new one, never a part of it.
"""

from __future__ import annotations

import codecs
import os
import secrets
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from gcmplan.errors import FileError
from gcmplan.source.text import SourceText, decoded, reason
from gcmplan.source.whole import flush_names, write_new

_PATIENCE = 10.0
"""Seconds to wait for somebody else's edit; one takes a fraction of a second."""

_PAUSE = 0.02
_BESIDE = ".gcmplan-"
"""What the names of files begin with that a writer needs for a moment; no plan has such files."""


class Change(NamedTuple):
    """What a file is to hold."""

    before: SourceText | None
    """Its text as it was read; None if there is to be no such file yet."""

    after: SourceText
    """Its new text."""


class Desk:
    """Some folders whose files nobody else changes in the meantime."""

    def write(self, changes: Sequence[Change]) -> None:
        """Write all of some changes or none; raises `FileError`.

        Refused if a file is not as it was read. Links are followed, permissions kept.
        """
        exchanges: list[_Exchange] = []
        name = ""
        try:
            for change in changes:
                name = change.after.name
                exchanges.append(_Exchange(change))
            for exchange in exchanges:
                name = exchange.name
                exchange.carry_out(can_be_undone=len(exchanges) > 1)
        except OSError as error:
            _put_back(exchanges)
            raise FileError(f"cannot write {name}: {reason(error)}") from error
        except BaseException:
            _put_back(exchanges)
            raise
        finally:
            for exchange in exchanges:
                exchange.clean_up()


@contextmanager
def desk(files: Iterable[str]) -> Iterator[Desk]:
    """The desk for some files, of which one process after the other may have it.

    Raises `FileError` if another one keeps it. Where the system cannot lock folders, there is still
    the check that no file has changed since it was read.
    """
    folders = sorted({_real(file).parent for file in files})
    with ExitStack() as locks:
        for folder in folders:
            locks.enter_context(_locked(folder))
        for folder in folders:
            _sweep(folder)
        yield Desk()


class _Exchange:
    """A new text beside a file, ready to take its place."""

    def __init__(self, change: Change) -> None:
        self.name = change.after.name
        self._target = _real(self.name)
        self._before = change.before
        content = self._check()
        mark = secrets.token_hex(6)
        self._new = self._target.with_name(f"{_BESIDE}{mark}.new")
        self._old = self._target.with_name(f"{_BESIDE}{mark}.old")
        try:
            write_new(self._new, _encoded(change.after, content), self._status())
        except BaseException:
            self.clean_up()
            raise

    def carry_out(self, *, can_be_undone: bool) -> None:
        """Put the new text in the place of the old one."""
        if self._before is None:
            self._create()
        else:
            self._check()
            if can_be_undone:
                self._keep()
            self._new.replace(self._target)
        flush_names(self._target.parent)

    def put_back(self) -> None:
        """Restore what was there, if that has been exchanged."""
        if self._before is not None and self._old.exists():
            self._old.replace(self._target)
        elif self._before is None and _same_file(self._old, self._target):
            self._target.unlink()

    def clean_up(self) -> None:
        """Leave nothing beside the file."""
        for beside in (self._new, self._old):
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def _check(self) -> bytes:
        """See that the file is as it was read; returns what it holds."""
        if self._before is None:
            if os.path.lexists(self._target):
                raise FileError(f"{self.name} exists already, and was left as it is")
            return b""
        mode = self._target.stat().st_mode
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise FileError(f"cannot write {self.name}: it is read-only")
        content = self._target.read_bytes()
        found = decoded(content, self.name)
        if (found.text, found.bom) != (self._before.text, self._before.bom):
            raise FileError(
                f"{self.name} was changed by somebody else in the meantime, and was left as it is: "
                "try again"
            )

        return content

    def _status(self) -> os.stat_result | None:
        return self._target.stat() if self._before else None

    def _create(self) -> None:
        """Give the new file its name, unless somebody else has taken it."""
        try:
            os.link(self._new, self._target)
        except FileExistsError:
            self._check()
        except OSError:  # no links on this disk
            self._check()
            self._new.replace(self._target)
        else:
            self._new.replace(self._old)  # remembers that this file is ours

    def _keep(self) -> None:
        """Keep the old file until all are exchanged."""
        try:
            os.link(self._target, self._old)
        except OSError:  # no links on this disk
            write_new(self._old, self._target.read_bytes(), self._status())


def _put_back(exchanges: Iterable[_Exchange]) -> None:
    for exchange in exchanges:
        exchange.put_back()


def _real(file: str) -> Path:
    """The file itself, where a link leads to it."""
    return Path(os.path.realpath(file))


def _encoded(text: SourceText, before: bytes) -> bytes:
    """The bytes of a text, behind as many byte order marks as the file had before."""
    content = text.text.encode("utf-8", "surrogateescape")
    bare = before
    while bare.startswith(codecs.BOM_UTF8):
        bare = bare.removeprefix(codecs.BOM_UTF8)
    mark = codecs.BOM_UTF8 if text.bom else b""
    return (before[: len(before) - len(bare)] or mark) + content


def _same_file(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """A folder that no other process has locked; raises `FileError` if one keeps it."""
    try:
        number = os.open(folder, os.O_RDONLY)
    except OSError:  # what is wrong with the folder shows when it is written to
        yield
        return
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _taken(number):
            if time.monotonic() > deadline:
                raise FileError(f"somebody else is editing {folder}: try again later")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(number)


def _taken(number: int) -> bool:
    """Whether nobody else has an open folder now."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415  not on every system

        flock(number, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):  # not on every disk either
        return True
    return True


def _sweep(folder: Path) -> None:
    """Remove what a process left that was killed: nobody else is writing here now."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(_BESIDE):
                Path(entry.path).unlink(missing_ok=True)
