"""The files of a plan, on the disk or in a commit, and what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.hint import command
from gcmplan.sentence import say, saying
from gcmplan.source.text import SourceText
from gcmplan.source.tree import Tree
from gcmplan.source.version import WORKING_TREE, Version

if TYPE_CHECKING:
    from gcmplan.load import Loaded
    from gcmplan.plan.plan import Plan


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


def read(files: Files) -> Loaded:
    """What some files hold when read as one plan."""
    return loaded(files.texts)


def loaded(texts: Iterable[SourceText]) -> Loaded:
    """What some texts hold when read as one plan."""
    from gcmplan.load import load
    from gcmplan.source.bundle import Bundle
    from gcmplan.source.document import parse

    return load(Bundle(tuple(map(parse, texts))))


def in_full(found: Loaded, name: str, consequence: str = "") -> Plan:
    """The plan that was read; raises `ChoiceError` if it could not be read in full.

    What is said of it otherwise could be wrong: the consequence says that it was not said.
    """
    if found.plan is None or not found.whole:
        raise unreadable(name, consequence)
    return found.plan


def unreadable(name: str, consequence: str = "") -> ChoiceError:
    """That a plan cannot be read in full, and what was not done therefore."""
    look_up = command("validate", name)
    if consequence:
        told = saying("{plan} cannot be read in full, so {consequence}: run {command}")
        return ChoiceError(say(told, plan=name, consequence=consequence, command=look_up))
    return ChoiceError(
        say("{plan} cannot be read in full: run {command}", plan=name, command=look_up)
    )
