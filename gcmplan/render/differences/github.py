"""For GitHub Actions: annotations on the changed lines of all plans, the gravest first."""

from __future__ import annotations

from gcmplan.render.annotating import annotated
from gcmplan.render.difference import Differences
from gcmplan.render.look import Look


def render(differences: Differences, look: Look) -> str:
    """A command for each change that GitHub will show."""
    return annotated(differences.plans, look)
