"""`gcmplan import`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, DryRun, EditedPlan, Language, day
from gcmplan.sentence import all_of, say

Workbook = Annotated[
    str,
    typer.Argument(
        metavar="WORKBOOK",
        help="A workbook that 'gcmplan export' made: .xlsx, or .ods as LibreOffice saves it. With "
        "--new, an action matrix: .xlsx, .ods or .csv.",
        show_default=False,
    ),
]
Remove = Annotated[
    bool, typer.Option("--remove", help="Remove from the plan what has no row any more.")
]
New = Annotated[
    str | None,
    typer.Option(
        "--new",
        metavar="PATH",
        help="Make a new plan of an action matrix that never was one: a folder, or a .yaml file. "
        "What is not understood is asked, there and here.",
        show_default=False,
    ),
]
Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FILE",
        help="With --new: what its columns and words mean; left out, it is guessed, and told.",
        show_default=False,
    ),
]
WriteMap = Annotated[
    str | None,
    typer.Option(
        "--write-map",
        metavar="FILE",
        help="Write what the columns are taken for into a map, to be corrected, and no plan.",
        show_default=False,
    ),
]


def import_(
    workbook: Workbook,
    plan: EditedPlan = None,
    new: New = None,
    map: Map = None,  # noqa: A002  the option is called so
    write_map: WriteMap = None,
    remove: Remove = False,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Write what was changed in a workbook into its plan.

    With `--new`, make a plan of an action matrix that never was one.
    """
    from gcmplan.cli.recipes.editing import Manner

    manner = Manner(day(as_of), dry_run, lang)
    if new is None and write_map is None:
        _check({"--map": map}, say("only a new plan is made with a map: add --new"))
        from gcmplan.cli.recipes.importing import import_workbook

        raise typer.Exit(import_workbook(workbook, plan, manner, remove=remove))
    why = say("a new plan is written, and none is changed")
    _check({"--plan": plan, "--remove": remove}, why)
    from gcmplan.cli.recipes.adopting import Source, adopt, write_chart

    source = Source(workbook, map)
    if write_map is not None:
        raise typer.Exit(write_chart(source, write_map, lang))
    raise typer.Exit(adopt(source, new or "", manner))


def _check(options: dict[str, object], why: str) -> None:
    """Raise `ChoiceError` for options that make no sense here."""
    from gcmplan.errors import ChoiceError

    if given := [name for name, value in options.items() if value]:
        raise ChoiceError(say("{given} cannot be used here: {why}", given=all_of(given), why=why))
