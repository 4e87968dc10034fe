"""Markdown, for the summary of a job or a comment: the worst first, notes folded away.

GitHub takes a megabyte a summary, so what is beyond a thousand findings is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.foreign import plain, slashed, worst_first
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.prose import counted
from gcmplan.render.totals import counts, held

_SHOWN = 1000


def render(report: Report, look: Look) -> str:
    """The totals, and a row for each finding."""
    found = worst_first(report.diagnostics)
    shown = found[:_SHOWN]
    notes = [each for each in shown if each.finding.rule.severity is Severity.NOTE]
    others = shown[: len(shown) - len(notes)]
    parts = [f"## Plans checked: {', '.join(counts(report))}", f"{held(report)}."]
    if others:
        parts.append(_findings(others))
    if notes:
        summary = f"<summary>{counted(len(notes), 'note')}</summary>"
        parts += [f"<details>{summary}", _findings(notes), "</details>"]
    if left_out := len(found) - len(shown):
        parts.append(f"{counted(left_out, 'finding')} more, none of them worse.")
    return "\n\n".join(parts) + "\n"


def _findings(found: Sequence[Diagnostic]) -> str:
    return table(["Level", "Rule", "Place", "Finding"], [_row(each) for each in found], 9)


def _row(diagnostic: Diagnostic) -> list[str]:
    rule, remark, start = diagnostic.finding.rule, diagnostic.finding.remark, diagnostic.span.start
    place = f"{escaped(slashed(diagnostic.file))}:{start.line}:{start.column}"
    help = f"<br>*{escaped(plain(remark.help))}*" if remark.help else ""
    message = f"{escaped(plain(remark.message))}{help}"
    return [str(rule.severity), f"{rule.code} {escaped(rule.name)}", place, message]
