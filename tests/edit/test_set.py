"""`gcmplan set` as a user runs it: what is written, what is refused, and what git says."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.edit.builders import PLAN

STYLES = {
    "plain": (PLAN, "O1.2.title=Teach"),
    "flow": (PLAN, "MOL.name=Labour"),
    "folded": (PLAN.replace("One\n          two", "One"), "O1.1.description=Two"),
    "literal": (
        PLAN.replace(">-\n          One\n          two", "|\n          One"),
        "O1.1.description=Two",
    ),
    "double quotes": (PLAN.replace("Train", '"Train"'), "O1.2.title=Teach"),
    "single quotes": (PLAN.replace("Train", "'Train'"), "O1.2.title=Teach"),
    "CRLF": (PLAN.replace("\n", "\r\n"), "O1.2.title=Teach"),
    "byte order mark": ("\ufeff" + PLAN, "O1.2.title=Teach"),
    "no line end at the end": (PLAN.rstrip(), "O1.2.title=Teach"),
    "tab in a comment": (PLAN.replace("Train", "Train\t# by\twhom"), "O1.2.title=Teach"),
    "Arabic": (PLAN.replace("Train", "تدريب"), "O1.2.title=تعليم"),
    "wide": (PLAN.replace("Train", "研修 🎓"), "O1.2.title=教育"),
}


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, "utf-8", newline="")
    return file


@pytest.mark.parametrize(("text", "typed"), STYLES.values(), ids=STYLES.keys())
def test_git_shows_one_changed_line(text: str, typed: str, plan: Path) -> None:
    plan.write_bytes(text.encode())
    git(plan.parent, "init", "-q")
    git(plan.parent, "add", ".")
    git(plan.parent, "commit", "-qm", "plan")

    assert run(["set", typed, "--plan", str(plan)]) == 0

    assert git(plan.parent, "diff", "--numstat").split()[:2] == ["1", "1"]


def test_what_changed_is_shown(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set", "O1.2.title=Teach", "--plan", str(plan), "--as-of", "2026-01-01"]) == 0

    out, err = capsys.readouterr()
    assert " ~ O1.2  title  [-Train-]{+Teach+}\n" in out
    assert err == f"wrote {plan}\n"


def test_a_dry_run_writes_nothing(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set", "O1.2.title=Teach", "--plan", str(plan), "--dry-run"]) == 0

    out, _ = capsys.readouterr()
    assert "  -        title: Train\n  +        title: Teach\n" in out
    assert plan.read_text("utf-8") == PLAN


def test_new_errors_refuse_all_edits(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["set", "O1.2.title=Teach", "O1.2.lead=MOX", "--plan", str(plan)])

    out, err = capsys.readouterr()
    assert status == 1
    assert "error  GCM102 unknown-reference" in out
    assert err == "error: nothing was written, for it would bring 1 error in\n"
    assert plan.read_text("utf-8") == PLAN


def test_errors_that_were_there_do_not_stand_in_the_way(plan: Path) -> None:
    plan.write_text(PLAN.replace("partners: [MOH]", "partners: [XXX]"), "utf-8")

    assert run(["set", "O1.1.title=Teach", "--plan", str(plan)]) == 0
    assert run(["set", "O1.2.lead=YYY", "--plan", str(plan)]) == 1


def test_an_edit_may_mend_what_cannot_be_read(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(PLAN.replace("type: government}", "type: goverment}", 1), "utf-8")

    assert run(["set", "MOL.type=government", "--plan", str(plan)]) == 0

    assert "+  - {id: MOL, name: Ministry of Labour, type: government}\n" in capsys.readouterr().out
    assert plan.read_text("utf-8") == PLAN


def test_nothing_is_written_where_nothing_changes(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["set", "O1.2.title=Train", "--plan", str(plan)]) == 0

    assert capsys.readouterr() == ("", "nothing to change: the plan says so already\n")


def test_what_stands_in_a_commit_is_not_edited(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(plan.parent, "init", "-q")
    git(plan.parent, "add", ".")
    git(plan.parent, "commit", "-qm", "plan")
    monkeypatch.chdir(plan.parent)

    assert run(["set", "O1.2.title=Teach", "--plan", "HEAD:plan.yaml"]) == 2

    assert "commits are not edited" in capsys.readouterr().err
