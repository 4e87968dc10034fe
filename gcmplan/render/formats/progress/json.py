"""JSON, `gcmplan/status/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from typing import Any

from gcmplan.render.data.progress import status_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status


def render(status: Status, look: Look) -> str:
    """The whole of a plan's progress."""
    tree: dict[str, Any] = {"schema": "gcmplan/status/1", **status_tree(status, look)}
    return as_json(tree)
