"""What a word means that names no path on the disk: `REV:path`, or a revision."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from gcmplan.errors import GitError
from gcmplan.nearest import did_you_mean
from gcmplan.reading.files import Files, Spot
from gcmplan.sentence import say
from gcmplan.source.disk import DISK
from gcmplan.source.repository.commit import Commit
from gcmplan.source.repository.committed import Committed, Store
from gcmplan.source.repository.git import Repository
from gcmplan.source.survey import SUFFIXES
from gcmplan.source.version import Version

HEAD = "HEAD"

_WITH_PATH = re.compile(r"(?P<revision>(?:[^:{]|\{[^}]*\})+):(?P<path>.*)", re.DOTALL)
"""`REV:path`, as git writes it; a colon in braces belongs to the revision."""

_LIKE_PATHS = (*SUFFIXES, "/", os.sep, ".")


class Past:
    """The earlier versions of a file or folder, which need not be there any more."""

    def __init__(self, store: Store, path: str) -> None:
        self.repository = store.repository
        self.path = path
        """The way to it from the top of the repository."""
        self._store = store

    def at(self, revision: str, path: str | None = None) -> Spot:
        """It, or what a path leads to, at a revision; raises `GitError` if there is none."""
        tree = self.tree(revision)
        return Spot(tree, self.path if path is None else path, Version(revision, tree.commit))

    def tree(self, revision: str) -> Committed:
        """All files as they stood at a revision; raises `GitError` if there is none."""
        commit = self.repository.commit(revision)
        if commit is None:
            told = say(
                "there is no revision '{revision}'{hint}",
                revision=revision,
                hint=self.hint(revision),
            )
            raise GitError(told)
        return Committed(self._store, commit, revision)

    def of_commit(self, commit: Commit, path: str) -> Spot:
        """What a path leads to in a commit."""
        tree = Committed(self._store, commit, commit.short)
        return Spot(tree, path, Version(commit.short, commit))

    def hint(self, revision: str) -> str:
        """What to say of a revision that there is not; empty if nothing comes to mind."""
        names = self.repository.names()
        if not names:
            return say(": the repository has no commit yet")
        if hint := did_you_mean(revision, names):
            return hint
        if self.repository.shallow:
            return say(" in this shallow clone ('git fetch --unshallow --tags' gets all)")
        return ""


def past_of(path: str) -> Past:
    """The past of a path on the disk; raises `GitError` if it is in no repository."""
    folder = _existing_folder(path)
    repository = Repository(folder)
    return Past(Store(repository), joined(repository.prefix, os.path.relpath(path, folder)))


class Pasts:
    """The pasts of plans; a repository in which several of them lie is opened once."""

    def __init__(self) -> None:
        self._stores: dict[str, Store | None] = {}

    def of(self, files: Files) -> Past | None:
        """The past of a plan; None if it has none that can be read."""
        if isinstance(files.tree, Committed):
            return Past(files.tree.store, files.place)
        place = os.path.realpath(files.place)
        top = next((each for each in _upwards(place) if (each / ".git").exists()), None)
        if top is None:
            return None
        if str(top) not in self._stores:
            self._stores[str(top)] = _store(_existing_folder(place))
        store = self._stores[str(top)]
        return Past(store, joined("", os.path.relpath(place, top))) if store else None


def _upwards(path: str) -> Iterator[Path]:
    yield Path(path)
    yield from Path(path).parents


def _store(folder: str) -> Store | None:
    try:
        return Store(Repository(folder))
    except GitError:  # no git, or a repository that it will not read
        return None


def there(word: str, place: str) -> Spot:
    """What a word means that is no path on the disk.

    Of a revision alone, the usual place there, or else all that there was.

    Raises `GitError` if it nearly names a revision. What names none at all stays a path.
    """
    if found := _WITH_PATH.fullmatch(word):
        past = past_of(os.curdir)
        path = found["path"]
        start = past.repository.prefix if path.startswith((".", "..")) else ""
        return past.at(found["revision"], joined(start, path))
    is_path = not word or word.endswith(_LIKE_PATHS)
    return (None if is_path else _of_revision(word, place)) or Spot(DISK, word)


def _of_revision(word: str, place: str) -> Spot | None:
    """The usual place at a revision; None if there is no revision like that."""
    try:
        past = past_of(place)
    except GitError:  # without a repository it can only be a path
        return None
    if past.repository.commit(word):
        return past.at(word, past.path if past.tree(word).id(past.path) else "")
    if hint := past.hint(word):
        told = say("there is no file, folder or revision '{word}'{hint}", word=word, hint=hint)
        raise GitError(told)
    return None


def joined(start: str, path: str) -> str:
    """A path below another, from the top of a repository; the top itself is empty."""
    way = posixpath.normpath(posixpath.join(start, path.replace(os.sep, "/")))
    return "" if way == "." else way


def _existing_folder(path: str) -> str:
    """The nearest folder around a path that there is: git is asked from there."""
    folder = Path(path)
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return str(folder)
