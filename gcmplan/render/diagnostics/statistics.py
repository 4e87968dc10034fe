"""For an overview: how often each rule is broken, most first."""

from __future__ import annotations

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from gcmplan.render.look import Look
from gcmplan.render.screen import Cell, Column, Screen, Segment, Style, table, whole, wrapped
from gcmplan.render.totals import counts, held

_STYLES: dict[Severity, Style] = {
    Severity.ERROR: "bad",
    Severity.WARNING: "warn",
    Severity.NOTE: "dim",
}


def render(report: Report, look: Look) -> Screen:
    """A line for each rule that is broken, and a summary."""
    screen = Screen()
    if report.by_rule:
        columns = [Column("FINDINGS", "right"), Column("CODE"), Column("NAME"), Column("LEVEL")]
        rows: list[list[Cell]] = [
            [f"{number:,}", rule.code, rule.name, _level(rule.severity)]
            for rule, number in report.by_rule
        ]
        screen = table(columns, rows, look.width)
        screen.add()
    line = f"{held(report)} · {', '.join(map(whole, counts(report)))}"
    for text in wrapped(line, look.width, 0):
        screen.add(Segment(text, "strong"))
    if report.by_rule:
        code = report.by_rule[0][0].code
        screen.add(Segment(f"Show each of one rule: --select {code} --notes --all", "dim"))
    return screen


def _level(severity: Severity) -> Segment:
    return Segment(str(severity), _STYLES[severity])
