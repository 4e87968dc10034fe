"""JSON, `gcmplan/timeline/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from gcmplan.plan.when import When
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import Section, missed
from gcmplan.render.data.actions import plan_trees
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.lanes import Lanes, span


def render(plans: Sequence[Lanes], look: Look) -> str:
    """Actions over time; one plan and many have the same shape."""
    first, last = span(plans)
    return as_json(
        {
            "schema": "gcmplan/timeline/1",
            "as_of": plans[0].timeline.progress.as_of.isoformat(),
            "span": {"start": first.isoformat(), "end": last.isoformat()},
            "plans": [_plan(plan, look) for plan in plans],
        }
    )


def _plan(plan: Lanes, look: Look) -> dict[str, Any]:
    found = plan.timeline
    return {
        **plan_trees([plan.status], look)[0],
        "by": str(found.by),
        "sections": [_section(each, found.progress.as_of, look) for each in found.sections],
    }


def _section(section: Section, as_of: date, look: Look) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title.in_language(look.language) if section.title else None,
        "actions": [_action(each, as_of, look) for each in section.actions],
    }


def _action(each: ActionProgress, as_of: date, look: Look) -> dict[str, Any]:
    action = each.action
    return {
        "id": action.id,
        "title": action.title.in_language(look.language),
        "health": str(each.health),
        "start": _when(action.start),
        "due": _when(action.due),
        "approved": _when(each.slip.approved if each.slip else None),
        "continuous": action.continuous,
        "started": _when(action.started),
        "ended": _when(action.ended),
        "milestones": [
            {
                "id": milestone.id,
                "title": milestone.title.in_language(look.language),
                "due": _when(milestone.due),
                "done": _when(milestone.done if milestone.reached(as_of) else None),
                "missed": missed(milestone, as_of),
            }
            for milestone in action.live_milestones
        ],
    }


def _when(when: When | None) -> dict[str, str] | None:
    """A date as it is written, with the first and the last day that it may mean."""
    if when is None:
        return None
    return {
        "written": str(when),
        "first": when.first.isoformat(),
        "last": when.last.isoformat(),
    }
