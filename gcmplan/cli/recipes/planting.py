"""Where a new plan is put: a folder that holds none, or a file that is not there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from gcmplan.cli.recipes.proposing import repository
from gcmplan.errors import FileError, reason
from gcmplan.sentence import say
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change


def way_to_schema(folder: Path, name: str = "plan") -> str:
    """The way from a folder to a schema of the repository, for editors."""
    schema = repository() / "schemas" / f"{name}.schema.json"
    return Path(os.path.relpath(schema, folder.absolute())).as_posix()


def write_new(folder: Path, changes: Sequence[Change]) -> None:
    """Write the files of a new plan into its folder; raises `FileError` if one is there."""
    check_free(folder)
    make(folder)
    with desk(each.after.name for each in changes) as here:
        check_free(folder)
        here.write(changes)


def write_beside(changes: Sequence[Change]) -> None:
    """Write new files, perhaps beside others; raises `FileError` if one is there already."""
    for each in changes:
        make(Path(each.after.name).parent)
    with desk(each.after.name for each in changes) as here:
        here.write(changes)


def check_free(folder: Path) -> None:
    """Raise `FileError` if a folder holds a plan already."""
    if there := sorted(folder.glob("*.y*ml")):
        raise FileError(say("{folder} holds a plan already: {file}", folder=folder, file=there[0]))


def make(folder: Path) -> None:
    """See that there is a folder; raises `FileError` if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            say("cannot make the folder {folder}: {reason}", folder=folder, reason=reason(error))
        ) from error
