"""Folders and files as they stood in a commit; nothing is checked out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha1, sha256

from gcmplan.errors import FileError
from gcmplan.sentence import say
from gcmplan.source.repository.commit import Commit
from gcmplan.source.repository.git import Repository
from gcmplan.source.text import TOO_LARGE, SourceText, cannot_read, decoded
from gcmplan.source.tree import Entry, Kind

_MOST_LINKS = 40
_MOST_KEPT = 64 * 1024 * 1024
"""So many bytes of files are kept in memory: those of a plan from one commit to the next."""

_FOLDER_MODE = 0o040000
_KINDS = {0o040000: Kind.FOLDER, 0o100000: Kind.FILE, 0o120000: Kind.LINK}
_KIND_BITS = 0o170000


class Node:
    """What stands under a name in a folder of a commit."""

    __slots__ = ("id", "kind")

    def __init__(self, kind: Kind, id: str) -> None:
        self.kind = kind
        self.id = id


class Store:
    """The folders and files of a repository by their ids; what was just read is kept."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        self._folders: dict[str, dict[str, Node]] = {}
        self._contents: dict[str, bytes | None] = {}
        """The last one that was asked for at the end."""
        self._kept = 0

    def folder(self, id: str) -> dict[str, Node]:
        """What a folder holds, by name."""
        if id not in self._folders:
            found = self.repository.object(id)
            content = found.content if found and found.kind == "tree" else None
            self._folders[id] = _nodes(content or b"", len(id) // 2)
        return self._folders[id]

    def content(self, id: str) -> bytes | None:
        """What the file with an id holds; None if it is too large, or not in this clone."""
        if id in self._contents:
            content = self._contents.pop(id)
        else:
            found = self.repository.object(id)
            content = found.content if found else None
            self._kept += len(content or b"")
        self._contents[id] = content
        while self._kept > _MOST_KEPT and len(self._contents) > 1:
            self._kept -= len(self._contents.pop(next(iter(self._contents))) or b"")
        return content


def _nodes(content: bytes, id_length: int) -> dict[str, Node]:
    """The entries of a folder as git writes it: mode, name, and the id in bytes."""
    nodes: dict[str, Node] = {}
    at = 0
    while at < len(content):
        end = content.index(b"\0", at)
        mode, _, name = content[at:end].partition(b" ")
        at = end + 1 + id_length
        kind = _KINDS.get(int(mode, 8) & _KIND_BITS, Kind.OTHER)
        nodes[os.fsdecode(name)] = Node(kind, content[end + 1 : at].hex())
    return nodes


class Committed:
    """The tree of a commit; paths go from the top of the repository, with slashes."""

    def __init__(self, store: Store, commit: Commit, revision: str) -> None:
        self.store = store
        self.commit = commit
        self.revision = revision
        """As the user named it."""

    def name(self, path: str) -> str:
        """What to call a file or folder before the user."""
        return f"{self.revision}:{path}"

    def id(self, path: str) -> str | None:
        """The id of what stands at a path, behind any link; None if nothing does."""
        node = self._node(path)
        return node.id if node else None

    def kind(self, path: str) -> Kind:
        """What stands at a path, behind any link; raises `FileError` if there is nothing."""
        node = self._node(path)
        if node is None:
            raise FileError(cannot_read(self.name(path), say("no such file or folder there")))
        if node.kind is Kind.OTHER:
            raise FileError(cannot_read(self.name(path), say("neither a file nor a folder")))
        return node.kind

    def entries(self, folder: str) -> list[Entry]:
        """What a folder holds, in the order of names."""
        node = self._node(folder)
        nodes = self.store.folder(node.id) if node and node.kind is Kind.FOLDER else {}
        return sorted(
            Entry(name, f"{folder}/{name}" if folder else name, each.kind)
            for name, each in nodes.items()
        )

    def content(self, path: str, most: int = -1) -> bytes | None:
        """What a file holds; None if it cannot be read, or is larger than any plan."""
        node = self._node(path)
        content = self.store.content(node.id) if node and node.kind is Kind.FILE else None
        return content[:most] if content and most >= 0 else content

    def text(self, path: str) -> SourceText:
        """The text of a file; raises `FileError` if it cannot be read."""
        if self.kind(path) is Kind.FOLDER:
            raise FileError(cannot_read(self.name(path), say("is a folder")))
        content = self.content(path)
        if content is None:
            why = say("{too_large}, or not in this clone", too_large=TOO_LARGE)
            raise FileError(cannot_read(self.name(path), why))
        return decoded(content, self.name(path), self.revision)

    def holds(self, path: str, content: bytes) -> bool:
        """Whether a file holds just this, whatever its line ends are on the disk."""
        node = self._node(path)
        written = (content, content.replace(b"\r\n", b"\n"))
        return node is not None and node.id in {_id(each, len(node.id)) for each in written}

    def way_inside(self, link: str, folder: str) -> tuple[str, ...] | None:
        """The names from a folder to the file that a link leads to; None if it is not below."""
        target, home = self._followed(link), self._followed(folder)
        if target is None or home is None or target[1].kind is not Kind.FILE:
            return None
        way, start = target[0], home[0]
        return way[len(start) :] if way[: len(start)] == start else None

    def around(self, path: str) -> Iterator[str]:
        """The folders around a path, the nearest first, up to the top."""
        while path:
            path = path.rpartition("/")[0]
            yield path

    def same(self, path: str, other: str) -> bool:
        """Whether two paths are the same file."""
        mine, yours = self._followed(path), self._followed(other)
        return mine is not None and yours is not None and mine[0] == yours[0]

    def _node(self, path: str) -> Node | None:
        found = self._followed(path)
        return found[1] if found else None

    def _followed(self, path: str) -> tuple[tuple[str, ...], Node] | None:
        """The way to what stands at a path, with all links followed, and what stands there."""
        top = Node(Kind.FOLDER, self.commit.tree)
        way: list[tuple[str, Node]] = []
        steps, links = _steps(path), 0
        while steps:
            step = steps.pop()
            here = way[-1][1] if way else top
            if step == "..":
                if not way:
                    return None
                way.pop()
                continue
            node = self.store.folder(here.id).get(step) if here.kind is Kind.FOLDER else None
            if node is None or links > _MOST_LINKS:
                return None
            if node.kind is Kind.LINK:
                links += 1
                target = os.fsdecode(self.store.content(node.id) or b"/")
                if target.startswith("/"):  # out of the repository
                    return None
                steps += _steps(target)
            else:
                way.append((step, node))
        return tuple(name for name, _ in way), way[-1][1] if way else top


def _id(content: bytes, length: int) -> str:
    """The id that git gives to the content of a file, in so many digits."""
    digest = sha1 if length == sha1().digest_size * 2 else sha256
    return digest(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _steps(path: str) -> list[str]:
    """The names of a path, the last one first."""
    return [step for step in reversed(path.split("/")) if step not in {"", "."}]
