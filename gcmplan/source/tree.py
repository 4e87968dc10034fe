"""Folders that can be listed and read, wherever they are: on the disk, or in a commit.

What makes a plan is decided by `survey`, the same for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, Protocol

from gcmplan.source.text import SourceText


class Kind(Enum):
    """What stands under a name in a folder."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"
    """A pipe, a device, another repository."""


class Entry(NamedTuple):
    """What a folder holds under a name."""

    name: str
    path: str
    """By which the tree knows it."""
    kind: Kind
    """Of the entry itself, not of what a link leads to."""


class Tree(Protocol):
    """Folders and files under paths; a path is text that the tree itself gave, or the user."""

    def name(self, path: str) -> str:
        """What to call a file or folder before the user."""

    def kind(self, path: str) -> Kind:
        """What stands at a path, `FILE` or `FOLDER`, behind any link; raises `FileError`."""

    def entries(self, folder: str) -> list[Entry]:
        """What a folder holds, in the order of names; raises `FileError`."""

    def content(self, path: str, most: int = -1) -> bytes | None:
        """What a file holds, or at most so many bytes of it; None if no plan can be read there."""

    def text(self, path: str) -> SourceText:
        """The text of a file; raises `FileError` if it cannot be read."""

    def way_inside(self, link: str, folder: str) -> tuple[str, ...] | None:
        """The names from a folder to the file that a link leads to; None if it is not below."""

    def around(self, path: str) -> Iterator[str]:
        """The folders around a path, the nearest first, as far as a plan may reach."""

    def same(self, path: str, other: str) -> bool:
        """Whether two paths are the same file."""
