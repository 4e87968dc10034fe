"""Folders and files as they stand on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from gcmplan.errors import FileError, reason
from gcmplan.sentence import say
from gcmplan.source.text import LARGEST, TOO_LARGE, SourceText, cannot_read, read_file
from gcmplan.source.tree import Entry, Kind

_NAMELESS = "''"
"""How an empty path is called."""


class Disk:
    """The disk; paths are those of the operating system."""

    def name(self, path: str) -> str:
        """What to call a file or folder before the user: as it was given."""
        return path

    def kind(self, path: str) -> Kind:
        """What stands at a path; raises `FileError` if that cannot be read."""
        try:
            if path != "" and Path(path).is_dir():
                return Kind.FOLDER
            against = _unreadable(path)
        except OSError as error:
            against = reason(error)
        if against:
            raise FileError(cannot_read(path or _NAMELESS, against))
        return Kind.FILE

    def entries(self, folder: str) -> list[Entry]:
        """What a folder holds, in the order of names."""
        try:
            with os.scandir(folder or ".") as found:
                listed = [Entry(each.name, str(Path(each.path)), _kind(each)) for each in found]
        except OSError as error:
            raise FileError(cannot_read(folder, reason(error))) from error
        return sorted(listed)

    def content(self, path: str, most: int = -1) -> bytes | None:
        """What a file holds; None if it cannot be read, or is larger than any plan."""
        try:
            if Path(path).stat().st_size > LARGEST:
                return None
            with Path(path).open("rb") as file:
                return file.read(most)
        except OSError:
            return None

    def text(self, path: str) -> SourceText:
        """The text of a file."""
        return read_file(path)

    def way_inside(self, link: str, folder: str) -> tuple[str, ...] | None:
        """The names from a folder to the file that a link leads to; None if it is not below."""
        try:
            target, home = Path(link).resolve(strict=True), Path(folder).resolve()
        except (OSError, RuntimeError):  # a link that leads nowhere, or to itself
            return None
        if not target.is_file() or not target.is_relative_to(home):
            return None
        return target.relative_to(home).parts

    def around(self, path: str) -> Iterator[str]:
        """The folders around a path, the nearest first, up to the top of its repository."""
        given = Path(path)
        for folder in given.absolute().parents:
            yield str(folder) if given.is_absolute() else os.path.relpath(folder)
            if (folder / ".git").exists():
                return

    def same(self, path: str, other: str) -> bool:
        """Whether two paths are the same file."""
        return Path(path).samefile(other)


DISK = Disk()
"""There is only one."""


def _unreadable(path: str) -> str | None:
    """Why a file cannot be read, as far as that can be seen from outside; None if it can."""
    if not Path(path).is_file():
        if os.path.lexists(path):
            return say("neither a file nor a folder")
        return say("no such file or folder")
    return TOO_LARGE if Path(path).stat().st_size > LARGEST else None


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER
