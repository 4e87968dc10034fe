"""`gcmplan schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.output import look, save, show
from gcmplan.sentence import say

What = Annotated[
    str,
    typer.Argument(
        metavar="plan|config|map",
        help="Of a plan, of gcmplan.yaml, or of a map for import --new.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FOLDER",
        help="Write plan.schema.json and the others into this folder; left out, the one "
        "that is asked for goes to standard output.",
        show_default=False,
    ),
]


def schema(what: What = "plan", output: Output = None) -> None:
    """Give the JSON Schema of the plan format, for editors.

    Or that of the settings, of a map, or of what other commands write as JSON.
    """
    from pathlib import Path

    from gcmplan.errors import ChoiceError
    from gcmplan.exchange.matrix.mapping import map_schema
    from gcmplan.plan.schema import plan_schema
    from gcmplan.settings import settings_schema

    schemas = {"plan": plan_schema, "config": settings_schema, "map": map_schema}
    if what not in schemas:
        raise ChoiceError(
            say(
                "there is a schema for {schemas}, not for '{what}'",
                schemas=" and one for ".join(schemas),
                what=what,
            )
        )
    if output is None:
        show(schemas[what](), "schema", "json", look())
        return
    Path(output).mkdir(parents=True, exist_ok=True)
    for name, make in schemas.items():
        save(make(), "schema", "json", look(), str(Path(output, f"{name}.schema.json")))
