"""Where a result goes: each format to its file, and one to the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.nearest import did_you_mean
from gcmplan.render import formats_of
from gcmplan.sentence import all_of, say

if TYPE_CHECKING:
    from gcmplan.render.look import Look

_BY_ENDING = {
    ".sarif": "sarif",
    ".xml": "junit",
    ".json": "json",
    ".md": "markdown",
    ".txt": "text",
}
"""What a file is for, if nobody says so."""

_SCREEN = "-"


class Outlets(NamedTuple):
    """Where a result goes."""

    files: tuple[tuple[str, str], ...]
    """A format and the file that it goes to, each."""

    screen: str
    """The format for standard output."""


def outlets(kind: str, order: Iterable[str], given: Mapping[str, list[str]], usual: str) -> Outlets:
    """Where a kind of result goes, by the options `format` and `output` in their order.

    Each file takes the format before it, or else the one that its name ends on; what no file takes
    goes to the screen, which `-` stands for; else that has the usual one. Raises `ChoiceError` for
    what does not go together, and `FileError` where no file can be written.
    """
    values = {name: iter(texts) for name, texts in given.items()}
    waiting: list[str] = []
    files: dict[str, str] = {}
    for name in order:
        if name == "format":
            waiting.append(_known(kind, next(values[name])))
        elif name == "output" and (file := next(values[name])) != _SCREEN:
            format = waiting.pop() if waiting else _by_ending(file)
            if file in files:
                raise ChoiceError(say("--output {file} stands there twice", file=file))
            from gcmplan.source.saving.whole import check_place

            check_place(file)
            files[file] = format
    if len(waiting) > 1:
        told = say(
            "the screen takes one format, not {formats}: "
            "say --output FILE behind each of the others",
            formats=all_of(waiting),
        )
        raise ChoiceError(told)
    taken = tuple((each, file) for file, each in files.items())
    return Outlets(taken, waiting[0] if waiting else usual)


def deliver(result: Any, kind: str, goes: Outlets, look: Look) -> None:
    """Write a result to each of its files, and to standard output."""
    from gcmplan.cli.output import save, show

    for format, file in goes.files:
        save(result, kind, format, look, file)
    show(result, kind, goes.screen, look)


def by_environment(environment: Mapping[str, str]) -> str:
    """The format of the build server on which this runs, or else text."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "gitlab" if environment.get("GITLAB_CI") == "true" else "text"


def _known(kind: str, format: str) -> str:
    known = formats_of(kind)
    if format in known:
        return format
    hint = did_you_mean(format, known)
    told = say(
        "no format '{format}' here: choose one of {formats}{hint}",
        format=format,
        formats=", ".join(known),
        hint=hint,
    )
    raise ChoiceError(told)


def _by_ending(file: str) -> str:
    ending = PurePath(file).suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    told = say("say in which format to write {file}: --format FORMAT --output {file}", file=file)
    raise ChoiceError(told)
