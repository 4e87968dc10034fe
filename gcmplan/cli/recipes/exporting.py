"""A plan on its way to a file of another form."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from gcmplan.cli.ending import conclude
from gcmplan.cli.output import look, pass_on, tell
from gcmplan.compact.read import read_compact
from gcmplan.errors import ChoiceError
from gcmplan.exchange.computed import computed
from gcmplan.exchange.excel import workbook
from gcmplan.exchange.iati.publication import publication
from gcmplan.exchange.table import Book, tables
from gcmplan.exchange.tidy import tidy
from gcmplan.nearest import did_you_mean
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress
from gcmplan.reading.plans import plans_at
from gcmplan.render.results.status import Status
from gcmplan.sentence import any_of, say
from gcmplan.source.saving.whole import check_place, write_whole
from gcmplan.source.text import SourceText
from gcmplan.work.gathering import Sound, gathered
from gcmplan.work.lookback import Lookback

FORMATS = ("xlsx", "csv", "json", "iati")

_BY_ENDING = {"xml": "iati"}
"""What a file is for that does not end on the name of a format."""


class Wish(NamedTuple):
    """What is to be written, and where."""

    format: str
    file: str | None
    """None for standard output."""
    as_of: date
    bom: bool = False
    """Whether CSV begins with a byte order mark, by which Excel knows that it is UTF-8."""
    reporting_org: str | None = None
    """Who publishes with IATI, by an id or an identifier; None for the plan's coordinator."""


def wish(
    format: str | None, file: str | None, as_of: date, *, bom: bool, reporting_org: str | None
) -> Wish:
    """What is wanted; raises `ChoiceError` or `FileError` if that cannot be."""
    chosen = _chosen(format, file)
    if chosen == "xlsx" and file is None:
        raise ChoiceError(say("a workbook is no text for a screen: say --output plan.xlsx"))
    if bom and chosen != "csv":
        raise ChoiceError(say("--bom is for csv: the other formats need none"))
    if reporting_org and chosen != "iati":
        raise ChoiceError(
            say("--reporting-org is for iati: the other formats name nobody who publishes")
        )
    if file is not None:
        check_place(file)
    return Wish(chosen, file, as_of, bom, reporting_org)


def export_plan(plan: str | None, wish: Wish) -> None:
    """Write the one plan at a path in another form; raises `ChoiceError` or `FileError`."""
    paths = [plan] if plan else []
    there = plans_at(paths)
    if len(there) > 1:
        raise ChoiceError(
            say(
                "several plans here: name one of {names}",
                names=", ".join(each.name for each in there),
            )
        )
    made = _BY_FORMAT[wish.format]
    found = gathered(paths, wish.as_of, lambda sound: made(sound, wish), cores=1)
    for content in found.answers:
        _write(content, wish)
    conclude(found)


def _chosen(format: str | None, file: str | None) -> str:
    ending = PurePath(file).suffix[1:].lower() if file else ""
    chosen = format or _BY_ENDING.get(ending, ending)
    if chosen in FORMATS:
        return chosen
    hint = did_you_mean(chosen, FORMATS)
    what = say("'{format}' is no format here{hint}", format=chosen, hint=hint)
    raise ChoiceError(
        say(
            "{problem}: --output plan.xlsx, or --format {formats}",
            problem=what if chosen else say("say what to write"),
            formats=any_of(FORMATS[1:]),
        )
    )


def _write(content: bytes, wish: Wish) -> None:
    if wish.file is None:
        pass_on(SourceText(content.decode(), wish.format))
        return
    write_whole(wish.file, content)
    if wish.format == "xlsx":
        tell(say("wrote {file}; 'gcmplan import {file}' reads it back", file=wish.file))
    else:
        tell(say("wrote {file}", file=wish.file))


def _progress(sound: Sound, as_of: date) -> PlanProgress:
    lookback = Lookback()
    progress = measure(sound.plan, read_compact(), as_of, adopted=lookback.adopted(sound))
    tell(*lookback.warnings)
    return progress


def _book(sound: Sound, as_of: date) -> Book:
    head, worked_out = sound.plan.header, computed(_progress(sound, as_of))
    data = sound.loaded.bundle.data
    return Book(head.id, str(head.title), head.languages[0], as_of, tables(data), worked_out)


def _xlsx(sound: Sound, wish: Wish) -> bytes:
    return workbook(_book(sound, wish.as_of))


def _csv(sound: Sound, wish: Wish) -> bytes:
    return (codecs.BOM_UTF8 if wish.bom else b"") + tidy(_book(sound, wish.as_of)).encode()


def _json(sound: Sound, wish: Wish) -> bytes:
    from gcmplan.render import render

    status = Status(_progress(sound, wish.as_of), sound.path, {})
    text = render(status, "whole", "json", look())
    assert isinstance(text, str)
    return text.encode()


def _iati(sound: Sound, wish: Wish) -> bytes:
    published = publication(sound.plan, read_compact(), wish.as_of, wish.reporting_org)
    tell(*published.notes)
    return published.xml


_BY_FORMAT: dict[str, Callable[[Sound, Wish], bytes]] = {
    "xlsx": _xlsx,
    "csv": _csv,
    "json": _json,
    "iati": _iati,
}
