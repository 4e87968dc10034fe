"""JSON, `gcmplan/status/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from typing import Any

from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.status import Status
from gcmplan.render.tree import status_tree


def render(status: Status, look: Look) -> str:
    """The whole of a plan's progress."""
    tree: dict[str, Any] = {"schema": "gcmplan/status/1", **status_tree(status, look)}
    return as_json(tree)
