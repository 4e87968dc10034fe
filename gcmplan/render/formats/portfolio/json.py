"""JSON, `gcmplan/portfolio/1`: the status of each plan; keys are added, never renamed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gcmplan.render.data.progress import status_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status


def render(plans: Sequence[Status], look: Look) -> str:
    """The progress of each plan."""
    trees = [status_tree(each, look) for each in plans]
    tree: dict[str, Any] = {"schema": "gcmplan/portfolio/1", "plans": trees}
    return as_json(tree)
