"""`gcmplan diff`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import All, AsOf, Exit, Language, NoPager, Plain, day, format_option
from gcmplan.cli.output import browse, look, show, tell

Versions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="VERSION",
        help="The old version and the new: files, folders or git revisions, as v1.0, HEAD~3, "
        "REV:path, A..B or A...B; left out, HEAD and the files as they are.",
        show_default=False,
    ),
]
PlanPath = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="PATH",
        help="The plan or plans whose revisions are meant; left out, those at the usual places.",
        show_default=False,
    ),
]
Format = Annotated[
    str,
    format_option("text, json, markdown or github."),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 if there are changes that matter so much: major, notable or minor.",
        show_default=False,
    ),
]
Stat = Annotated[bool, typer.Option("--stat", help="Only count the changes, by kind.")]
Brief = Annotated[bool, typer.Option("--brief", help="Only the ids of what changed.")]


def diff(
    versions: Versions = None,
    plan: PlanPath = None,
    fail_on: FailOn = None,
    stat: Stat = False,
    brief: Brief = False,
    as_of: AsOf = None,
    format: Format = "text",
    plain: Plain = False,
    all: All = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show what changed between two versions of plans.

    Also what that does to them: progress, health, money and coverage, each on one day.
    """
    from gcmplan.changes.change import Significance
    from gcmplan.cli.choice import chosen
    from gcmplan.reading.pairing import pairs
    from gcmplan.work.diffing import diffed

    limit = chosen(Significance, fail_on, "--fail-on") if fail_on else None
    meant = pairs(versions or [], plan)
    found, refused = diffed(meant, day(as_of))
    if not (meant.is_one and refused):
        kind, result = ("changes", found.plans[0]) if meant.is_one else ("differences", found)
        view = "stat" if stat else "brief" if brief else "plain" if plain else format
        write = show if no_pager else browse
        write(result, kind, view, look(lang, everything=all))
    tell(*refused)
    if refused:
        raise typer.Exit(Exit.FAILED)
    if limit and any(found.of(each) for each in Significance if each.at_least(limit)):
        raise typer.Exit(Exit.FOUND)
