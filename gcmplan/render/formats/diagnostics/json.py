"""JSON, `gcmplan/diagnostics/1`: keys are added, never renamed or removed.

Lines and columns count from 1, columns in characters; ends are exclusive.
"""

from __future__ import annotations

from typing import Any

from gcmplan.diagnostics import Diagnostic, Related, Report
from gcmplan.finding import Severity
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(report: Report, look: Look) -> str:
    """Every finding, and how many there are."""
    tree = {
        "schema": "gcmplan/diagnostics/1",
        "diagnostics": [_tree(each) for each in report.diagnostics],
        "summary": {
            "files": report.files,
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
        },
        "statistics": [
            {"code": rule.code, "name": rule.name, "level": str(rule.severity), "count": number}
            for rule, number in report.by_rule
        ],
    }
    return as_json(tree)


def _tree(diagnostic: Diagnostic) -> dict[str, Any]:
    start, end = diagnostic.span
    rule, remark = diagnostic.finding.rule, diagnostic.finding.remark
    return {
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.severity),
        "file": diagnostic.file,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "object": diagnostic.item,
        "path": str(diagnostic.path),
        "message": remark.message,
        "help": remark.help,
        "fixable": bool(diagnostic.fix),
        "related": [_related(each) for each in diagnostic.related],
    }


def _related(related: Related) -> dict[str, Any]:
    start = related.span.start
    return {
        "file": related.file,
        "line": start.line,
        "column": start.column,
        "message": related.message,
    }
