"""JSON: what may be written there."""

from __future__ import annotations

from typing import Any

from gcmplan.plan.guide import Part
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(part: Part, look: Look) -> str:
    """The thing or field as data, with the fields of what stands there."""
    return as_json({"schema": "gcmplan/part/1", **_tree(part), "parts": [*map(_tree, part.parts)]})


def _tree(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "meaning": part.meaning,
        "takes": part.takes or None,
        "required": part.required,
        "default": part.default,
    }
