"""Two runs in a row: the second is quick, and says the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.render import formats_of
from tests.builders import whole
from tests.conftest import ROOT

PLAN = whole("actions: [{id: A1, title: License agencies, lead: MOL}]")
PLANS = ["tests/data", "plans"]
OPTIONS = [["-f", format] for format in formats_of("diagnostics")]
OPTIONS += [["--notes"], ["--all"], ["--strict"], ["--select", "GCM0", "--ignore", "GCM001"]]


def gcmplan(cache: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """The exit status of a command in this repository, and what it says and tells."""
    return run_in(ROOT, cache, *arguments, **environment)


def run_in(folder: Path, cache: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """The same in a folder."""
    inherited = {key: value for key, value in os.environ.items() if key != "GCMPLAN_NO_CACHE"}
    process = subprocess.run(
        [sys.executable, "-m", "gcmplan", *arguments],
        cwd=folder,
        env={
            **inherited,
            "COLUMNS": "100",
            "XDG_CACHE_HOME": str(cache),
            "PYTHONPATH": str(ROOT),
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return process.returncode, process.stdout, process.stderr


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_every_format_says_the_same_again(
    options: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("GCMPLAN_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    command = ["validate", *PLANS, "--as-of", "2026-09-30", *options]

    cold = run(command), capsys.readouterr()
    kept = list((tmp_path / "gcmplan").iterdir())
    warm = run(command), capsys.readouterr()

    assert kept
    assert warm == cold


def test_formats_share_what_was_found(tmp_path: Path) -> None:
    gcmplan(tmp_path, "validate", *PLANS, "-f", "json")
    kept = {each.name: each.read_bytes() for each in (tmp_path / "gcmplan").iterdir()}

    gcmplan(tmp_path, "validate", *PLANS, "-f", "sarif")

    assert {each.name: each.read_bytes() for each in (tmp_path / "gcmplan").iterdir()} == kept


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        pytest.param(["--no-cache"], {}, id="by an option"),
        pytest.param([], {"GCMPLAN_NO_CACHE": "1"}, id="by a variable"),
        pytest.param([], {"XDG_CACHE_HOME": "/proc/none"}, id="where nothing can be kept"),
    ],
)
def test_nothing_is_kept(options: list[str], environment: dict[str, str], tmp_path: Path) -> None:
    status, said, told = gcmplan(tmp_path, "validate", "plans", *options, **environment)

    assert (status, told) == (0, "")
    assert said
    assert not list(tmp_path.iterdir())


PROBE = """
import sys
from gcmplan.cli.app import run
run(sys.argv[1:])
sys.stderr.write(" ".join(sorted(sys.modules)))
"""


NEVER = {
    "yaml",
    "pydantic",
    "pydantic_core",
    "rich",
    "gcmplan.plan",
    "gcmplan.load",
    "gcmplan.settings",
    "zipfile",
    "tempfile",
}


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param(None, id="no settings"),
        pytest.param("plans: [plan.yaml]\nrules: {GCM305: off}\nformat: concise\n", id="settings"),
        pytest.param("language: fr\n", id="settings that name no plans"),
    ],
)
def test_what_is_known_is_told_without_reading_yaml(settings: str | None, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    if settings:
        (tmp_path / "gcmplan.yaml").write_text(settings, "utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "GCMPLAN_NO_CACHE"}

    cold, warm = (
        subprocess.run(
            [sys.executable, "-c", PROBE, "validate"],
            cwd=tmp_path,
            env={**environment, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        for _ in range(2)
    )

    assert warm.stdout == cold.stdout != ""
    assert set(warm.stderr.split()) & NEVER == set()
    assert "gcmplan.cache.cache" in warm.stderr


def test_changed_settings_are_read_anew(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    said = {}
    for settings in ("format: concise\n", "format: json\n", "format: concise\n", "format: jsn\n"):
        (tmp_path / "gcmplan.yaml").write_text(settings, "utf-8")
        said[settings] = run_in(tmp_path, tmp_path, "validate")

    assert said["format: concise\n"][1].startswith("plan.yaml:")
    assert said["format: json\n"][1].startswith("{")
    assert said["format: jsn\n"][0] == 2
