"""`gcmplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import NoPager, format_option
from gcmplan.cli.output import browse, look, show

Code = Annotated[
    str | None,
    typer.Argument(
        metavar="CODE", help="A rule, as GCM404; left out, all of them.", show_default=False
    ),
]
Format = Annotated[str, format_option("text or json.")]


def explain(code: Code = None, format: Format = "text", no_pager: NoPager = False) -> None:
    """Say what a rule means, why it matters and what to do."""
    from gcmplan.pages import page, pages

    write = show if no_pager else browse
    if code:
        write(page(code), "page", format, look())
    else:
        write(pages(), "catalogue", format, look())
