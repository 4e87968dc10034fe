"""What is asked of the plans at some paths; a plan that cannot be trusted is named instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

import typer

from gcmplan.cli.judging import contradictions
from gcmplan.cli.options import Exit
from gcmplan.cli.output import tell
from gcmplan.cli.reading import Files, plans_at, read
from gcmplan.load import Loaded
from gcmplan.plan.plan import Plan
from gcmplan.render.prose import counted

Answer = TypeVar("Answer")


class Sound(NamedTuple):
    """A plan that could be read in full."""

    files: Files
    loaded: Loaded
    plan: Plan
    is_only: bool
    """Whether no other plan was asked for."""

    @property
    def path(self) -> str:
        """Its file or folder, as the user gave it."""
        return self.files.name


class Gathered(NamedTuple, Generic[Answer]):
    """What was answered for each plan, and what must be said besides."""

    answers: list[Answer]
    refused: list[str]
    """A sentence for each plan that was not asked: a wrong number is worse than none."""
    warnings: list[str]
    """A sentence for each plan that was asked, and contradicts itself."""


def gathered(
    paths: list[str],
    as_of: date,
    ask: Callable[[Sound], Answer],
    revision: str | None = None,
) -> Gathered[Answer]:
    """What each of the plans at some paths answers; one that cannot be read hides no other.

    With a revision they are asked as they stood then.
    """
    result = Gathered[Answer]([], [], [])
    chosen = plans_at(paths, revision)
    for files in chosen:
        path, loaded = files.name, read(files)
        look_up = f"run 'gcmplan validate {path}'"
        if loaded.plan is None or not loaded.whole:
            result.refused.append(
                f"error: {path} cannot be read in full, so nothing of it was measured: {look_up}"
            )
            continue
        result.answers.append(ask(Sound(files, loaded, loaded.plan, len(chosen) == 1)))
        if found := contradictions(loaded, loaded.plan, as_of):
            result.warnings.append(
                f"warning: {path} has {counted(found, 'error')}, and its numbers may be wrong: "
                f"{look_up}"
            )
    return result


def conclude(gathered: Gathered[Any]) -> None:
    """Say what must be said besides; a plan that was refused makes the command fail."""
    tell(*gathered.refused, *gathered.warnings)
    if gathered.refused:
        raise typer.Exit(Exit.FAILED)
