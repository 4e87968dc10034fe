"""`gcmplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import NoPager, SpokenIn, format_option
from gcmplan.cli.output import UNASKED, browse, look, show, tell

Code = Annotated[
    str | None,
    typer.Argument(
        metavar="CODE", help="A rule, as GCM404; left out, all of them.", show_default=False
    ),
]
Format = Annotated[str, format_option("text or json.")]


def explain(
    code: Code = None, format: Format = "text", lang: SpokenIn = None, no_pager: NoPager = False
) -> None:
    """Say what a rule means, why it matters and what to do."""
    from gcmplan.cli.speaking import not_spoken
    from gcmplan.pages import page, pages
    from gcmplan.translation import ENGLISH

    kind, found = ("page", page(code)) if code else ("catalogue", pages())
    view = look(lang or UNASKED)
    tell(*not_spoken(lang))
    if view.words.language != ENGLISH and format == "text":
        tell(view.say("The pages of the rules are written in English."))
    write = show if no_pager else browse
    write(found, kind, format, view)
