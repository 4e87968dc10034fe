"""That the figures of a plan may be wrong."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.words.nouns import numbered


def doubtful(errors: int, look: Look) -> str:
    """What is to be said of a plan that contradicts itself so often."""
    return look.say(
        "The plan's files have {errors}, so that figures here may be wrong.",
        errors=numbered(errors, "error"),
    )
