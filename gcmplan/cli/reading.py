"""Plans for commands: which ones are meant, and what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.source.disk import DISK
from gcmplan.source.survey import survey
from gcmplan.source.text import SourceText
from gcmplan.source.tree import Tree

if TYPE_CHECKING:
    from gcmplan.load import Loaded

_USUAL = "plans"


class Files(NamedTuple):
    """The files of one plan, on the disk or in a commit."""

    tree: Tree
    paths: tuple[str, ...]

    @property
    def name(self) -> str:
        """What to call the plan in them: its file, or its folder."""
        path = self.paths[0] if len(self.paths) == 1 else os.path.commonpath(self.paths)
        return self.tree.name(path)

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
    for path in paths or [usual()]:
        tree, at = _place(path)
        found = survey(at, tree)
        plans.update((Files(tree, files), None) for files in found.plans)
        loose.update((Files(tree, (file,)), None) for file in found.loose)
    if not plans and not loose:
        raise ChoiceError(f"no plan at {', '.join(paths or [usual()])}")
    return Found(list(plans), list(loose))


def usual() -> str:
    """Where plans are looked for when no path is named."""
    return _USUAL if Path(_USUAL).is_dir() else os.curdir


def read(files: Files) -> Loaded:
    """What some files hold when read as one plan."""
    from gcmplan.load import load
    from gcmplan.source.bundle import Bundle
    from gcmplan.source.document import parse

    return load(Bundle(tuple(map(parse, files.texts))))


def plans_at(paths: list[str]) -> Iterator[tuple[str, Loaded]]:
    """The plans at some paths, one after the other, each with what to call it.

    Without a path it is the only plan at the usual places; several are an error that lists them.
    """
    plans, loose = surveyed(paths)
    if not plans:
        names = ", ".join(each.name for each in loose)
        raise ChoiceError(f"no plan here, only files that belong to none: {names}")
    if not paths and len(plans) > 1:
        names = ", ".join(each.name for each in plans)
        raise ChoiceError(f"several plans here: name one or more of {names}")
    return ((each.name, read(each)) for each in plans)


def _place(path: str) -> tuple[Tree, str]:
    """Where a path leads: an existing one always to the disk, another perhaps to a revision."""
    if os.path.lexists(path):
        return DISK, path
    from gcmplan.cli.revisions import spot

    tree, there, _ = spot(path, usual())
    return tree, there
