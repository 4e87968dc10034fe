"""`gcmplan validate`.

What it says is never paged: some build servers have a terminal that nobody sits at.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from gcmplan.cli.menu import order
from gcmplan.cli.options import (
    All,
    AsOf,
    Exit,
    NoCache,
    Paths,
    SpokenIn,
    day,
    format_option,
)
from gcmplan.cli.output import look, show, tell

if TYPE_CHECKING:
    from gcmplan.work.asked import Asked

Format = Annotated[
    list[str] | None,
    format_option(
        "text, concise, json, github, gitlab, junit, sarif or markdown; left out, that of the "
        "build server, or else text."
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write what the --format before it says to a file, and not to the screen; may be "
        "repeated, as in -f sarif -o a.sarif -f junit -o b.xml.",
        show_default=False,
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Show how often each rule is broken, no more.")
]
Fail = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 from this level on: error (as usual), warning, note or never.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings count like errors.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        help="Only these rules, by code or its beginning, as GCM2; may be repeated.",
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        help="None of these rules, by code or its beginning; may be repeated.",
        show_default=False,
    ),
]
Notes = Annotated[bool, typer.Option("--notes", help="Show notes, and not only count them.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what can be mended, and show what is left.")]
Diff = Annotated[
    bool, typer.Option("--diff", help="Write nothing, but show what --fix would change.")
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REVISION",
        help="Judge also what changed since this git revision, as v1.0: nothing deleted, moved "
        "back, weakened or renamed without a word.",
        show_default=False,
    ),
]


def validate(
    context: typer.Context,
    paths: Paths = None,
    format: Format = None,
    output: Output = None,
    strict: Strict = False,
    fail_on: Fail = None,
    select: Select = None,
    ignore: Ignore = None,
    notes: Notes = False,
    all: All = False,
    statistics: Statistics = False,
    fix: Fix = False,
    diff: Diff = False,
    since: Since = None,
    as_of: AsOf = None,
    lang: SpokenIn = None,
    no_cache: NoCache = False,
) -> None:
    """Check plan files, and say what is wrong where."""
    from gcmplan.cache.remembering import memory
    from gcmplan.cli.failing import failing
    from gcmplan.cli.outlets import by_environment, deliver, outlets
    from gcmplan.cli.speaking import not_spoken
    from gcmplan.finding import Severity
    from gcmplan.reading.config import config
    from gcmplan.work.asked import Asked, selection
    from gcmplan.work.checking import checked

    cache = memory(no_cache)
    settings = config(cache)
    usual = "statistics" if statistics else settings.format or by_environment(os.environ)
    given = {"format": format or [], "output": output or []}
    tell(*not_spoken(lang))
    goes = outlets("diagnostics", order(context), given, usual)
    counted = failing(fail_on or settings.fail_on, strict=strict)
    briefly = goes.screen == "text" and not goes.files
    layout = not briefly or notes or fix or select or Severity.NOTE in counted
    chosen = selection(select or [], ignore or [])
    asked = Asked(day(as_of), chosen, layout=bool(layout), levels=settings.levels)
    if fix or diff:
        _mend(paths or [], asked, lang, fix=fix, diff=diff)
    report = checked(paths or [], asked, cache, since)
    deliver(report, "diagnostics", goes, look(lang, everything=all, notes=notes))
    if any(map(report.count, counted)):
        raise typer.Exit(Exit.FOUND)


def _mend(paths: list[str], asked: Asked, lang: str | None, *, fix: bool, diff: bool) -> None:
    """Mend what can be mended, or show how, and no more."""
    from gcmplan.errors import ChoiceError
    from gcmplan.sentence import say
    from gcmplan.work.fixing import mended, write

    if not fix:
        raise ChoiceError(say("--diff shows what --fix would change: add --fix"))
    plans = mended(paths, asked)
    if diff:
        rewriting = [file for each in plans for file in each.rewriting]
        show(rewriting, "layout", "diff", look())
        raise typer.Exit(Exit.FOUND if rewriting else Exit.FINE)
    for each in plans:
        write(each)
        tell(*each.sentences, words=look(lang).words)
