"""For an overview: how often each rule is broken, most first."""

from __future__ import annotations

from gcmplan.diagnostics import Report
from gcmplan.render.grid import Cell, Column, table
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, whole, wrapped
from gcmplan.render.words.levels import level
from gcmplan.render.words.totals import counts, held


def render(report: Report, look: Look) -> Screen:
    """A line for each rule that is broken, and a summary."""
    screen = Screen()
    if report.by_rule:
        columns = [
            Column(look.say("FINDINGS"), "right"),
            Column(look.say("CODE")),
            Column(look.say("NAME")),
            Column(look.say("LEVEL")),
        ]
        rows: list[list[Cell]] = [
            [f"{number:,}", rule.code, rule.name, level(rule.severity, look)]
            for rule, number in report.by_rule
        ]
        screen = table(columns, rows, look.width)
        screen.add()
    line = f"{held(report, look)} · {', '.join(map(whole, counts(report, look)))}"
    for text in wrapped(line, look.width, 0):
        screen.add(Segment(text, "strong"))
    if report.by_rule:
        code = report.by_rule[0][0].code
        hint = look.say("Show each of one rule: {option}", option=f"--select {code} --notes --all")
        screen.add(Segment(hint, "dim"))
    return screen
