"""`gcmplan fmt`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, pass_on, show

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Files, or folders of plans; left out, all of plans/, or else this folder; - reads "
        "standard input and writes standard output.",
        show_default=False,
    ),
]
Check = Annotated[
    bool, typer.Option("--check", help="Write nothing; exit with 1 if a file would change.")
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Write nothing; show what would change, and exit with 1.")
]


def fmt(paths: Files = None, check: Check = False, diff: Diff = False) -> None:
    """Lay out plan files in one way, and keep every comment."""
    from gcmplan.cli.recipes.formatting import STANDARD_INPUT, tidying, written

    found = tidying(paths or [])
    would = check or diff
    if would:
        show(found.rewriting, "layout", "diff" if diff else "check", look())
    elif paths == [STANDARD_INPUT]:
        for each in found.rewriting:
            pass_on(each.after)
    else:
        found = written(found)
        show(found.rewriting, "layout", "text", look())
    if found.refused:
        raise typer.Exit(Exit.FAILED)
    if would and any(each.changes for each in found.rewriting):
        raise typer.Exit(Exit.FOUND)
