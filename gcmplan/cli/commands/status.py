"""`gcmplan status`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import All, AsOf, Language, NoPager, Plain, Plans, day, format_option
from gcmplan.cli.output import browse, look, show

Format = Annotated[str, format_option("table, json, csv or markdown.")]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="WHAT",
        help="Group by area, objective, gcm, lead, partner, round-table, sdg, framework, "
        "principle, pledge, stakeholder, status or health.",
        show_default=False,
    ),
]
Weight = Annotated[
    str,
    typer.Option(
        "--weight", metavar="WHAT", help="Weigh actions by their own weight or by budget."
    ),
]


At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="REV",
        help="As it stood at a git revision, on the day of that commit; "
        "a plan given as REV:path is measured today.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REV",
        help="Say what is not as it was at this revision; left out, at the last tag.",
        show_default=False,
    ),
]


def status(
    plans: Plans = None,
    by: By = None,
    weight: Weight = "own",
    as_of: AsOf = None,
    at: At = None,
    since: Since = None,
    format: Format = "table",
    plain: Plain = False,
    all: All = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show how far a plan is, if it is on time, and what needs a look."""
    from gcmplan.cli.choice import chosen
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.progress.grouping import Grouping
    from gcmplan.progress.means import Weight as Weights
    from gcmplan.reading.versions import day_of
    from gcmplan.work.lookback import Lookback
    from gcmplan.work.standing import Asked, standings_in_time, troubled

    grouping = chosen(Grouping, by, "--by") if by else None
    on = day(as_of) if at is None or as_of else day_of(at, *(plans or [])[:1])
    how = chosen(Weights, weight, "--weight")
    asked = Asked(on, grouping, how, at)
    found = standings_in_time(plans or [], asked, Lookback(since), troubled)
    if found.answers:
        one = len(found.answers) + len(found.refused) == 1
        kind, result = ("progress", found.answers[0]) if one else ("portfolio", found.answers)
        write = show if no_pager else browse
        write(result, kind, "plain" if plain else format, look(lang, everything=all))
    mention_language(lang, found.answers)
    conclude(found)
