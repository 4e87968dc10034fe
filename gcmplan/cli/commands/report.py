"""`gcmplan report`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, Language, Plans, day

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where to write it; of several plans a folder, as site/.",
        show_default=False,
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="FORMAT",
        help="html or markdown; left out, as the name of the file ends, or else html.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REV",
        help="Tell what changed since a git revision, as the tag of the last report.",
        show_default=False,
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="FOLDER",
        help="Templates or a style sheet of your own, which stand in for those of the same name.",
        show_default=False,
    ),
]


def report(
    plans: Plans = None,
    output: Output = None,
    to: To = None,
    since: Since = None,
    template: Template = None,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Write a report on a plan, as a page or as Markdown.

    The page needs nothing else: no network, no script. A folder of plans gives a site.
    """
    from gcmplan.cli.ending import conclude
    from gcmplan.cli.output import look
    from gcmplan.cli.recipes.publishing import outlet, published
    from gcmplan.work.reporting import Wish, accounts

    where = outlet(output, to, template)
    found = accounts(plans or [], Wish(day(as_of), since, template))
    published(found, where, look(lang), template)
    conclude(found)
