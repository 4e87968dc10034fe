"""Where a result goes: each format to its file, and one to the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.nearest import nearest
from gcmplan.render import formats

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

    screen: str | None
    """The format for standard output; None if nobody chose one."""


def outlets(kind: str, order: Iterable[str], given: Mapping[str, list[str]]) -> Outlets:
    """Where a kind of result goes, by the options `format` and `output` in their order.

    Each file takes the format before it, or else the one that its name ends on; what no file takes
    goes to the screen, which `-` stands for. Raises `ChoiceError` for what does not go together,
    and `FileError` where no file can be written.
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
                raise ChoiceError(f"--output {file} stands there twice")
            from gcmplan.source.whole import check_place

            check_place(file)
            files[file] = format
    if len(waiting) > 1:
        raise ChoiceError(
            f"the screen takes one format, not {' and '.join(waiting)}: say --output FILE behind "
            "each of the others"
        )
    taken = tuple((each, file) for file, each in files.items())
    return Outlets(taken, waiting[0] if waiting else None)


def by_environment(environment: Mapping[str, str]) -> str | None:
    """The format of the build server on which this runs; None if it is none that is known."""
    if environment.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "gitlab" if environment.get("GITLAB_CI") == "true" else None


def _known(kind: str, format: str) -> str:
    known = formats(kind)
    if format in known:
        return format
    meant = nearest(format, known)
    hint = f" (did you mean '{meant}'?)" if meant else ""
    raise ChoiceError(f"no format '{format}' here: choose one of {', '.join(known)}{hint}")


def _by_ending(file: str) -> str:
    ending = PurePath(file).suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    raise ChoiceError(f"say in which format to write {file}: --format FORMAT --output {file}")
