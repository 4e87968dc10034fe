"""JSON, `gcmplan/indicators/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gcmplan.plan.measurement import Point
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.data.actions import plan_trees
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.gauges import Gauges, classes, unit
from gcmplan.render.words.values import exact_value


def render(plans: Sequence[Gauges], look: Look) -> str:
    """How indicators do; one plan and many have the same shape. Groups are always there."""
    return as_json(
        {
            "schema": "gcmplan/indicators/1",
            "as_of": plans[0].status.progress.as_of.isoformat(),
            "plans": plan_trees([each.status for each in plans], look),
            "indicators": [
                _tree(each, gauges, look) for gauges in plans for each in gauges.reports
            ],
            "summary": {str(kind): number for kind, number in classes(plans).items()},
        }
    )


def _tree(each: IndicatorReport, gauges: Gauges, look: Look) -> dict[str, Any]:
    found = each.progress
    indicator = found.indicator
    place = gauges.status.places.get(found.path)
    return {
        "plan": gauges.plan,
        "id": indicator.id,
        "title": indicator.title.in_language(look.language),
        "objective": each.objective.id if each.objective else None,
        "action": each.action.id if each.action else None,
        "level": str(indicator.level) if indicator.level else None,
        "measure": str(indicator.measure),
        "unit": unit(each, look),
        "direction": str(indicator.direction) if indicator.direction else None,
        "aggregation": str(indicator.aggregation) if indicator.aggregation else None,
        "baseline": _point(indicator.baseline),
        "latest": exact_value(found.latest),
        "target": _point(indicator.last_target),
        "expected": exact_value(each.expected),
        "attainment": exact_value(found.attainment),
        "expected_attainment": exact_value(found.expected),
        "class": str(found.kind),
        "values": [
            {"period": read.period, "value": exact_value(read.value), "missing": read.missing}
            for read in each.readings
        ],
        "late": [term.text for term in each.late],
        "not_broken_down_by": list(each.undivided),
        "groups": _groups(each),
        "responsible": indicator.responsible,
        "file": place.file if place else None,
        "line": place.line if place else None,
    }


def _point(point: Point | None) -> dict[str, Any] | None:
    if point is None:
        return None
    return {"period": str(point.period), "value": exact_value(point.value)}


def _groups(each: IndicatorReport) -> dict[str, Any] | None:
    if each.by_groups is None:
        return None
    values = [
        {"names": dict(group.names), "value": exact_value(group.number)}
        for group in each.by_groups.groups
    ]
    return {"period": each.by_groups.period, "values": values}
