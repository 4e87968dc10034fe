"""`gcmplan done`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.completing import complete_open
from gcmplan.cli.options import AsOf, DryRun, EditedPlan, Language, day

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="An action or a milestone.",
        autocompletion=complete_open,
        show_default=False,
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="DAY", help="When it was done; left out, today.", show_default=False
    ),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="LINK",
        help="Where that can be seen: an address, or the id of a source.",
        show_default=False,
    ),
]
Note = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help="What to say in an update.", show_default=False),
]
Everything = Annotated[
    bool, typer.Option("--all", help="Its open milestones are done as well, on the same day.")
]


def done(
    id: Id,
    plan: EditedPlan = None,
    on: On = None,
    source: Source = None,
    note: Note = None,
    all: Everything = False,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Mark an action as completed, or a milestone as done."""
    from gcmplan.cli.recipes.editing import Manner, edit
    from gcmplan.edit.done import Done
    from gcmplan.edit.done import done as carried_out

    said = Done(on or day(as_of).isoformat(), source, note, all)
    manner = Manner(day(as_of), dry_run, lang)
    raise typer.Exit(edit(plan, lambda bundle: carried_out(bundle, id, said), manner))
