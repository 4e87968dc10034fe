"""What people install: all that the program needs is in the wheel, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

from gcmplan import __version__
from tests.conftest import ROOT

COMMANDS = """
import sys
from pathlib import Path
import gcmplan
from gcmplan.cli.app import run

assert Path(gcmplan.__file__).is_relative_to(sys.argv[1]), gcmplan.__file__
plan, *options = sys.argv[2], "--as-of", "2026-09-30"
for file in ("plan.html", "plan.md"):
    assert run(["report", plan, "-o", file, *options]) == 0
for file in ("plan.xlsx", "plan.csv", "plan.json"):
    assert run(["export", plan, "-o", file, *options]) == 0
assert run(["export", plan, "-o", "plan.xml", "--reporting-org", "XI-IATI-X", *options]) == 0
assert run(["validate", plan, "--lang", "fr", *options]) == 0
assert run(["explain", "GCM201"]) == 0
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel was laid out."""
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        wheel = build_wheel(str(folder))
    with ZipFile(folder / wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_every_file_of_the_program_is_in_the_wheel(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        found = (each for each in folder.rglob("*") if each.is_file())
        return {str(each.relative_to(folder)) for each in found if each.suffix != ".pyc"}

    assert files(installed / "gcmplan") == files(ROOT / "gcmplan")
    assert {each.name for each in installed.iterdir()} == {
        "gcmplan",
        f"gcmplan-{__version__}.dist-info",
    }


def test_reports_and_exports_work_as_installed(installed: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", COMMANDS, str(installed), str(ROOT / "plans" / "example")]
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    process = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert process.returncode == 0, process.stderr
    written = {each.name: each.stat().st_size for each in tmp_path.iterdir()}
    assert written.keys() == {
        f"plan.{each}" for each in ("html", "md", "xlsx", "csv", "json", "xml")
    }
    assert min(written.values()) > 10_000
