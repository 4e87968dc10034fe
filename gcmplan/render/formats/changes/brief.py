"""Brief: the ids of what changed, each once, a line each."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.results.difference import Difference


def render(difference: Difference, look: Look) -> str:
    """The ids in the order of the plan."""
    ids = dict.fromkeys(change.subject.id for change in difference.changes)
    return "".join(f"{id}\n" for id in ids)
