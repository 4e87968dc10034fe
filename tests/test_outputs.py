"""The JSON that others rely on holds against its published schemas."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from tests.conftest import ROOT

AS_OF = ("--as-of", "2026-09-30", "-f", "json")


@pytest.mark.parametrize(
    ("schema", "command"),
    [
        pytest.param("status", ["status", "plans/example"], id="a whole plan"),
        pytest.param("status", ["status", "plans/kenya-2023-2027"], id="a plan of unknowns"),
        pytest.param("status", ["status", "plans/example", "--by", "gcm"], id="other groups"),
        pytest.param("status", ["status", "tests/data/hostile-text.yaml"], id="hostile text"),
        pytest.param("portfolio", ["status", "plans"], id="several plans"),
        pytest.param(
            "diff", ["diff", "tests/versions/adopted", "tests/versions/revised"], id="changes"
        ),
        pytest.param("diff", ["diff", "plans/example", "plans/example"], id="no change"),
        pytest.param("diff", ["diff", "plans/example", "tests/versions/adopted"], id="two plans"),
        pytest.param("diffs", ["diff", "plans", "tests/versions/adopted"], id="plans gone"),
        pytest.param("diffs", ["diff", "tests/data/hostile-text.yaml", "plans"], id="plans come"),
        pytest.param("diffs", ["diff", "plans", "plans"], id="no change in plans"),
        pytest.param(
            "diff",
            ["diff", "tests/versions/adopted", "tests/data/hostile-text.yaml"],
            id="hostile diff",
        ),
        pytest.param("diagnostics", ["validate", "plans"], id="findings of sound plans"),
        pytest.param("diagnostics", ["validate", "tests/data/broken.yaml"], id="a broken plan"),
        pytest.param("part", ["explain", "action"], id="a thing of the format"),
        pytest.param("part", ["explain", "indicator.targets"], id="a field"),
        pytest.param("rule", ["explain", "GCM203"], id="a rule"),
        pytest.param("rules", ["explain"], id="all rules"),
    ],
)
def test_output_holds_against_its_schema(
    schema: str,
    command: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    validator = Draft7Validator(_schema(schema))

    run([*command, *(AS_OF if command[0] != "explain" else AS_OF[2:])])

    output = json.loads(capsys.readouterr().out)
    assert [error.message for error in validator.iter_errors(output)] == []
    assert output["schema"] == f"gcmplan/{schema}/1"


@pytest.mark.parametrize(
    "schema", ["status", "portfolio", "diagnostics", "diff", "diffs", "part", "rule", "rules"]
)
def test_schema_refuses_what_lacks_a_key(schema: str) -> None:
    validator = Draft7Validator(_schema(schema))
    Draft7Validator.check_schema(_schema(schema))

    errors = list(validator.iter_errors({"schema": f"gcmplan/{schema}/1"}))

    assert errors


def test_control_characters_do_not_reach_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for format in ("table", "json", "csv", "markdown", "plain"):
        run(["status", "tests/data/hostile-text.yaml", "--as-of", "2026-09-30", "-f", format])
    for format in ("text", "json", "markdown", "github", "plain", "stat", "brief"):
        run(
            [
                "diff",
                "tests/versions/adopted",
                "tests/data/hostile-text.yaml",
                "--all",
                "-f",
                format,
            ]
        )
        run(
            [
                "diff",
                "tests/data/hostile-text.yaml",
                "tests/versions/adopted",
                "--all",
                "-f",
                format,
            ]
        )
    for format in ("text", "concise", "json", "markdown", "statistics"):
        run(["validate", "tests/data/hostile-text.yaml", "--notes", "-f", format])

    said = capsys.readouterr().out

    allowed = {"\n"}
    assert {letter for letter in said if letter < " " or "\x7f" <= letter <= "\x9f"} == allowed


def _schema(name: str) -> dict[str, Any]:
    text = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
