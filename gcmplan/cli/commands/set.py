"""`gcmplan set`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.completing import complete_instruction
from gcmplan.cli.options import AsOf, DryRun, EditedPlan, Language, day

Edits = Annotated[
    list[str],
    typer.Argument(
        metavar="ID.FIELD=VALUE",
        help="What to set: A3.02.status=completed, MOL.name.fr=Travail; += and -= for lists; "
        "nothing behind = removes the field. plan.FIELD is the head of the plan.",
        autocompletion=complete_instruction,
        show_default=False,
    ),
]


def set_(
    edits: Edits,
    plan: EditedPlan = None,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Set values of a plan, and change nothing else in its files."""
    from gcmplan.cli.recipes.editing import Manner, edit
    from gcmplan.edit.apply import edited
    from gcmplan.edit.instruction import instruction

    instructions = [instruction(each) for each in edits]
    manner = Manner(day(as_of), dry_run, lang)
    raise typer.Exit(edit(plan, lambda bundle: edited(bundle, instructions), manner))
