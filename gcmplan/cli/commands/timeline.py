"""`gcmplan timeline`."""

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

By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="WHAT",
        help="Sections by area, objective, gcm, lead, or whatever 'status --by' takes.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option("table or json.")]


def timeline(
    plans: Plans = None,
    by: By = None,
    health: Healths = None,
    status: Statuses = None,
    lead: Leads = None,
    area: Areas = None,
    gcm: Gcms = None,
    sdg: Sdgs = None,
    tag: Tags = None,
    text: Texts = None,
    due_before: DueBefore = None,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Draw the actions over time: approved, planned and actual."""
    from gcmplan.cli.choice import chosen
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.cli.recipes.filtering import filter_of
    from gcmplan.compact.read import read_compact
    from gcmplan.progress import timeline as over_time
    from gcmplan.progress.grouping import Grouping
    from gcmplan.progress.selecting import selected
    from gcmplan.render.results.lanes import Lanes
    from gcmplan.work.lookback import Lookback
    from gcmplan.work.standing import Asked, nothing, standings

    grouping = chosen(Grouping, by, "--by") if by else None
    found = standings(plans or [], Asked(day(as_of), lookback=Lookback()), nothing)
    if found.answers:
        wishes = {"health": health, "status": status, "lead": lead, "area": area, "gcm": gcm}
        wishes |= {"sdg": sdg, "tag": tag, "text": text}
        wanted = filter_of(found.answers, wishes, due_before)
        result = [
            Lanes(
                each,
                over_time.timeline(
                    each.progress, read_compact(), selected(each.progress.actions, wanted), grouping
                ),
            )
            for each in found.answers
        ]
        write = show if no_pager else browse
        write(result, "timeline", "plain" if plain else format, look(lang))
    mention_language(lang, found.answers)
    conclude(found)
