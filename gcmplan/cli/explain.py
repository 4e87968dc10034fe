"""`gcmplan explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.output import look, show

Code = Annotated[
    str | None,
    typer.Argument(
        metavar="CODE", help="A rule, as GCM404; left out, all of them.", show_default=False
    ),
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")]


def explain(code: Code = None, format: Format = "text") -> None:
    """Say what a rule means, why it matters and what to do."""
    from gcmplan.pages import page, pages

    if code:
        show(page(code), "page", format, look())
    else:
        show(pages(), "catalogue", format, look())
