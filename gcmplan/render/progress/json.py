"""JSON, `gcmplan/status/1`: keys are added, never renamed or removed."""

from __future__ import annotations

import json
from typing import Any

from gcmplan.render.look import Look
from gcmplan.render.status import Status
from gcmplan.render.tree import status_tree


def render(status: Status, look: Look) -> str:
    """The whole of a plan's progress."""
    tree: dict[str, Any] = {"schema": "gcmplan/status/1", **status_tree(status, look)}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"
