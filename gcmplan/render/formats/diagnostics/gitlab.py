"""For GitLab: a Code Quality report, a list of issues in JSON.

GitLab drops issues that share a fingerprint, and calls new what has one that it has not seen.
"""

from __future__ import annotations

from typing import Any

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.fingerprint import fingerprints
from gcmplan.render.foreign import plain, slashed
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(report: Report, look: Look) -> str:
    """An issue for each finding, from file to file."""
    found = report.diagnostics
    issues = map(_issue, found, fingerprints(found))
    return f"[{', '.join(as_json(issue).rstrip() for issue in issues)}]\n"


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    rule, remark = diagnostic.finding.rule, diagnostic.finding.remark
    help = f" ({plain(remark.help)})" if remark.help else ""
    return {
        "description": f"{rule.code}: {plain(remark.message)}{help}",
        "check_name": rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[rule.severity],
        "location": {
            "path": slashed(diagnostic.file),
            "lines": {"begin": diagnostic.span.start.line, "end": diagnostic.span.end.line},
        },
    }
