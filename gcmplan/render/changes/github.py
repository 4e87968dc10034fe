"""For GitHub Actions: workflow commands, which become annotations on the changed lines."""

from __future__ import annotations

from gcmplan.render.annotating import annotated
from gcmplan.render.difference import Difference
from gcmplan.render.look import Look


def render(difference: Difference, look: Look) -> str:
    """A command for each change that GitHub will show, the gravest first."""
    return annotated([difference], look)
