"""`gcmplan export`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, day

Plan = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN",
        help="A plan file or folder; left out, the only plan under plans/, or else this folder.",
        show_default=False,
    ),
]
Output = Annotated[
    str,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write.", show_default=False),
]


def export(plan: Plan = None, output: Output = "", as_of: AsOf = None) -> None:
    """Write a plan as an Excel workbook, which `import` reads back."""
    from gcmplan.cli.exporting import export_workbook

    export_workbook(plan, output, day(as_of))
