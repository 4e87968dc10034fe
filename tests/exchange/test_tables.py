"""CSV and JSON: the whole plan, for other programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from tests.conftest import ROOT
from tests.exchange.sheets import DAY

HOSTILE = "tests/data/hostile-text.yaml"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert run(["export", *words, *DAY]) == 0
    return capsys.readouterr().out


def test_a_row_for_each_value(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(io.StringIO(said(capsys, str(plan), "-f", "csv"))))

    assert rows[0] == [
        *("plan", "kind", "id", "number", "field", "language", "period", "group", "value"),
        "computed",
    ]
    told = [",".join(row[1:]) for row in rows]
    for expected in (
        "plan,plan,,languages,,,,fr,",
        "organization,MOI,,name,fr,,,Intérieur,",
        "action,A2,,lead,,,,MOI,",
        "action,A1,,partners,,,,MOL (technical),",
        'action,A2,,title,en,,,\'=HYPERLINK("x"),',
        "action,A1,,health,,,,on_track,true",
        "budget line,A1,1,amount,,,,350000,",
        "indicator,I1,,baseline.value,,2024,,8.4,",
        "target,I1,2,value,,2027-Q1,,5,",
        "actual,I1,1,value,,2025,,9.1,",
        "actual,I1,1,value,,2025,sex: female,9.5,",
    ):
        assert expected in told


def test_byte_order_mark_is_for_excel(plan: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"

    assert run(["export", str(plan), "-o", str(file), "--bom", *DAY]) == 0

    assert file.read_bytes().startswith(b"\xef\xbb\xbfplan,kind,")


@pytest.mark.parametrize("path", ["plans/example", "plans/kenya-2023-2027", HOSTILE])
def test_json_holds_against_its_schema(
    path: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    schema = json.loads((ROOT / "schemas" / "whole-plan.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)

    output = json.loads(said(capsys, path, "-f", "json"))

    assert [error.message for error in Draft7Validator(schema).iter_errors(output)] == []
    assert list(Draft7Validator(schema).iter_errors({"schema": "gcmplan/plan/1"}))


def test_json_has_what_is_written(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = yaml.safe_load(plan.read_text("utf-8"))["objectives"][0]["actions"][0]

    read = json.loads(said(capsys, str(plan), "-f", "json"))["plan"]["objectives"][0]["actions"][0]

    assert read["deliverables"] == written["deliverables"]
    assert read["due"] == "2026-Q4"
    assert read["spent"] == {"amount": 1200.5, "currency": "USD"}


@pytest.mark.parametrize("format", ["csv", "json"])
def test_nothing_reaches_the_terminal_that_it_acts_on(
    format: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    text = said(capsys, HOSTILE, "-f", format)

    acting = {sign for sign in text if sign < " " or "\x7f" <= sign <= "\x9f" or sign == "\u202e"}
    assert acting == {"\n"}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(["-f", "xlsx"], "say --output plan.xlsx", id="workbook on the screen"),
        pytest.param(["-f", "exel"], "is no format here", id="no format"),
        pytest.param(["-f", "json", "--bom"], "--bom is for csv", id="mark in json"),
        pytest.param(["-o", "nowhere/plan.csv"], "there is no folder nowhere", id="no folder"),
    ],
)
def test_what_cannot_be_written(
    options: list[str], expected: str, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(plan), *options]) == 2

    assert expected in capsys.readouterr().err


def test_several_plans_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    assert run(["export", "plans", "-f", "json"]) == 2

    assert "name one of plans/example, plans/kenya-2023-2027" in capsys.readouterr().err
