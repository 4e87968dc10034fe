"""`gcmplan schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.output import look, show

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FOLDER",
        help="Write plan.schema.json into this folder; left out, to standard output.",
        show_default=False,
    ),
]


def schema(output: Output = None) -> None:
    """Give the JSON Schema of the plan format, for editors."""
    from pathlib import Path

    from gcmplan.plan.schema import plan_schema

    if output is None:
        show(plan_schema(), "schema", "json", look())
        return
    Path(output).mkdir(parents=True, exist_ok=True)
    with (Path(output) / "plan.schema.json").open("w", encoding="utf-8", newline="\n") as file:
        show(plan_schema(), "schema", "json", look(), to=file)
