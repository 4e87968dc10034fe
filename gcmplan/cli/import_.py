"""`gcmplan import`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, DryRun, EditedPlan, Language, day

Workbook = Annotated[
    str,
    typer.Argument(
        metavar="WORKBOOK",
        help="A workbook that 'gcmplan export' made: .xlsx, or .ods as LibreOffice saves it.",
        show_default=False,
    ),
]
Remove = Annotated[
    bool, typer.Option("--remove", help="Remove from the plan what has no row any more.")
]


def import_(
    workbook: Workbook,
    plan: EditedPlan = None,
    remove: Remove = False,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Write what was changed in a workbook into its plan, and change nothing else in its files."""
    from gcmplan.cli.editing import Manner
    from gcmplan.cli.importing import import_workbook

    manner = Manner(day(as_of), dry_run, lang)
    raise typer.Exit(import_workbook(workbook, plan, manner, remove=remove))
