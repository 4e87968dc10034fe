"""JSON Schema, in the order of the plan format."""

from __future__ import annotations

import json
from typing import Any

from gcmplan.render.look import Look


def render(schema: dict[str, Any], look: Look) -> str:
    """The schema as a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
