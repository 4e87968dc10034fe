"""The desk at which files are changed: one writer at a time, and all files of an edit or none.

Each new text is written beside its file and flushed to the disk before any file is touched; then
the files are exchanged one after the other, and put back if one of them cannot be. Whenever the
process ends, a file holds its old text or its new one, never a part of it; and of several, whoever
comes to the desk next puts back those that had their new text already.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path

from gcmplan.errors import FileError, reason
from gcmplan.sentence import say
from gcmplan.source.saving.exchange import BESIDE, Change, Exchange, real
from gcmplan.source.saving.journal import all_or_none, notes, undone

_PATIENCE = 10.0
"""Seconds to wait for somebody else's edit; one takes a fraction of a second."""

_PAUSE = 0.02


class Desk:
    """Some folders whose files nobody else changes in the meantime."""

    def __init__(self, put_back: Sequence[str] = ()) -> None:
        self.put_back = tuple(put_back)
        """The files of an edit that was broken off, which hold again what they held before it."""

    def write(self, changes: Sequence[Change]) -> None:
        """Write all of some changes or none; raises `FileError`.

        Refused if a file is not as it was read. Links are followed, permissions kept.
        """
        exchanges: list[Exchange] = []
        name = ""
        try:
            for change in changes:
                name = change.after.name
                exchanges.append(Exchange(change))
            with all_or_none(exchanges) if len(exchanges) > 1 else nullcontext():
                for exchange in exchanges:
                    name = exchange.name
                    exchange.carry_out()
        except OSError as error:
            raise FileError(
                say("cannot write {name}: {reason}", name=name, reason=reason(error))
            ) from error
        finally:
            for exchange in exchanges:
                exchange.clean_up()


@contextmanager
def desk(files: Iterable[str]) -> Iterator[Desk]:
    """The desk for some files, of which one process after the other may have it.

    Raises `FileError` if another one keeps it. Where the system cannot lock folders, there is still
    the check that no file has changed since it was read.
    """
    folders = sorted({real(file).parent for file in files})
    with ExitStack() as locks:
        for folder in folders:
            locks.enter_context(_locked(folder))
        put_back = _tidied(folders)
        yield Desk(put_back)


def _tidied(folders: Sequence[Path]) -> list[str]:
    """Undo and remove what a process left that was killed: nobody else is writing here now."""
    found: list[str] = []
    for folder in folders:
        try:
            found += undone(folder, folders)
        except OSError as error:
            raise FileError(
                say(
                    "an edit was broken off in {folder}, and cannot be undone: {reason}",
                    folder=folder,
                    reason=reason(error),
                )
            ) from error
        if not notes(folder):
            _sweep(folder)
    return found


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
                raise FileError(
                    say("somebody else is editing {folder}: try again later", folder=folder)
                )
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
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(BESIDE):
                Path(entry.path).unlink(missing_ok=True)
