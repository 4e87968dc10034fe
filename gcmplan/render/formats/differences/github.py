"""For GitHub Actions: annotations on the changed lines of all plans, the gravest first."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.parts.annotating import annotated
from gcmplan.render.results.difference import Differences


def render(differences: Differences, look: Look) -> str:
    """A command for each change that GitHub will show."""
    return annotated(differences.plans, look)
