"""The schemas that editors need, as this version has them."""

from __future__ import annotations

from typing import Any

from gcmplan.plan.schema import plan_schema
from gcmplan.render.formats.schema.json import render
from gcmplan.render.look import Look
from gcmplan.settings import settings_schema
from gcmplan.setup.editor import Tie
from gcmplan.source.survey import SETTINGS


def ties(plans: str) -> list[Tie]:
    """Each schema, and the files of a repository that it is for; settings may lie among plans."""
    return [
        _tie("plan", plan_schema(), f"{plans}/**", f"!{SETTINGS}"),
        _tie("config", settings_schema(), SETTINGS),
    ]


def _tie(name: str, schema: dict[str, Any], *files: str) -> Tie:
    text = render(schema, Look())
    return Tie(f"schemas/{name}.schema.json", text, schema["title"], files)
