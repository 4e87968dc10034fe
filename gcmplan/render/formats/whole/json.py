"""JSON, `gcmplan/plan/1`: keys are added, never renamed or removed.

Under `plan` stands what is written, by the keys of the plan format, but that each amount bears its
currency; under `computed` what nobody writes.
"""

from __future__ import annotations

from typing import Any

from gcmplan.progress.progress import ActionProgress, IndicatorProgress
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.plaindata import as_data
from gcmplan.render.results.status import Status
from gcmplan.render.words.figures import tenth
from gcmplan.render.words.values import exact_value


def render(status: Status, look: Look) -> str:
    """The whole of a plan, and what is computed of it."""
    progress = status.progress
    means = progress.total.means
    return as_json(
        {
            "schema": "gcmplan/plan/1",
            "as_of": progress.as_of.isoformat(),
            "plan": as_data(progress.plan),
            "computed": {
                "progress": {
                    "actual": tenth(means.actual),
                    "planned": tenth(means.planned),
                    "gap": tenth(means.gap),
                    "known": means.known,
                },
                "health": {str(kind): number for kind, number in progress.total.health.items()},
                "actions": [_action(each) for each in progress.actions],
                "indicators": [_indicator(each) for each in progress.indicators],
                "coverage": progress.coverage._asdict(),
            },
        }
    )


def _action(each: ActionProgress) -> dict[str, Any]:
    return {
        "id": each.action.id,
        "health": str(each.health),
        "why": [str(reason) for reason in each.why],
        "actual": tenth(each.actual),
        "actual_from": str(each.method),
        "planned": tenth(each.planned),
        "gap": tenth(each.gap),
        "days_overdue": each.days_overdue,
        "slip_days": each.slip.days if each.slip else None,
    }


def _indicator(each: IndicatorProgress) -> dict[str, Any]:
    return {
        "id": each.indicator.id,
        "class": str(each.kind),
        "latest": exact_value(each.latest),
        "attainment": exact_value(each.attainment),
        "expected_attainment": exact_value(each.expected),
    }
