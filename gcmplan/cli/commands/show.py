"""`gcmplan show`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.completing import complete_id
from gcmplan.cli.options import All, AsOf, Language, NoPager, Plain, day, format_option
from gcmplan.cli.output import browse, look, tell
from gcmplan.cli.output import show as write_out

Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="The id of an action, or of any other thing.",
        autocompletion=complete_id,
        show_default=False,
    ),
]
PlanPath = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="PATH",
        help="The plan in which it is; left out, the only one at the usual places.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option("table or json.")]


def show(
    id: Id,
    plan: PlanPath = None,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    all: All = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show one thing whole, and what refers to it.

    An action, a milestone, an indicator, a body: whatever has an id.
    """
    from gcmplan.work.lookback import Lookback
    from gcmplan.work.portraying import portrait

    lookback = Lookback()
    found = portrait(id, plan, day(as_of), lookback)
    write = write_out if no_pager else browse
    write(found, "object", "plain" if plain else format, look(lang, everything=all))
    tell(*lookback.warnings)
