"""`gcmplan set` under faults, each of them real: nothing of anybody is lost, nothing is halved."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from time import perf_counter

import pytest

from gcmplan.cli.app import run
from tests.conftest import ROOT
from tests.edit.builders import PLAN

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan in two files."""
    head, rest = PLAN.split("objectives:")
    (tmp_path / "plan.yaml").write_text(head, "utf-8")
    (tmp_path / "work.yaml").write_text(f"objectives:{rest}", "utf-8")
    return tmp_path


def started(*arguments: str) -> subprocess.Popen[bytes]:
    """A command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "gcmplan", *arguments],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def texts(folder: Path) -> dict[str, str]:
    return {each.name: each.read_text("utf-8") for each in sorted(folder.iterdir())}


def test_of_two_at_once_both_edits_are_there(folder: Path) -> None:
    edits = ["O1.1.tags+=a", "O1.1.tags+=b", "O1.2.tags+=c", "MOL.url=https://example.org"]

    processes = [started("set", each, "--plan", str(folder)) for each in edits]

    assert [each.wait() for each in processes] == [0] * len(edits)
    work = (folder / "work.yaml").read_text("utf-8")
    assert "tags: [a, b]" in work or "tags: [b, a]" in work
    assert "tags: [c]" in work
    assert "https://example.org" in (folder / "plan.yaml").read_text("utf-8")


def test_if_the_second_file_cannot_be_written_the_first_is_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "work.yaml").chmod(0o444)
    before = texts(folder)

    status = run(["set", "MOL.name=Labour", "O1.2.title=Teach", "--plan", str(folder)])

    assert status == 2
    assert capsys.readouterr().err == f"error: cannot write {folder}/work.yaml: it is read-only\n"
    assert texts(folder) == before


def test_a_command_killed_at_any_moment_leaves_whole_files(folder: Path) -> None:
    edit = ["set", "MOL.name=L", "O1.2.title=T", "--plan", str(folder)]
    before = texts(folder)
    begun = perf_counter()
    assert started(*edit).wait() == 0
    whole = perf_counter() - begun
    after = texts(folder)
    assert after != before
    for moment in range(8):  # it reads and judges first, and writes late
        for name, text in before.items():
            (folder / name).write_text(text, "utf-8")
        process = started(*edit)
        killer = threading.Timer(whole * (0.65 + moment * 0.05), process.kill)
        killer.start()
        process.wait()
        killer.cancel()
        for name in before:
            assert (folder / name).read_text("utf-8") in {before[name], after[name]}
