"""The questions of `init` and `add`, in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from select import select

import pytest

from tests.conftest import ROOT
from tests.edit.builders import PLAN

_PATIENCE = 30.0
_QUESTION = re.compile(rb"(^|\n)[A-Za-z][^\n]*: $")
"""What asks for an answer: the last line on the screen, if it is not indented."""

STOP = None
"""What stands for Ctrl-C."""


def typed(folder: Path, *arguments: str, lines: Sequence[str | None]) -> tuple[int, str]:
    """The exit status of a command to which somebody types some lines, and what is shown.

    Ctrl-C just after a question appears, before its answer is being read, is noticed only later:
    like anybody in front of a terminal, it is pressed again when nothing happens.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "gcmplan", *arguments],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", "COLUMNS": "100"},
    )
    os.close(theirs)
    shown = b""
    waiting = list(lines)
    stopping = 0
    try:
        while stopping < _PATIENCE:
            if not select([ours], [], [], 1 if stopping else _PATIENCE)[0]:
                if not stopping:
                    break
                stopping += 1
                process.send_signal(signal.SIGINT)
                continue
            if not (seen := os.read(ours, 65536)):
                break
            shown += seen
            if waiting and _QUESTION.search(shown):
                line = waiting.pop(0)
                if line is STOP:
                    stopping = 1
                    process.send_signal(signal.SIGINT)
                else:
                    os.write(ours, f"{line}\n".encode())
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    assert not waiting, shown.decode()
    return process.wait(timeout=60), shown.decode().replace("\r\n", "\n")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, "utf-8")
    return file


def test_init_asks_until_the_answers_are_right(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    answers = ["Kenia", "Kenya", "20x", "2026", "2020", "2030", "", "National Council"]
    answers += ["english", "en, sw", "like kenia", "like kenya", "perhaps", "y", "vim", ""]

    status, shown = typed(tmp_path, "init", lines=answers)

    assert status == 0, shown
    for said in ("ISO 3166-1", "a date as 2026", "that is before 2026", "BCP 47"):
        assert said in shown
    assert "title [Kenya National GCM Implementation Plan 2026–2030]: " in shown
    assert "  like example or kenya\n" in shown
    assert "  answer y or n\n" in shown
    assert "  there is no 'vim': it is one or more of editor, git, pre-commit, github\n" in shown
    text = (tmp_path / "plans" / "ken-2026" / "plan.yaml").read_text("utf-8")
    assert "country: KEN" in text
    assert "languages: [en, sw]" in text
    assert "coordinator: NC" in text


def test_init_sets_up_what_is_chosen(tmp_path: Path) -> None:
    said = ["--country", "KEN", "--start", "2026", "--end", "2030"]

    status, shown = typed(tmp_path, "init", *said, lines=["editor git", "y"])

    assert status == 0
    assert (tmp_path / ".vscode" / "settings.json").exists()
    assert "is in no git repository" in shown


@pytest.mark.parametrize("lines", [[STOP], ["KEN", STOP], ["KEN", "2026", "2030", "", STOP]])
def test_init_may_be_stopped(lines: list[str], tmp_path: Path) -> None:
    status, shown = typed(tmp_path, "init", lines=lines)

    assert status == 130
    assert shown.endswith("\nstopped: nothing was written\n")
    assert not list(tmp_path.iterdir())


def test_init_that_is_stopped_at_the_set_up_has_written_the_plan(tmp_path: Path) -> None:
    said = ["--country", "KEN", "--start", "2026", "--end", "2030"]

    status, shown = typed(tmp_path, "init", *said, lines=[STOP])

    assert status == 0
    assert shown.endswith(
        "\nstopped: the plan is written; 'gcmplan setup' does the rest at any time\n"
    )
    assert (tmp_path / "plans" / "ken-2026" / "plan.yaml").exists()


def test_add_asks_until_the_answers_are_right(plan: Path) -> None:
    answers = ["O1.2", "9", "", "", "License agencies", "MOX", "MOL", "2026-13", "2026", ""]

    status, shown = typed(plan.parent, "add", "action", "O1", "--plan", "plan.yaml", lines=answers)

    assert status == 0, shown
    for said in (
        "O1.2 is the id of something else already",
        "wanted: a letter, then letters",
        "an answer is needed",
        "there is no organization 'MOX' in this plan",
        "wanted: a date as 2026",
    ):
        assert f"  {said}" in shown
    assert (
        "      - id: O1.3\n        title: License agencies\n        lead: MOL\n"
        in plan.read_text("utf-8")
    )


def test_add_may_be_stopped(plan: Path) -> None:
    arguments = ["add", "action", "O1", "--plan", "plan.yaml"]

    status, shown = typed(plan.parent, *arguments, lines=["", "Title", STOP])

    assert status == 130
    assert shown.endswith("\nstopped: nothing was written\n")
    assert plan.read_text("utf-8") == PLAN


def test_answers_that_the_rules_refuse_need_not_be_given_again(plan: Path) -> None:
    arguments = ["add", "objective", "--plan", "plan.yaml"]

    status, shown = typed(plan.parent, *arguments, lines=["", "Fair: pay", "six", "24"])

    assert status == 1
    assert "  wanted: a valid integer\n" in shown
    again = "gcmplan add objective 'title=Fair: pay' gcm=24 --plan plan.yaml"
    assert shown.endswith(f"\nTo correct an answer: {again}\n")
    assert plan.read_text("utf-8") == PLAN
