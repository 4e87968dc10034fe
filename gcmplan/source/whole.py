"""Files that are written whole or not at all: a crash leaves the old one, or the new one."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gcmplan.errors import FileError

_USUAL = 0o666


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
            raise FileError(f"cannot write '{path}': it is a folder, name a file in it")
        if not place.parent.is_dir():
            raise FileError(f"cannot write {path}: there is no folder {place.parent}")


@contextmanager
def _told(path: str) -> Iterator[None]:
    """What the system says against writing a file, as a `FileError`."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise FileError(f"cannot write {path}: {(reason or str(error)).lower()}") from error


def _replace(target: Path, content: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except BaseException:  # an interrupt, too, leaves nothing behind
        beside.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Who may read and write the file: as before, or as for any new one."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return _USUAL & ~mask
