"""CSV, a row for each indicator; empty where a value is not known."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.plan.measurement import Value
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.csvtext import Row, as_csv, safe
from gcmplan.render.look import Look
from gcmplan.render.results.gauges import Gauges, unit
from gcmplan.render.words.figures import tenth
from gcmplan.render.words.values import exact_value

_FIRST = ("plan", "id", "title", "objective", "action", "unit", "class")


def render(plans: Sequence[Gauges], look: Look) -> str:
    """How indicators do, as a table for spreadsheets."""
    rows = [_row(each, gauges, look) for gauges in plans for each in gauges.reports]
    return as_csv(rows, _FIRST)


def _row(each: IndicatorReport, gauges: Gauges, look: Look) -> Row:
    found = each.progress
    indicator, target = found.indicator, found.indicator.last_target
    baseline = indicator.baseline
    return {
        "plan": gauges.plan,
        "id": indicator.id,
        "title": safe(indicator.title.in_language(look.language)),
        "objective": each.objective.id if each.objective else None,
        "action": each.action.id if each.action else None,
        "unit": safe(unit(each, look) or "") or None,
        "class": str(found.kind),
        "baseline_period": str(baseline.period) if baseline else None,
        "baseline": _cell(baseline.value if baseline else None),
        "latest": _cell(found.latest),
        "target_period": str(target.period) if target else None,
        "target": _cell(target.value if target else None),
        "expected": exact_value(each.expected),
        "attainment": tenth(None if found.attainment is None else found.attainment * 100),
        "late": ", ".join(term.text for term in each.late) or None,
        "missing": ", ".join(read.period for read in each.readings if read.missing) or None,
        "not_broken_down_by": safe(", ".join(each.undivided)) or None,
    }


def _cell(value: Value | None) -> str | bool | None:
    """A value; a text as no formula, a number as it is, with its minus."""
    return safe(value) if isinstance(value, str) else exact_value(value)
