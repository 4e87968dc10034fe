"""`gcmplan validate`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import All, AsOf, Exit, Paths, day
from gcmplan.cli.output import look, show

Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="text, concise, json, github, gitlab, junit or sarif.",
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


def validate(
    paths: Paths = None,
    format: Format = "text",
    strict: Strict = False,
    select: Select = None,
    ignore: Ignore = None,
    notes: Notes = False,
    all: All = False,
    as_of: AsOf = None,
) -> None:
    """Check plan files, and say what is wrong where."""
    from gcmplan.cli.asked import Asked, selection
    from gcmplan.cli.checking import checked
    from gcmplan.finding import Severity

    asked = Asked(day(as_of), selection(select or [], ignore or []))
    report = checked(paths or [], asked)
    show(report, "diagnostics", format, look(everything=all, notes=notes))
    if report.count(Severity.ERROR) or (strict and report.count(Severity.WARNING)):
        raise typer.Exit(Exit.FOUND)
