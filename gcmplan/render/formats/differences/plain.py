"""Plain: one fact a line, one plan after the other."""

from __future__ import annotations

from gcmplan.render.formats.changes import plain
from gcmplan.render.look import Look
from gcmplan.render.results.difference import Differences


def render(differences: Differences, look: Look) -> str:
    """All changes of all plans and what they do; nothing if there are none."""
    return "\n".join(plain.render(each, look) for each in differences.changed)
