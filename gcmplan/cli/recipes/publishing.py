"""Where reports go: one to the screen or a file, several to a folder with a list of them."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from gcmplan.cli.choice import chosen
from gcmplan.cli.output import save, show, tell
from gcmplan.errors import ChoiceError, FileError
from gcmplan.render.look import Look
from gcmplan.render.results.account import Account
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import say
from gcmplan.source.saving.whole import check_place
from gcmplan.work.gathering import Gathered
from gcmplan.work.reporting import INDEX, collection

_SCREEN = "-"


class Format(StrEnum):
    """What a report is written as."""

    HTML = "html"
    MARKDOWN = "markdown"

    @property
    def ending(self) -> str:
        """How the names of such files end."""
        return ".html" if self is Format.HTML else ".md"


class Outlet(NamedTuple):
    """Where a report goes, and as what."""

    place: str | None
    """A file or folder; None for standard output."""
    format: Format

    @property
    def is_folder(self) -> bool:
        """Whether it can only be a folder."""
        place = self.place or ""
        return place.endswith(("/", os.sep)) or (place != "" and Path(place).is_dir())


def outlet(output: str | None, to: str | None, templates: str | None) -> Outlet:
    """Where a report goes, by the options of the command; raises `GcmplanError` if it cannot."""
    if templates is not None and not Path(templates).is_dir():
        raise FileError(say("there is no folder {templates} with templates", templates=templates))
    place = None if output == _SCREEN else output
    by_name = Format.MARKDOWN if (place or "").endswith((".md", ".markdown")) else Format.HTML
    where = Outlet(place, chosen(Format, to, "--to") if to else by_name)
    if place and not where.is_folder and Path(place).suffix:
        check_place(place)
    return where


def published(found: Gathered[Account], where: Outlet, look: Look, templates: str | None) -> None:
    """Write what was found; of several plans each on a page of its own."""
    if not found.answers:
        return
    if where.is_folder or len(found.answers) + len(found.refused) > 1:
        _site(found.answers, where, look, templates)
    elif where.place:
        save(found.answers[0], "report", where.format, look, where.place)
        tell(say("wrote {place}", place=where.place))
    elif where.format is Format.HTML and sys.stdout.isatty():
        raise ChoiceError(
            say("a page is not for a terminal: name its file, as --output report.html")
        )
    else:
        show(found.answers[0], "report", where.format, look)


def _site(accounts: list[Account], where: Outlet, look: Look, templates: str | None) -> None:
    """A page for each plan, and one that lists them, written last."""
    if where.place is None:
        raise ChoiceError(
            say(
                "{plans} make a folder of pages: name it, as --output site/",
                plans=numbered(len(accounts), "plan"),
            )
        )
    folder = _made(where.place)
    pages = collection(accounts, where.format.ending, templates)
    for page in pages.pages:
        save(page.account, "report", where.format, look, str(folder / page.file))
    index = folder / f"{INDEX}{where.format.ending}"
    save(pages, "collection", where.format, look, str(index))
    tell(
        say(
            "wrote {index} and {pages} beside it",
            index=index,
            pages=numbered(len(accounts), "page"),
        )
    )


def _made(place: str) -> Path:
    """A folder that is there; raises `FileError` if it cannot be."""
    folder = Path(place)
    if folder.is_file():
        raise FileError(say("cannot write into {place}: it is a file, name a folder", place=place))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(
            say("cannot write into {place}: {reason}", place=place, reason=reason)
        ) from error
    return folder
