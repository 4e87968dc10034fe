"""`gcmplan coverage`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, Language, NoPager, Plain, Plans, day, format_option
from gcmplan.cli.output import browse, look, show

By = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        "--of",
        metavar="WHAT",
        help="What is served: gcm, principle, sdg, framework, pledge, round-table or stakeholder; "
        "and area, to cross it with the areas; left out, gcm. May be repeated.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option("table, json, csv or markdown.")]


def coverage(
    plans: Plans = None,
    by: By = None,
    as_of: AsOf = None,
    format: Format = "table",
    plain: Plain = False,
    lang: Language = None,
    no_pager: NoPager = False,
) -> None:
    """Show what serves each of the 23 objectives, and the gaps."""
    from gcmplan.cli.ending import conclude, mention_language
    from gcmplan.cli.recipes.serving import served_things
    from gcmplan.compact.read import read_compact
    from gcmplan.progress.coverage import coverage_table
    from gcmplan.render.results.covering import Covered
    from gcmplan.work.standing import Asked, nothing, standings

    what, across = served_things(by or [])
    found = standings(plans or [], Asked(day(as_of)), nothing)
    if found.answers:
        compact = read_compact()
        result = [
            Covered(each, coverage_table(each.progress, compact, what, across_areas=across))
            for each in found.answers
        ]
        write = show if no_pager else browse
        write(result, "coverage", "plain" if plain else format, look(lang))
    mention_language(lang, found.answers)
    conclude(found)
