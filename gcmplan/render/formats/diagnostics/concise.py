"""A line a finding: `file:line:column: CODE message`."""

from __future__ import annotations

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.render.look import Look
from gcmplan.render.screen import clean


def render(report: Report, look: Look) -> str:
    """Every finding on a line of its own."""
    return "".join(_line(each, look) for each in report.diagnostics)


def _line(diagnostic: Diagnostic, look: Look) -> str:
    start, finding = diagnostic.span.start, diagnostic.finding
    place = f"{clean(diagnostic.file)}:{start.line}:{start.column}"
    return f"{place}: {finding.rule.code} {clean(look.words(finding.remark.message))}\n"
