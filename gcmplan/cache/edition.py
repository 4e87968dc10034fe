"""Which edition of this program it is: another one may answer the same question otherwise."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_LIBRARIES = ("site-packages", "dist-packages")


def edition(version: str, package: Path, search: Iterable[str]) -> str:
    """The versions of the program and of Python, and how old each file of the program is.

    Of the libraries, the age of the folders on the search path in which they are installed: an
    upgrade changes that.
    """
    libraries = [
        (folder, Path(folder).stat().st_mtime_ns)
        for folder in search
        if folder.endswith(_LIBRARIES) and Path(folder).is_dir()
    ]
    return repr((version, sys.version, libraries, sorted(_files(str(package)))))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
