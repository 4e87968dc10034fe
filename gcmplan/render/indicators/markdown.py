"""Markdown, a row for each indicator."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.plan.measurement import Point
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.figures import percent
from gcmplan.render.gauges import Gauges, unit, wanting
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped
from gcmplan.render.values import expected, shown
from gcmplan.render.words import spoken

_HEADINGS = (
    ("Indicator", "left"),
    ("Unit", "left"),
    ("Baseline", "right"),
    ("Latest", "right"),
    ("Target", "right"),
    ("Due now", "right"),
    ("Attained", "right"),
    ("Class", "left"),
    ("Wanting", "left"),
)


def render(plans: Sequence[Gauges], look: Look) -> str:
    """How indicators do, as a table for a note or a pull request."""
    first = [("Plan", "left")] if len(plans) > 1 else []
    columns = [*first, *_HEADINGS]
    rows = [
        [*([gauges.plan] if first else []), *_row(each, look)]
        for gauges in plans
        for each in gauges.reports
    ]
    headings, aligns = [name for name, _ in columns], [align for _, align in columns]
    return aligned_table(headings, rows, aligns) + "\n"


def _row(each: IndicatorReport, look: Look) -> list[str]:
    found = each.progress
    indicator = found.indicator
    return [
        escaped(f"{indicator.id} {indicator.title.in_language(look.language)}"),
        escaped(unit(each, look) or ""),
        _point(indicator.baseline, each),
        escaped(shown(found.latest, indicator)),
        _point(indicator.last_target, each),
        expected(each),
        percent(None if found.attainment is None else found.attainment * 100),
        spoken(found.kind),
        escaped("; ".join(wanting(each))),
    ]


def _point(point: Point | None, each: IndicatorReport) -> str:
    if point is None:
        return "–"
    return f"{escaped(shown(point.value, each.progress.indicator))} ({point.period})"
