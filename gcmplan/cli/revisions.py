"""What a word means that names no path on the disk: `REV:path`, or a revision."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from gcmplan.errors import GitError
from gcmplan.nearest import nearest
from gcmplan.source.committed import Committed, Store
from gcmplan.source.disk import DISK
from gcmplan.source.git import Repository
from gcmplan.source.survey import SUFFIXES
from gcmplan.source.tree import Tree
from gcmplan.source.version import WORKING_TREE, Version

HEAD = "HEAD"

_WITH_PATH = re.compile(r"(?P<revision>(?:[^:{]|\{[^}]*\})+):(?P<path>.*)", re.DOTALL)
"""`REV:path`, as git writes it; a colon in braces belongs to the revision."""

_LIKE_PATHS = (*SUFFIXES, "/", os.sep, ".")


class Spot(NamedTuple):
    """A file or folder, and the version that it is of."""

    tree: Tree
    path: str
    version: Version


class Past:
    """The earlier versions of a file or folder, which need not be there any more."""

    def __init__(self, path: str) -> None:
        """Open the repository around a path; raises `GitError` if there is none."""
        folder = _existing_folder(path)
        self.repository = Repository(folder)
        self._store = Store(self.repository)
        self.path = _joined(self.repository.prefix, os.path.relpath(path, folder))
        """The way to it from the top of the repository."""

    def at(self, revision: str, path: str | None = None) -> Spot:
        """It, or what a path leads to, at a revision; raises `GitError` if there is none."""
        tree = self.tree(revision)
        return Spot(tree, self.path if path is None else path, Version(revision, tree.commit))

    def tree(self, revision: str) -> Committed:
        """All files as they stood at a revision; raises `GitError` if there is none."""
        commit = self.repository.commit(revision)
        if commit is None:
            raise GitError(f"there is no revision '{revision}'{self.hint(revision)}")
        return Committed(self._store, commit, revision)

    def hint(self, revision: str) -> str:
        """What to say of a revision that there is not; empty if nothing comes to mind."""
        names = self.repository.names()
        if not names:
            return ": the repository has no commit yet"
        if meant := nearest(revision, names):
            return f" (did you mean '{meant}'?)"
        if self.repository.shallow:
            return " in this shallow clone ('git fetch --unshallow --tags' gets all)"
        return ""


def spot(word: str, usual: str) -> Spot:
    """What a word means that is no path on the disk; of a revision alone, the usual place there.

    Raises `GitError` if it nearly names a revision. What names none at all stays a path.
    """
    if found := _WITH_PATH.fullmatch(word):
        past = Past(os.curdir)
        path = found["path"]
        start = past.repository.prefix if path.startswith((".", "..")) else ""
        return past.at(found["revision"], _joined(start, path))
    is_path = not word or word.endswith(_LIKE_PATHS)
    there = None if is_path else _of_revision(word, usual)
    return there or Spot(DISK, word, WORKING_TREE)


def _of_revision(word: str, usual: str) -> Spot | None:
    """The usual place at a revision; None if there is no revision like that."""
    try:
        past = Past(usual)
    except GitError:  # without a repository it can only be a path
        return None
    if past.repository.commit(word):
        return past.at(word)
    if hint := past.hint(word):
        raise GitError(f"there is no file, folder or revision '{word}'{hint}")
    return None


def _joined(start: str, path: str) -> str:
    """A path from the top of a repository; the top itself is empty."""
    way = os.path.normpath(start + path.replace(os.sep, "/")).replace(os.sep, "/")
    return "" if way == "." else way


def _existing_folder(path: str) -> str:
    """The nearest folder around a path that there is: git is asked from there."""
    folder = Path(path)
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return str(folder)
