"""`gcmplan indicators`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, Language, NoPager, Plain, Plans, day, format_option
from gcmplan.cli.output import browse, look, show

Classes = Annotated[
    list[str] | None,
    typer.Option(
        "--class",
        metavar="WORD",
        help="Only those that do so: reached, on_track, too_slow, limited, deteriorating or "
        "not_assessed; may be repeated.",
        show_default=False,
    ),
]
Groups = Annotated[
    bool, typer.Option("--groups", help="Show the latest values by groups, as sex and age.")
]
Format = Annotated[str, format_option("table, json, csv or markdown.")]


def indicators(
    plans: Plans = None,
    classes: Classes = None,
    groups: Groups = False,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show each indicator between its baseline and its target.

    Also what is missing, and what is late.
    """
    from gcmplan.cli.choice import chosen
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.progress.series import reported
    from gcmplan.progress.words import Attainment
    from gcmplan.render.results.gauges import Gauges
    from gcmplan.work.standing import Asked, measures, nothing, standings

    wanted = {chosen(Attainment, word, "--class") for word in classes or Attainment}
    found = standings(plans or [], Asked(day(as_of)), measures if format == "json" else nothing)
    if found.answers:
        result = [
            Gauges(
                each,
                tuple(one for one in reported(each.progress) if one.progress.kind in wanted),
                groups,
            )
            for each in found.answers
        ]
        write = show if no_pager else browse
        write(result, "indicators", "plain" if plain else format, look(lang))
    mention_language(lang, found.answers)
    conclude(found)
