"""`gcmplan init`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, DryRun, Exit, day
from gcmplan.sentence import say

Folder = Annotated[
    str | None,
    typer.Argument(
        metavar="FOLDER",
        help="Where to put the plan; left out, plans/COUNTRY-YEAR.",
        show_default=False,
    ),
]


def _text(name: str, metavar: str, said: str) -> object:
    return typer.Option(name, metavar=metavar, help=said, show_default=False)


Country = Annotated[str | None, _text("--country", "CODE", "Three letters of ISO 3166-1, as KEN.")]
Title = Annotated[str | None, _text("--title", "TEXT", "The official title of the plan.")]
Start = Annotated[str | None, _text("--start", "TIME", "The begin of its period, as 2026.")]
End = Annotated[str | None, _text("--end", "TIME", "The end of its period, as 2030.")]
Coordinator = Annotated[
    str | None,
    _text("--coordinator", "NAME", "The body that keeps it together, as 'NCM=National Council'."),
]
Languages = Annotated[
    list[str] | None, _text("--language", "CODE", "A language of its texts, the main one first.")
]
Areas = Annotated[list[str] | None, _text("--area", "TITLE", "A thematic area; may be repeated.")]
Like = Annotated[str | None, _text("--like", "PLAN", "Take the areas of a plan: kenya or example.")]
FromObjectives = Annotated[
    bool,
    typer.Option("--from-objectives", help="Lay out the 23 objectives of the Compact."),
]


def init(
    folder: Folder = None,
    country: Country = None,
    title: Title = None,
    start: Start = None,
    end: End = None,
    coordinator: Coordinator = None,
    language: Languages = None,
    area: Areas = None,
    like: Like = None,
    from_objectives: FromObjectives = False,
    dry_run: DryRun = False,
    as_of: AsOf = None,
) -> None:
    """Begin a new plan, with comments that teach the format.

    In a terminal, it asks for the rest.
    """
    from gcmplan.cli.output import tell
    from gcmplan.cli.recipes.beginning import Said, begun, completed

    said = Said(
        country,
        title,
        start,
        end,
        coordinator,
        tuple(language or ()),
        tuple(area or ()),
        like,
        from_objectives,
    )
    today = day(as_of)
    try:
        said = completed(said, today)
    except (KeyboardInterrupt, EOFError):
        tell("", say("stopped: nothing was written"))
        raise typer.Exit(Exit.STOPPED) from None
    raise typer.Exit(begun(said, folder, today, dry_run))
