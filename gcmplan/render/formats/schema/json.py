"""JSON Schema, in the order of the plan format."""

from __future__ import annotations

from typing import Any

from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(schema: dict[str, Any], look: Look) -> str:
    """The schema as a file."""
    return as_json(schema)
