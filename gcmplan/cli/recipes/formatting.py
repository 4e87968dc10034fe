"""Files laid out one by one: what cannot be read keeps none of the others from it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from gcmplan.cli.output import tell
from gcmplan.errors import ChoiceError, GcmplanError
from gcmplan.reading.places import usual
from gcmplan.sentence import say
from gcmplan.source.document import parse
from gcmplan.source.rewrite import Rewrite
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.survey import SETTINGS, survey
from gcmplan.source.text import SourceText, decoded, read_file
from gcmplan.tidy import tidied

STANDARD_INPUT = "-"

Thing = TypeVar("Thing")


class Tidying(NamedTuple):
    """What laying out came to."""

    rewriting: list[Rewrite]
    """The files that could be laid out, whether or not they change."""

    refused: int
    """How many could not; each has been told of."""


def tidying(paths: list[str]) -> Tidying:
    """The files at some paths as they are and as they should be."""
    return _each(_files(paths), lambda name: tidied(parse(_read(name))))


def written(tidying: Tidying) -> Tidying:
    """The same when the files that change have been written, as far as they could be."""
    done = _each(tidying.rewriting, _written)
    return done._replace(refused=done.refused + tidying.refused)


def _each(things: Iterable[Thing], work: Callable[[Thing], Rewrite]) -> Tidying:
    """What comes of each thing; where something goes wrong, the user is told, and the rest done."""
    rewriting, refused = [], 0
    for thing in things:
        try:
            rewriting.append(work(thing))
        except GcmplanError as error:
            tell(say("error: {problem}", problem=error.args[0]))
            refused += 1
    return Tidying(rewriting, refused)


def _written(rewrite: Rewrite) -> Rewrite:
    if rewrite.changes:
        with desk([rewrite.after.name]) as own:
            own.write([Change(rewrite.before, rewrite.after)])
    return rewrite


def _files(paths: list[str]) -> Iterable[str]:
    """Files as they are named, but for the program's settings; of folders, those of plans."""
    files: dict[str, None] = {}
    for path in paths or [usual()]:
        if path == STANDARD_INPUT or Path(path).is_file():
            files.update({path: None} if Path(path).name != SETTINGS else {})
            continue
        plans = survey(path).plans
        if not plans:
            raise ChoiceError(say("no plan at {path}", path=path))
        files.update((file, None) for plan in plans for file in plan)
    return files


def _read(name: str) -> SourceText:
    if name == STANDARD_INPUT:
        return decoded(sys.stdin.buffer.read(), "standard input")
    return read_file(name)
