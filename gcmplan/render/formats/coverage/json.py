"""JSON, `gcmplan/coverage/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gcmplan.progress.coverage import Scope, Served
from gcmplan.render.data.actions import plan_trees
from gcmplan.render.data.progress import money_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.covering import Covered, title
from gcmplan.render.words.figures import tenth


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what in each plan; one plan and many have the same shape."""
    first = plans[0].table
    return as_json(
        {
            "schema": "gcmplan/coverage/1",
            "as_of": first.progress.as_of.isoformat(),
            "by": str(first.by),
            "plans": [_plan(plan, look) for plan in plans],
        }
    )


def _plan(plan: Covered, look: Look) -> dict[str, Any]:
    covered = plan.table
    found = covered.involvement
    return {
        **plan_trees([plan.status], look)[0],
        "rows": [_row(row, covered.areas, look) for row in covered.rows],
        "rows_overlap": covered.overlapping,
        "summary": {str(scope): len(covered.among(scope)) for scope in Scope},
        "whole_of_government": {
            "actions": found.actions,
            "bodies": found.state,
            "joint_actions": found.joint,
        },
        "whole_of_society": {
            "actions": found.actions,
            "bodies": found.society,
            "shared_actions": found.shared,
        },
    }


def _row(row: Served, areas: Sequence[str | None], look: Look) -> dict[str, Any]:
    group = row.group
    return {
        "id": group.id,
        "title": title(row, look),
        "scope": str(row.scope),
        "reason": row.reason.in_language(look.language) if row.reason else None,
        "actions": {"total": group.total, "counted": group.counted, "dropped": group.dropped},
        "health": {str(kind): number for kind, number in group.health.items()},
        "actual": tenth(group.means.actual),
        "indicators": row.indicators,
        "money": [money_tree(each) for each in group.money],
        "by_area": [{"area": area, "counted": row.counted_in(area)} for area in areas],
        "served_by": [
            {"id": each.action.id, "health": str(each.health), "actual": tenth(each.actual)}
            for each in row.actions
        ],
    }
