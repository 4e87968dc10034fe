"""`gcmplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import NoPager, SpokenIn, format_option
from gcmplan.cli.output import UNASKED, browse, look, show, tell

Asked = Annotated[
    str | None,
    typer.Argument(
        metavar="CODE|PART",
        help="A rule, as GCM404; or a part of the plan format, as action or action.due, where "
        "'format' is the whole. Left out, all rules.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option("text or json.")]


def explain(
    asked: Asked = None, format: Format = "text", lang: SpokenIn = None, no_pager: NoPager = False
) -> None:
    """Say what a rule means, or what may be written in a plan."""
    from gcmplan.cli.speaking import not_spoken
    from gcmplan.translation import ENGLISH

    kind, found = _found(asked)
    view = look(lang or UNASKED)
    tell(*not_spoken(lang))
    if view.words.language != ENGLISH and format == "text":
        tell(view.say("These pages are written in English."))
    write = show if no_pager else browse
    write(found, kind, format, view)


def _found(asked: str | None) -> tuple[str, object]:
    """What is to be shown, and as what."""
    from gcmplan.pages import is_code, page, pages

    if asked is None:
        return "catalogue", pages()
    if is_code(asked):
        return "page", page(asked)
    from gcmplan.plan.guide import part

    return "part", part(asked)
