"""Plain: one fact a line, no boxes, bars or symbols, for screen readers and for grep."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.parts.facts import facts
from gcmplan.render.results.status import Status


def render(status: Status, look: Look) -> str:
    """All facts of the screen, a line each."""
    return "".join(f"{fact}\n" for fact in facts(status, look))
