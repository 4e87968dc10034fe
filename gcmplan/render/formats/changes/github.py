"""For GitHub Actions: workflow commands, which become annotations on the changed lines."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.parts.annotating import annotated
from gcmplan.render.results.difference import Difference


def render(difference: Difference, look: Look) -> str:
    """A command for each change that GitHub will show, the gravest first."""
    return annotated([difference], look)
