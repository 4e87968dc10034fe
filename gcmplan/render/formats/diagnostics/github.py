"""For GitHub Actions: workflow commands, which become annotations on the changes.

GitHub shows ten errors, ten warnings and ten notices of a step, so no more are written: the worst
first, and a last notice that counts the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.foreign import advised, plain, slashed, worst_first
from gcmplan.render.look import Look
from gcmplan.render.words.prose import counted
from gcmplan.render.workflow import SHOWN, command

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, look: Look) -> str:
    """A command for each finding that GitHub will show, and one for those that it would not."""
    counts = {severity: report.count(severity) for severity in Severity}
    rooms = dict.fromkeys(Severity, SHOWN)
    if any(number > SHOWN for number in counts.values()):
        rooms[Severity.NOTE] -= 1  # the notice that counts the others takes one
    lines = []
    for each in worst_first(report.diagnostics):
        severity = each.finding.rule.severity
        if rooms[severity]:
            rooms[severity] -= 1
            counts[severity] -= 1
            lines.append(_finding(each))
    return "".join(lines) + _others(counts)


def _finding(diagnostic: Diagnostic) -> str:
    (start, end), rule = diagnostic.span, diagnostic.finding.rule
    place: dict[str, object] = {
        "file": slashed(diagnostic.file),
        "line": start.line,
        "endLine": end.line,
    }
    if start.line == end.line:  # GitHub takes columns for one line only
        place |= {"col": start.column, "endColumn": end.column}
    place["title"] = plain(f"{rule.code} {rule.name}")
    return command(_COMMANDS[rule.severity], place, advised(diagnostic))


def _others(counts: Mapping[Severity, int]) -> str:
    left = Counter(counts)
    if not left.total():
        return ""
    parts = ", ".join(counted(left[each], str(each)) for each in Severity if left[each])
    text = f"{parts} more: GitHub shows ten of each, 'gcmplan validate --format json' has them all"
    return command("notice", {"title": "gcmplan"}, text)
