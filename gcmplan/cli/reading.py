"""Plans for commands: which ones are meant, and what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gcmplan.errors import ChoiceError
from gcmplan.source.survey import Survey, survey
from gcmplan.source.text import read_file

if TYPE_CHECKING:
    from gcmplan.load import Loaded

_USUAL = "plans"


def surveyed(paths: list[str]) -> Survey:
    """What lies at some paths, each plan and file once; without a path, at the usual places.

    Raises `ChoiceError` if nothing lies there.
    """
    if not paths:
        paths = [_USUAL if Path(_USUAL).is_dir() else "."]
    plans: dict[tuple[str, ...], None] = {}
    loose: dict[str, None] = {}
    for path in paths:
        found = survey(path)
        plans.update(dict.fromkeys(found.plans))
        loose.update(dict.fromkeys(found.loose))
    if not plans and not loose:
        raise ChoiceError(f"no plan at {', '.join(paths)}")
    return Survey(list(plans), list(loose))


def read(files: tuple[str, ...]) -> Loaded:
    """What some files hold when read as one plan."""
    from gcmplan.load import load
    from gcmplan.source.bundle import Bundle
    from gcmplan.source.document import parse

    return load(Bundle(tuple(parse(read_file(file)) for file in files)))


def plans_at(paths: list[str]) -> Iterator[tuple[str, Loaded]]:
    """The plans at some paths, one after the other, each with what to call it.

    Without a path it is the only plan at the usual places; several are an error that lists them.
    """
    plans, loose = surveyed(paths)
    if not plans:
        raise ChoiceError(f"no plan here, only files that belong to none: {', '.join(loose)}")
    if not paths and len(plans) > 1:
        names = ", ".join(map(name, plans))
        raise ChoiceError(f"several plans here: name one or more of {names}")
    return ((name(files), read(files)) for files in plans)


def name(files: tuple[str, ...]) -> str:
    """What to call the plan in some files: its file, or its folder."""
    return files[0] if len(files) == 1 else os.path.commonpath(files)
