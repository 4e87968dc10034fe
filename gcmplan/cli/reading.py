"""Plans for commands: which ones are meant, and what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gcmplan.cli.config import configured_plans
from gcmplan.errors import ChoiceError
from gcmplan.source.disk import DISK
from gcmplan.source.survey import survey
from gcmplan.source.text import SourceText
from gcmplan.source.tree import Tree
from gcmplan.source.version import WORKING_TREE, Version

if TYPE_CHECKING:
    from gcmplan.load import Loaded

_USUAL = "plans"


class Spot(NamedTuple):
    """A file or folder, and the version that it is of."""

    tree: Tree
    path: str
    version: Version = WORKING_TREE


class Files(NamedTuple):
    """The files of one plan, on the disk or in a commit."""

    tree: Tree
    paths: tuple[str, ...]
    version: Version = WORKING_TREE

    @property
    def place(self) -> str:
        """The path of their plan: the only file, or the folder in which they are."""
        return self.paths[0] if len(self.paths) == 1 else os.path.commonpath(self.paths)

    @property
    def name(self) -> str:
        """What to call the plan in them."""
        return self.tree.name(self.place)

    @property
    def texts(self) -> tuple[SourceText, ...]:
        """What they hold; raises `FileError` if one cannot be read."""
        return tuple(map(self.tree.text, self.paths))


class Found(NamedTuple):
    """What lies at some paths."""

    plans: list[Files]
    loose: list[Files]
    """Files that belong to no plan, each by itself."""


def surveyed(paths: list[str]) -> Found:
    """What lies at some paths or revisions, each plan and file once; without one, as usual.

    Raises `ChoiceError` if nothing lies there.
    """
    plans: dict[Files, None] = {}
    loose: dict[Files, None] = {}
    paths = paths or configured_plans() or [_nearby()]
    for path in paths:
        tree, there, version = spot(path)
        found = survey(there, tree)
        plans.update((Files(tree, files, version), None) for files in found.plans)
        loose.update((Files(tree, (file,), version), None) for file in found.loose)
    if not plans and not loose:
        raise ChoiceError(f"no plan at {', '.join(paths)}")
    return Found(list(plans), list(loose))


def usual() -> str:
    """Where plans are looked for when no path is named; if that is several, the folder of all."""
    places = configured_plans() or [_nearby()]
    if len(places) == 1:
        return places[0]
    return os.path.relpath(os.path.commonpath(list(map(os.path.abspath, places))))


def _nearby() -> str:
    return _USUAL if Path(_USUAL).is_dir() else os.curdir


def read(files: Files) -> Loaded:
    """What some files hold when read as one plan."""
    return loaded(files.texts)


def loaded(texts: Iterable[SourceText]) -> Loaded:
    """What some texts hold when read as one plan."""
    from gcmplan.load import load
    from gcmplan.source.bundle import Bundle
    from gcmplan.source.document import parse

    return load(Bundle(tuple(map(parse, texts))))


def plans_at(paths: list[str], revision: str | None = None) -> list[Files]:
    """The plans at some paths, as they are or as they stood at a revision.

    Without a path it is those that the settings name, or the only plan at the usual places; several
    there are an error that lists them.
    """
    paths = paths or configured_plans()
    if revision is not None:
        from gcmplan.cli.versions import plans_then

        then = (files for path in paths or [_nearby()] for files in plans_then(path, revision))
        return list(dict.fromkeys(then))
    plans, loose = surveyed(paths)
    if not plans:
        names = ", ".join(each.name for each in loose)
        raise ChoiceError(f"no plan here, only files that belong to none: {names}")
    if not paths and len(plans) > 1:
        names = ", ".join(each.name for each in plans)
        raise ChoiceError(f"several plans here: name one or more of {names}")
    return plans


def spot(path: str) -> Spot:
    """Where a path leads: an existing one always to the disk, another perhaps to a revision."""
    if os.path.lexists(path):
        return Spot(DISK, path)
    from gcmplan.cli.revisions import there

    return there(path, usual())
