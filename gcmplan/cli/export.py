"""`gcmplan export`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.options import AsOf, day, format_option

Plan = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN",
        help="A plan file or folder; left out, the only plan under plans/, or else this folder.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    format_option("xlsx, csv (a row for each value) or json; left out, what the file ends with."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write; left out, csv and json go to the screen.",
        show_default=False,
    ),
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin csv with the mark by which Excel knows UTF-8.")
]


def export(
    plan: Plan = None,
    format: Format = None,
    output: Output = None,
    bom: Bom = False,
    as_of: AsOf = None,
) -> None:
    """Write a plan as an Excel workbook, which `import` reads back, or as CSV or JSON."""
    from gcmplan.cli.exporting import export_plan, wish

    export_plan(plan, wish(format, output, day(as_of), bom=bom))
