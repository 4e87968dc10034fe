"""`gcmplan history`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from gcmplan.cli.options import All, Language, NoPager, Plain, format_option
from gcmplan.cli.output import browse, look, show, tell
from gcmplan.sentence import say

What = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN|ID",
        help="A plan's file or folder, or the id of one thing in it; left out, the only plan.",
        show_default=False,
    ),
]
PlanPath = Annotated[
    str | None,
    typer.Option("--plan", metavar="PATH", help="The plan in which the id is.", show_default=False),
]
Format = Annotated[str, format_option("table, json or csv.")]


_NAMED = 10
"""So many versions that are left out are named on the screen; JSON has all."""


def history(
    what: What = None,
    plan: PlanPath = None,
    format: Format = "table",
    plain: Plain = False,
    all: All = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show how a plan did over the commits, or what became of a thing."""
    from gcmplan.work.recalling import course, life, remembered

    is_path = what is not None and plan is None and _is_path(what)
    found = remembered(what if is_path else plan, every=all)
    result, kind = (
        (life(found, what), "life") if what and not is_path else (course(found), "history")
    )
    write = show if no_pager else browse
    write(result, kind, "plain" if plain else format, look(lang, everything=all))
    if found.is_cut_off:
        tell(say("note: this clone is shallow, and history begins where it was cut off"))
    if found.left_out:
        names = [str(each.short) for each in found.left_out]
        if len(names) > _NAMED:
            names[_NAMED:] = [f"… ({len(names):,})"]
        told = ", ".join(names)
        tell(say("warning: versions that cannot be read in full are left out: {names}", names=told))


def _is_path(what: str) -> bool:
    """Whether a word is the path of a plan, and no id; a path that was there once is one, too."""
    return os.path.lexists(what) or any(sign in what for sign in ("/", ":", ".yaml", ".yml"))
