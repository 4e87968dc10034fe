"""JSON, `gcmplan/history/1`: how a plan did in each version; keys are added, never renamed."""

from __future__ import annotations

from typing import Any

from gcmplan.render.data.versions import version_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.course import Course, Point
from gcmplan.render.words.figures import tenth


def render(course: Course, look: Look) -> str:
    """The versions, oldest first."""
    header = course.plan.header
    tree: dict[str, Any] = {
        "schema": "gcmplan/history/1",
        "plan": {"id": header.id, "title": header.title.in_language(look.language)},
        "versions": [_point(each) for each in course.points],
        "left_out": [version_tree(each) for each in course.left_out],
    }
    return as_json(tree)


def _point(point: Point) -> dict[str, Any]:
    total, means = point.total, point.total.means
    return {
        **version_tree(point.version),
        "actions": {"total": total.total, "counted": total.counted, "dropped": total.dropped},
        "progress": {
            "actual": tenth(means.actual),
            "planned": tenth(means.planned),
            "gap": tenth(means.gap),
            "known": means.known,
        },
        "health": {str(kind): number for kind, number in total.health.items()},
    }
