"""Markdown, a row for each indicator."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.plan.measurement import Point
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped
from gcmplan.render.results.gauges import Gauges, measured, wanting
from gcmplan.render.words.figures import percent
from gcmplan.render.words.health import spoken
from gcmplan.render.words.values import expected, shown
from gcmplan.sentence import say, say_as

_HEADINGS = (
    (say("Indicator"), "left"),
    (say("Unit"), "left"),
    (say("Baseline"), "right"),
    (say("Latest"), "right"),
    (say("Target"), "right"),
    (say("Due now"), "right"),
    (say("Attained"), "right"),
    (say("Class"), "left"),
    (say("Wanting"), "left"),
)


def render(plans: Sequence[Gauges], look: Look) -> str:
    """How indicators do, as a table for a note or a pull request."""
    first = [(say_as("document", "Plan"), "left")] if len(plans) > 1 else []
    columns = [*first, *_HEADINGS]
    rows = [
        [*([gauges.plan] if first else []), *_row(each, look)]
        for gauges in plans
        for each in gauges.reports
    ]
    headings = [look.words(name) for name, _ in columns]
    aligns = [align for _, align in columns]
    return aligned_table(headings, rows, aligns) + "\n"


def _row(each: IndicatorReport, look: Look) -> list[str]:
    found = each.progress
    indicator = found.indicator
    return [
        escaped(f"{indicator.id} {look.words(indicator.title)}"),
        escaped(measured(each, look)),
        _point(indicator.baseline, each, look),
        escaped(look.words(shown(found.latest, indicator))),
        _point(indicator.last_target, each, look),
        look.words(expected(each)),
        percent(None if found.attainment is None else found.attainment * 100),
        look.words(spoken(found.kind)),
        escaped(look.say("; ").join(map(look.words, wanting(each)))),
    ]


def _point(point: Point | None, each: IndicatorReport, look: Look) -> str:
    if point is None:
        return "–"
    return f"{escaped(look.words(shown(point.value, each.progress.indicator)))} ({point.period})"
