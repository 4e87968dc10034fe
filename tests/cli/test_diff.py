"""`gcmplan diff` on the disk and in real repositories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gcmplan.cli.app import run
from tests.conftest import ROOT
from tests.repository import Repo

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland's plan
  country: XEX
  period: {start: 2025, end: 2027}
  baseline: adopted
objectives:
  - id: O1
    title: Fair recruitment
    gcm: [6]
    actions:
      - {id: A1, title: License agencies, start: 2025, due: 2026-06-30, status: in_progress,
         progress: 70}
      - {id: A2, title: Sign an agreement, start: 2025, due: 2026-12-31, status: in_progress,
         progress: 40}
"""
LATER = PLAN.replace("due: 2026-12-31", "due: 2027-01-31")
LATEST = LATER.replace("due: 2027-01-31", "due: 2027-03-31")
HEADER, _, OBJECTIVES = PLAN.partition("objectives:")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan adopted, moved once, and moved again on the disk."""
    made = Repo(tmp_path / "a plan")
    made.commit({"p.yaml": PLAN}, day="2026-01-31")
    made.git("tag", "adopted")
    made.commit({"p.yaml": LATER}, day="2026-03-31")
    made.write({"p.yaml": LATEST})
    monkeypatch.chdir(made.folder)
    monkeypatch.setenv("COLUMNS", "200")
    return made


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    run(["diff", *words, "--as-of", "2026-09-30"])
    return capsys.readouterr().out


def tree(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *words, "-f", "json"))
    return found


@pytest.mark.parametrize(
    ("words", "versions", "days"),
    [
        pytest.param([], [("HEAD", "2026-03-31"), ("working tree", "2026-09-30")], 59, id="none"),
        pytest.param(
            ["adopted"], [("adopted", "2026-01-31"), ("working tree", "2026-09-30")], 90, id="a tag"
        ),
        pytest.param(
            ["adopted..HEAD"], [("adopted", "2026-01-31"), ("HEAD", "2026-03-31")], 31, id="A..B"
        ),
        pytest.param(
            ["adopted..HEAD", "p.yaml"],
            [("adopted", "2026-01-31"), ("HEAD", "2026-03-31")],
            31,
            id="A..B and a path, as git has it",
        ),
        pytest.param(
            ["adopted", "HEAD"], [("adopted", "2026-01-31"), ("HEAD", "2026-03-31")], 31, id="two"
        ),
        pytest.param(
            ["adopted:p.yaml", "p.yaml"],
            [("adopted", "2026-01-31"), ("working tree", "2026-09-30")],
            90,
            id="REV:path",
        ),
        pytest.param(
            ["HEAD", "adopted"], [("HEAD", "2026-03-31"), ("adopted", "2026-01-31")], -31, id="back"
        ),
    ],
)
@pytest.mark.usefixtures("repo")
def test_revisions(
    words: list[str],
    versions: list[tuple[str, str]],
    days: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = tree(capsys, *words)

    assert [(found[each]["name"], found[each]["date"]) for each in ("old", "new")] == versions
    assert [(each["object"], each["field"], each["days"]) for each in found["changes"]] == [
        ("A2", "due", days)
    ]


@pytest.mark.usefixtures("repo")
def test_how_far_it_moved_since_adopted(capsys: pytest.CaptureFixture[str]) -> None:
    assert "+59 d (+90 d since adopted)   no update explains it" in said(capsys)
    assert "+90 d   no update explains it" in said(capsys, "adopted")


@pytest.mark.usefixtures("repo")
def test_a_revision_is_looked_up_where_the_plan_lies(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Repo(tmp_path / "around").commit({"x.txt": "no plan"})
    monkeypatch.chdir(tmp_path / "around")

    found = tree(capsys, "adopted", "../a plan/p.yaml")

    assert [each["days"] for each in found["changes"]] == [90]


def test_a_percentage_in_an_update_changes_by_points(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    update = "updates: [{{date: 2026-03-01, text: T, progress: {}}}], progress: 40"
    repo.commit({"p.yaml": LATEST.replace("progress: 40", update.format(62))})
    repo.write({"p.yaml": LATEST.replace("progress: 40", update.format(66))})

    assert "62 → 66   +4 points" in said(capsys)


@pytest.mark.usefixtures("repo")
def test_what_time_alone_did(capsys: pytest.CaptureFixture[str]) -> None:
    assert tree(capsys)["effect"]["by_time"] == ["A1"]
    assert "1 action became overdue without any edit: A1" in said(capsys)


@pytest.mark.usefixtures("repo")
def test_of_files_no_day_is_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.yaml").write_text(PLAN, "utf-8")

    found = tree(capsys, str(tmp_path / "other.yaml"), "p.yaml")

    assert [found["old"]["date"], found["new"]["date"]] == [None, None]
    assert found["effect"]["by_time"] == []


def test_a_plan_split_into_a_folder_is_the_same(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.commit({"p.yaml": None, "p/a.yaml": HEADER, "p/b.yaml": f"objectives:{OBJECTIVES}"})

    assert said(capsys, "adopted", "--plan", "p") == ""


def test_other_layout_is_counted(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.commit({"p.yaml": None, "p/a.yaml": HEADER, "p/b.yaml": f"objectives:{OBJECTIVES}"})
    repo.write({"p/a.yaml": "# our plan\n" + HEADER, "p/b.yaml": f"objectives:  {OBJECTIVES}"})

    assert said(capsys) == (
        "XEX-2025: HEAD (2026-01-01) → working tree (2026-09-30) · 0 changes · "
        "2 files differ only in layout\n"
    )


def test_annotations_name_files_as_they_lie_in_the_repository(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.commit({"p.yaml": LATEST})

    assert "::error file=p.yaml,line=15," in said(capsys, "adopted..HEAD", "-f", "github")
    assert "::error file=p.yaml,line=15," in said(capsys, "adopted", "-f", "github")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param(["adopted", "--fail-on", "major"], 1, id="a major change"),
        pytest.param(["HEAD", "HEAD", "--fail-on", "minor"], 0, id="no change"),
        pytest.param(["adopted"], 0, id="not asked"),
        pytest.param(["no-such-tag"], 2, id="no such revision"),
        pytest.param(["adopted..no-such-tag"], 2, id="no such end of a range"),
        pytest.param([""], 2, id="an empty word"),
        pytest.param(["a", "b", "c"], 2, id="three versions"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_exit(words: list[str], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", *words]) == status
    assert "Traceback" not in capsys.readouterr().err


def test_an_earlier_version_that_cannot_be_read(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.commit({"p.yaml": PLAN.replace("gcm: [6]", "gcm: six")})
    repo.write({"p.yaml": PLAN})

    assert run(["diff"]) == 2
    assert capsys.readouterr().err == (
        "error: HEAD:p.yaml cannot be read in full, so nothing was compared: "
        "run 'gcmplan validate HEAD:p.yaml'\n"
    )


@pytest.mark.parametrize("format", ["text", "markdown", "github", "plain", "stat", "brief"])
@pytest.mark.parametrize("plan", ["plans/example", "plans/kenya-2023-2027"])
def test_a_plan_against_itself_prints_nothing(
    plan: str, format: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    assert said(capsys, plan, plan, "-f", format) == ""
