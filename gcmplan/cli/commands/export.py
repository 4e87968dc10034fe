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
    format_option(
        "xlsx, csv (a row for each value), json or iati (XML of IATI 2.03); left out, what the "
        "file ends with."
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write; left out, all but xlsx goes to the screen.",
        show_default=False,
    ),
]
Bom = Annotated[
    bool, typer.Option("--bom", help="Begin csv with the mark by which Excel knows UTF-8.")
]
ReportingOrg = Annotated[
    str | None,
    typer.Option(
        "--reporting-org",
        metavar="ORG",
        help="Who publishes with IATI: an organization of the plan, or the IATI identifier of the "
        "plan's coordinator; left out, the coordinator, by its x_iati_ref.",
        show_default=False,
    ),
]


def export(
    plan: Plan = None,
    format: Format = None,
    output: Output = None,
    bom: Bom = False,
    reporting_org: ReportingOrg = None,
    as_of: AsOf = None,
) -> None:
    """Write a plan for Excel, or as CSV, JSON or IATI.

    `import` reads the workbook and the tables back.
    """
    from gcmplan.cli.recipes.exporting import export_plan, wish

    export_plan(plan, wish(format, output, day(as_of), bom=bom, reporting_org=reporting_org))
