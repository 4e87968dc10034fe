"""Plain: one fact a line, the plan first."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.parts.facts import facts
from gcmplan.render.results.status import Status


def render(plans: Sequence[Status], look: Look) -> str:
    """All facts of each plan, one plan after the other."""
    texts = ("".join(f"{fact}\n" for fact in facts(each, look)) for each in plans)
    return "\n".join(texts)
