"""JSON, `gcmplan/next/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gcmplan.render.data.actions import plan_trees
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.duties import Ahead, Coming, in_order, on_hold, states


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due; one plan and many have the same shape."""
    agenda = plans[0].agenda
    return as_json(
        {
            "schema": "gcmplan/next/1",
            "as_of": agenda.progress.as_of.isoformat(),
            "until": agenda.until.isoformat(),
            "plans": plan_trees([each.status for each in plans], look),
            "due": [_tree(each, look) for each in in_order(plans)],
            "summary": {str(state): number for state, number in states(plans).items()},
            "on_hold": [{"plan": ahead.plan, "id": id} for ahead, id in on_hold(plans)],
        }
    )


def _tree(each: Coming, look: Look) -> dict[str, Any]:
    due = each.due
    place = each.ahead.status.places.get(due.path)
    return {
        "plan": each.ahead.plan,
        "what": str(due.duty),
        "id": due.id,
        "title": due.title.in_language(look.language),
        "state": str(due.state),
        "due": due.when,
        "day": due.day.isoformat(),
        "days_left": each.days_left,
        "more": due.more,
        "lead": list(due.lead),
        "objective": due.holder.objective.id if due.holder.objective else None,
        "action": due.holder.action.action.id if due.holder.action else None,
        "file": place.file if place else None,
        "line": place.line if place else None,
    }
