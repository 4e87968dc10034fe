"""The command line's promises: what goes where, exit statuses, colours, broken pipes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gcmplan.cli.app import COMMANDS, app
from tests.conftest import ROOT
from tests.processes import gcmplan

EXAMPLE = ["status", "plans/example", "--as-of", "2026-09-30"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(EXAMPLE, 0, id="status"),
        pytest.param(["validate", "plans"], 0, id="warnings only"),
        pytest.param(["validate", "plans", "--strict"], 1, id="warnings, strictly"),
        pytest.param(["validate", "tests/data/broken.yaml"], 1, id="errors"),
        pytest.param(["validate", "no-such-file"], 2, id="no such file"),
        pytest.param(["status", "tests/data/broken.yaml"], 2, id="no numbers from a broken plan"),
        pytest.param(["status", "--by", "colour", "plans/example"], 2, id="no such grouping"),
        pytest.param(["frobnicate"], 2, id="no such command"),
        pytest.param(["explain", "GCM201"], 0, id="explain"),
        pytest.param(["--version"], 0, id="version"),
        pytest.param(["--help"], 0, id="help"),
    ],
)
def test_exit_status(arguments: list[str], status: int) -> None:
    process = gcmplan(*arguments)

    assert process.returncode == status
    assert "Traceback" not in process.stderr


def test_results_go_to_stdout_and_errors_to_stderr() -> None:
    fine, failed = gcmplan(*EXAMPLE), gcmplan("status", "no-such-file")

    assert (fine.stderr, failed.stdout) == ("", "")
    assert failed.stderr == "error: cannot read no-such-file: no such file or folder\n"


def test_no_colour_in_a_pipe_unless_asked_for() -> None:
    assert "\x1b[" not in gcmplan(*EXAMPLE).stdout
    assert "\x1b[" in gcmplan(*EXAMPLE, FORCE_COLOR="1", TERM="xterm").stdout
    assert "\x1b[" not in gcmplan(*EXAMPLE, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").stdout


def test_colour_changes_no_word() -> None:
    plain = gcmplan(*EXAMPLE, COLUMNS="100").stdout
    coloured = gcmplan(*EXAMPLE, COLUMNS="100", FORCE_COLOR="1", TERM="xterm").stdout

    shown = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in shown.splitlines()] == plain.splitlines()


def test_ascii_where_the_terminal_knows_no_more() -> None:
    process = gcmplan(*EXAMPLE, PYTHONIOENCODING="ascii")

    progress = next(line for line in process.stdout.splitlines() if line.startswith("PROGRESS"))
    assert process.returncode == 0
    assert progress.startswith("PROGRESS  ###########.|......")


def test_reader_that_has_seen_enough() -> None:
    command = f"{sys.executable} -m gcmplan explain -f json | head -n 1"

    process = subprocess.run(
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert process.stdout == "{\n"
    assert process.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["explain", "GCM201"], id="less than a buffer"),
        pytest.param(["schema"], id="more than a buffer"),
    ],
)
def test_a_full_disk_is_told(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(
            [sys.executable, "-m", "gcmplan", *arguments],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert process.returncode == 2
    assert process.stderr == "error: cannot write the result: no space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize("arguments", ["--version", "explain GCM201", "validate plans/example"])
def test_a_closed_stream_is_no_error(arguments: str, closed: str) -> None:
    command = f"{sys.executable} -m gcmplan {arguments} {closed}"

    process = subprocess.run(
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert process.stderr == ""


def test_all_is_written_before_the_end() -> None:
    written = gcmplan("schema").stdout

    assert len(written) > 65_536, "more than a pipe holds"
    assert json.loads(written)


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = gcmplan(*EXAMPLE, "-f", "json"), gcmplan(*EXAMPLE, "-f", "json")

    assert first.stdout == second.stdout


def test_a_plan_named_twice_is_read_once() -> None:
    once = gcmplan("validate", "plans/example", "-f", "json").stdout
    twice = gcmplan("validate", "plans/example", "plans/example/plan.yaml", "-f", "json").stdout

    assert once == twice


def test_without_a_path_the_plans_folder_is_checked() -> None:
    everywhere, there = (
        gcmplan("validate", "-f", "json"),
        gcmplan("validate", "plans", "-f", "json"),
    )

    assert everywhere.stdout == there.stdout


def test_the_only_plan_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = (ROOT / "tests" / "data" / "hostile-text.yaml").read_text("utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yaml").write_text(plan, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    process = subprocess.run(
        [sys.executable, "-m", "gcmplan", "status", "--plain"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert process.stdout.startswith("plan: XHT-2025\n")


@pytest.mark.parametrize("command", ["status", "validate"])
def test_a_folder_without_plans_is_told(command: str, tmp_path: Path) -> None:
    process = gcmplan(command, str(tmp_path))

    assert process.returncode == 2
    assert process.stderr == f"error: no plan at {tmp_path}\n"


def test_schema_is_written_where_asked(tmp_path: Path) -> None:
    process = gcmplan("schema", "-o", str(tmp_path / "new"))

    written = (tmp_path / "new" / "plan.schema.json").read_text("utf-8")
    assert process.returncode == 0
    assert written == gcmplan("schema").stdout


def test_the_menu_says_each_command_in_one_line() -> None:
    menu = gcmplan("--help", COLUMNS="80").stdout
    listed = [line for line in menu.splitlines() if line.startswith("  ")]

    assert "..." not in menu.partition("Options:")[2]
    shown = {line.split()[0] for line in listed}
    assert {name for name in COMMANDS if not COMMANDS[name].hidden} <= shown
    assert all(len(line) <= 80 for line in listed)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_no_types_of_python(name: str) -> None:
    told = CliRunner().invoke(app, [name, "--help"]).stdout

    assert told.startswith("Usage:")
    assert not re.search(r"<\w+[\[>]|-\w+ None|\[\[|\(gcm\)", told)
