"""The answers of every reading command: their JSON, what reaches a terminal, how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from tests.conftest import ROOT

AS_OF = ("--as-of", "2026-09-30")
HOSTILE = "tests/data/hostile-text.yaml"
_USUAL = ("table", "json", "csv", "markdown", "plain")
COMMANDS = {
    "list": _USUAL,
    "next": (*_USUAL, "ical"),
    "coverage": _USUAL,
    "indicators": _USUAL,
    "timeline": ("table", "json", "plain"),
}
"""The formats of each command."""


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("list plans/example", id="actions"),
        pytest.param("list plans --health late --lead not:MOL", id="actions of several plans"),
        pytest.param("list plans --text no-such-text", id="no action"),
        pytest.param(f"list {HOSTILE}", id="hostile actions"),
        pytest.param("next plans/example", id="what is due"),
        pytest.param("next plans --days 0 --lead MOL --lead NCM", id="what is due in two plans"),
        pytest.param(f"next {HOSTILE} --days 99999", id="hostile duties"),
        pytest.param("indicators plans/example", id="indicators"),
        pytest.param("indicators plans --class limited", id="indicators of several plans"),
        pytest.param(f"indicators {HOSTILE}", id="no indicator"),
        pytest.param("timeline plans/example --by lead", id="timeline"),
        pytest.param("timeline plans --health unknown", id="timeline of several plans"),
        pytest.param(f"timeline {HOSTILE}", id="hostile timeline"),
        pytest.param("coverage plans/example", id="coverage"),
        pytest.param("coverage plans --by pledge --by area", id="coverage of several plans"),
        pytest.param(f"coverage {HOSTILE} --by stakeholder", id="hostile coverage"),
    ],
)
def test_json_holds_against_its_schema(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    name = command.split(maxsplit=1)[0]
    validator = Draft7Validator(_schema(name))

    run([*command.split(), *AS_OF, "-f", "json"])

    output = json.loads(capsys.readouterr().out)
    assert [error.message for error in validator.iter_errors(output)] == []
    assert output["schema"] == f"gcmplan/{name}/1"


@pytest.mark.parametrize("name", COMMANDS)
def test_schema_refuses_what_lacks_a_key(name: str) -> None:
    schema = _schema(name)
    Draft7Validator.check_schema(schema)

    assert list(Draft7Validator(schema).iter_errors({"schema": f"gcmplan/{name}/1"}))


@pytest.mark.parametrize(
    ("command", "format"), [(name, each) for name, all in COMMANDS.items() for each in all]
)
def test_control_characters_do_not_reach_the_terminal(
    command: str, format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([command, HOSTILE, *AS_OF, "-f", format])

    said = capsys.readouterr().out
    assert said
    ends = {"\r", "\n"} if format == "ical" else {"\n"}
    assert {letter for letter in said if letter < " " or "\x7f" <= letter <= "\x9f"} == ends
    assert "\u202e" not in said


@pytest.mark.parametrize("command", COMMANDS)
def test_one_refused_plan_hides_no_other(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run([command, "plans/example", "tests/data/broken.yaml", *AS_OF])

    out, err = capsys.readouterr()
    assert status == 2
    assert any(known in out for known in ("A3.02", "Recruitment"))
    assert err.startswith("error: tests/data/broken.yaml cannot be read in full")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_without_plans_is_told(
    command: str, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("empty")

    assert run([command, str(folder)]) == 2
    assert capsys.readouterr() == ("", f"error: no plan at {folder}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_that_knows_ascii_only(command: str) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "gcmplan", command, "plans/kenya-2023-2027", *AS_OF],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert process.stdout.isascii()
    assert "?" not in process.stdout.replace("? not known", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `gcmplan {command} " in (ROOT / "README.md").read_text("utf-8")


def _schema(name: str) -> dict[str, Any]:
    text = (ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
