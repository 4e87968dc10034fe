"""The schemas that editors need, as this version has them."""

from __future__ import annotations

from gcmplan.plan.schema import plan_schema
from gcmplan.render.look import Look
from gcmplan.render.schema.json import render
from gcmplan.setup.editor import Tie


def ties(plans: str) -> list[Tie]:
    """Each schema, and the files of a repository that it is for."""
    schema = plan_schema()
    return [Tie("schemas/plan.schema.json", render(schema, Look()), schema["title"], f"{plans}/**")]
