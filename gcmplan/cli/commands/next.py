"""`gcmplan next`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, Language, NoPager, Plain, Plans, day, format_option
from gcmplan.cli.output import browse, look, show
from gcmplan.cli.recipes.filtering import Areas, Gcms, Leads, Sdgs, Texts

Days = Annotated[
    str, typer.Option("--days", metavar="N", help="How many days ahead; what is overdue, always.")
]
Format = Annotated[
    str,
    format_option("table, json, csv, markdown or ical, a calendar."),
]


def due_next(
    plans: Plans = None,
    days: Days = "90",
    lead: Leads = None,
    area: Areas = None,
    gcm: Gcms = None,
    sdg: Sdgs = None,
    text: Texts = None,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show what falls due, and when.

    Actions, milestones, values of indicators, reviews, and risks to look at again.
    """
    from gcmplan.cli.choice import number
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.cli.recipes.filtering import filter_of
    from gcmplan.progress.due import agenda, places_of_duties
    from gcmplan.render.results.duties import Ahead
    from gcmplan.work.standing import Asked, nothing, standings

    ahead = number(days, "--days")
    found = standings(
        plans or [], Asked(day(as_of)), places_of_duties if format == "json" else nothing
    )
    if found.answers:
        wishes = {"lead": lead, "area": area, "gcm": gcm, "sdg": sdg, "text": text}
        wanted = filter_of(found.answers, wishes)
        result = [Ahead(each, agenda(each.progress, ahead, wanted)) for each in found.answers]
        write = show if no_pager else browse
        write(result, "agenda", "plain" if plain else format, look(lang))
    mention_language(lang, found.answers)
    conclude(found)
