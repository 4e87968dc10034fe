"""Brief: the ids of what changed, each behind the id of its plan."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.results.difference import Differences


def render(differences: Differences, look: Look) -> str:
    """A line for each thing, in the order of the plans."""
    ids = dict.fromkeys(
        f"{each.plan} {change.subject.id}" for each in differences.plans for change in each.changes
    )
    return "".join(f"{id}\n" for id in ids)
