"""JSON, `gcmplan/diff/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from gcmplan.render.data.differences import difference_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.difference import Difference


def render(difference: Difference, look: Look) -> str:
    """Every change, and what they do together."""
    return as_json({"schema": "gcmplan/diff/1", **difference_tree(difference, look)})
