"""A Code Quality report, held against what GitLab's documentation asks of one.

The schema is written after https://docs.gitlab.com/ci/testing/code_quality/, section "Code Quality
report format".
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from tests.render.formats.samples import SAMPLES, Sample, finding, report, shown

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_report_is_as_gitlab_documents_it(sample: Sample) -> None:
    found = sample()
    issues = read(found)

    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(issues)] == []
    assert len(issues) == len(found.diagnostics)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_an_issue() -> None:
    (issue,) = read(report(finding(help="swap them", file="./plans/x.yaml")))

    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "GCM201: A1 ends before it starts (swap them)",
        "check_name": "ends-before-start",
        "severity": "critical",
        "location": {"path": "plans/x.yaml", "lines": {"begin": 3, "end": 3}},
    }


@pytest.mark.parametrize(
    ("severity", "theirs"),
    [(Severity.ERROR, "critical"), (Severity.WARNING, "major"), (Severity.NOTE, "info")],
)
def test_severities(severity: Severity, theirs: str) -> None:
    (issue,) = read(report(finding(severity=severity)))

    assert issue["severity"] == theirs


def read(found: Report) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(shown(found, "gitlab"))
    return issues
