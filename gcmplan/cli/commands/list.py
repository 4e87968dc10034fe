"""`gcmplan list`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, Language, NoPager, Plain, Plans, day, format_option
from gcmplan.cli.output import browse, look, show
from gcmplan.cli.recipes.filtering import (
    Areas,
    DueBefore,
    Gcms,
    Healths,
    Leads,
    Sdgs,
    Statuses,
    Tags,
    Texts,
)

Sort = Annotated[
    str,
    typer.Option(
        "--sort",
        metavar="WHAT",
        help="By plan, id, health, lead, start, due, done, gap or overdue; backwards with '-' "
        "before it.",
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAMES",
        help="What to show of each, as id,title,due,why; 'all' for everything.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option("table, json, csv or markdown.")]


def list_actions(
    plans: Plans = None,
    health: Healths = None,
    status: Statuses = None,
    lead: Leads = None,
    area: Areas = None,
    gcm: Gcms = None,
    sdg: Sdgs = None,
    tag: Tags = None,
    text: Texts = None,
    due_before: DueBefore = None,
    sort: Sort = "plan",
    columns: Columns = None,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """List actions: the late ones, those of one body, and so on."""
    from gcmplan.cli.choice import chosen, several
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.cli.recipes.filtering import filter_of
    from gcmplan.progress.ordering import Order, ordered
    from gcmplan.progress.selecting import selected
    from gcmplan.render.results.listing import ActionColumn, Listed, Listing
    from gcmplan.work.standing import Asked, actions, nothing, standings

    order = chosen(Order, sort.removeprefix("-"), "--sort")
    headings = several(ActionColumn, columns, "--columns")
    found = standings(plans or [], Asked(day(as_of)), actions if format == "json" else nothing)
    if found.answers:
        wishes = {"health": health, "status": status, "lead": lead, "area": area, "gcm": gcm}
        wishes |= {"sdg": sdg, "tag": tag, "text": text}
        wanted = filter_of(found.answers, wishes, due_before)
        rows = [
            Listed(each, action)
            for each in found.answers
            for action in selected(each.progress.actions, wanted)
        ]
        in_order = ordered(rows, order, backwards=sort.startswith("-"))
        result = Listing(tuple(found.answers), wanted, tuple(in_order), headings)
        write = show if no_pager else browse
        write(result, "actions", "plain" if plain else format, look(lang))
    mention_language(lang, found.answers)
    conclude(found)
