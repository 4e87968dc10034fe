"""Files that are written whole or not at all: a crash leaves the old one, or the new one."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gcmplan.errors import FileError, reason
from gcmplan.sentence import say

_LONGEST = 100
"""Characters of a name that another name beside it begins with."""


def write_whole(path: str, content: bytes) -> None:
    """Put content in the place of a file; raises `FileError` if that cannot be done.

    Its folder must be there. A link stays one, and what is no file, as a terminal, is written to.
    """
    check_place(path)
    with _told(path):
        target = Path(path).resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)


def check_place(path: str) -> None:
    """Raise `FileError` if a file cannot be written there, as far as that can be seen."""
    with _told(path):
        place = Path(path)
        if not path or place.is_dir():
            raise FileError(
                say("cannot write '{path}': it is a folder, name a file in it", path=path)
            )
        if not place.parent.is_dir():
            raise FileError(
                say(
                    "cannot write {path}: there is no folder {folder}",
                    path=path,
                    folder=place.parent,
                )
            )


def write_new(path: Path, content: bytes, like: os.stat_result | None = None) -> None:
    """Write a new file so that it is on the disk, with the owner and permissions of another."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if like is not None:
        with suppress(OSError, AttributeError):  # only some may give files away
            os.chown(path, like.st_uid, like.st_gid)
        path.chmod(stat.S_IMODE(like.st_mode))


def flush_names(folder: Path) -> None:
    """See that the names of a folder are on the disk."""
    with suppress(OSError):  # not every system can
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """What the system says against writing a file, as a `FileError`."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise FileError(say("cannot write {path}: {why}", path=path, why=reason(error))) from error


def _replace(target: Path, content: bytes) -> None:
    beside = target.with_name(f".{target.name[:_LONGEST]}.{secrets.token_hex(6)}")
    try:
        write_new(beside, content, target.stat() if target.exists() else None)
        beside.replace(target)
    except BaseException:  # an interrupt, too, leaves nothing behind
        beside.unlink(missing_ok=True)
        raise
    flush_names(target.parent)
