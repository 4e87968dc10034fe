"""`gcmplan diff` of several plans at once, and since two branches parted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gcmplan.cli.app import run
from tests.repository import Repo

PLAN = """\
gcmplan: 1
plan: {{id: {id}, title: The plan {id}, country: XEX, period: {{start: 2025, end: 2027}}}}
objectives:
  - id: O1
    title: Fair recruitment
    gcm: [6]
    actions:
      - {{id: A1, title: License agencies, due: {due}, status: in_progress}}
"""


def plan(id: str, due: str = "2026-06-30") -> str:
    return PLAN.format(id=id, due=due)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """Of five plans one stays, one changes, one changes and moves, one goes, and one comes."""
    made = Repo(tmp_path / "repo")
    before = {"plans/a.yaml": plan("SAME-1"), "plans/b.yaml": plan("LATE-1")}
    before |= {"elsewhere/c.yaml": plan("MOVED-1"), "plans/d/d.yaml": plan("GONE-1")}
    made.commit(before, "2026-03-31")
    made.git("tag", "v1")
    made.write({"plans/d/d.yaml": None, "elsewhere/c.yaml": None})
    made.write({"plans/b.yaml": plan("LATE-1", "2026-07-31"), "plans/e.yaml": plan("NEW-1")})
    made.write({"plans/c.yaml": plan("MOVED-1", "2026-05-31")})
    monkeypatch.chdir(made.folder)
    monkeypatch.setenv("COLUMNS", "100")
    return made


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    run(["diff", *words, "--as-of", "2026-09-30"])
    out, err = capsys.readouterr()
    return out + err


def tree(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(said(capsys, *words, "-f", "json"))
    return found


def told(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Each change of each plan: the plan, what became of it, and the thing."""
    return [
        (each["plan"], change["kind"], change["object"])
        for each in found["plans"]
        for change in each["changes"]
    ]


CHANGES = [
    ("GONE-1", "removed", "GONE-1"),
    ("LATE-1", "changed", "A1"),
    ("MOVED-1", "changed", "A1"),
    ("NEW-1", "added", "NEW-1"),
]


@pytest.mark.parametrize(
    "words", [["v1"], ["plans"], [], ["v1", "plans"], ["v1..HEAD"], ["v1...HEAD", "plans"]]
)
def test_plans_are_paired_by_their_ids(
    repo: Repo, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    if any("HEAD" in word for word in words):
        repo.commit({})

    found = tree(capsys, *words)

    assert found["schema"] == "gcmplan/diffs/1"
    assert told(found) == CHANGES
    assert found["summary"] == {"plans": 5, "major": 2, "notable": 2, "minor": 0}
    assert found["plans"][0]["new"] is found["plans"][-1]["old"] is None


def test_all_on_one_screen(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys).startswith("""\
5 plans: 1 removed, 2 changed, 1 added, 1 unchanged · 4 changes: 2 major, 2 notable

GONE-1: HEAD (2026-03-31) → none · 1 change: 1 major

MAJOR  a commitment was weakened, removed or rewritten
 − GONE-1  plan removed  “The plan GONE-1”, with 1 action

LATE-1: HEAD (2026-03-31) → working tree (2026-09-30) · 1 change: 1 major

MAJOR  a commitment was weakened, removed or rewritten
 ! A1  due  2026-06-30 → 2026-07-31   +31 d   no update explains it
""")
    assert "\nNEW-1: none → working tree (2026-09-30) · 1 change: 1 notable\n" in said(capsys)
    assert said(capsys, "--brief") == "GONE-1 GONE-1\nLATE-1 A1\nMOVED-1 A1\nNEW-1 NEW-1\n"
    assert said(capsys, "--stat").splitlines()[:2] == [
        "PLAN     ADDED  REMOVED  CHANGED",
        "GONE-1       ·        1        ·",
    ]
    assert "## NEW-1: what changed\n\nnone → working tree" in said(capsys, "-f", "markdown")
    assert "\nold: none\nnew: working tree of 2026-09-30\n" in said(capsys, "--plain")
    repo.commit({})
    for format in ("text", "markdown", "github", "plain", "stat", "brief"):
        assert said(capsys, "-f", format) == "", format


@pytest.mark.usefixtures("repo")
def test_the_gravest_of_all_plans_are_annotated_first(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "-f", "github").splitlines()

    assert [line.partition("::")[2].partition("::")[0] for line in lines] == [
        "error title=major change%3A GONE-1 plan removed",
        "error file=plans/b.yaml,line=8,title=major change%3A A1 due",
        "warning file=plans/c.yaml,line=8,title=notable change%3A A1 due",
        "warning file=plans/e.yaml,line=1,title=notable change%3A NEW-1 plan added",
    ]


@pytest.mark.parametrize(
    ("files", "limit", "status"),
    [
        pytest.param({}, "minor", 0, id="nothing changed"),
        pytest.param({"plans/f.yaml": plan("F-1")}, "notable", 1, id="a plan more"),
        pytest.param({"plans/f.yaml": plan("F-1")}, "major", 0, id="no more than that"),
        pytest.param({"plans/c.yaml": None}, "major", 1, id="a plan less"),
        pytest.param({"plans/b.yaml": plan("LATE-1", "2027")}, "major", 1, id="a change in one"),
    ],
)
def test_fail_on_heeds_all_plans(
    repo: Repo,
    files: dict[str, str | None],
    limit: str,
    status: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    repo.commit({})
    repo.write(files)

    assert run(["diff", "--fail-on", limit]) == status
    capsys.readouterr()


def test_one_that_cannot_be_read_hides_no_other(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.write({"plans/b.yaml": plan("LATE-1") + "nonsense: 1\n", "plans/my e.yaml": "plan: 1\n"})

    assert run(["diff", "--brief"]) == 2

    out, err = capsys.readouterr()
    assert out == "GONE-1 GONE-1\nMOVED-1 A1\nNEW-1 NEW-1\n"
    unread = "cannot be read in full, so nothing was compared: run 'gcmplan validate"
    assert err == (
        f"error: plans/b.yaml {unread} plans/b.yaml'\n"
        f'error: plans/my e.yaml {unread} "plans/my e.yaml"\'\n'
    )


def test_places_of_the_settings(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write({"gcmplan.yaml": "plans: [plans/b.yaml, plans/c.yaml, plans/e.yaml]\n"})

    found = tree(capsys, "v1")

    assert told(found) == [CHANGES[1], CHANGES[2], CHANGES[3]]
    assert said(capsys, "v1", "--plan", "plans/b.yaml").startswith("LATE-1: v1 (2026-03-31) → ")


def test_folders_without_git(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, ids in {"old": ["A-1", "B-1", "C-1"], "new": ["C-1", "D-1", "A-1"]}.items():
        (tmp_path / name).mkdir()
        for number, id in enumerate(ids):
            due = f"2026-0{number + 1}-01"
            (tmp_path / name / f"{number}.yaml").write_text(plan(id, due), "utf-8")

    found = tree(capsys, str(tmp_path / "old"), str(tmp_path / "new"))

    assert told(found) == [
        ("B-1", "removed", "B-1"),
        *(("C-1", "changed", "A1"), ("A-1", "changed", "A1")),
        ("D-1", "added", "D-1"),
    ]
    assert found["plans"][0]["old"] == {"name": str(tmp_path / "old" / "1.yaml"), "date": None}


@pytest.fixture
def branches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """Two branches that parted at the tag `parting`, and one that has nothing to do with them."""
    made = Repo(tmp_path)
    monkeypatch.chdir(tmp_path)
    made.commit({"p.yaml": plan("P-1")}, "2026-01-31")
    made.git("tag", "parting")
    made.git("checkout", "--quiet", "-b", "topic")
    made.commit({"p.yaml": plan("P-1", "2026-07-31")}, "2026-02-28")
    made.git("checkout", "--quiet", "--orphan", "alone")
    made.commit({"p.yaml": plan("P-1")})
    made.git("checkout", "--quiet", "main")
    made.commit({"p.yaml": plan("P-1", "2026-05-31")}, "2026-03-31")
    return made


@pytest.mark.parametrize(
    ("word", "new", "days"),
    [
        pytest.param("main...topic", "topic", 31, id="what they did"),
        pytest.param("topic...main", "main", -30, id="what we did"),
        pytest.param("topic...", "HEAD", -30, id="what we did, by HEAD"),
        pytest.param("...topic", "topic", 31, id="what they did, by HEAD"),
    ],
)
def test_since_branches_parted(
    branches: Repo, word: str, new: str, days: int, capsys: pytest.CaptureFixture[str]
) -> None:
    parting = branches.git("rev-parse", "--short=7", "parting")

    found = tree(capsys, word)

    assert found["old"] == {"name": parting, "date": "2026-01-31"}
    assert found["new"]["name"] == new
    assert [each["days"] for each in found["changes"]] == [days]


@pytest.mark.usefixtures("branches")
@pytest.mark.parametrize(
    ("word", "complaint"),
    [
        pytest.param("main...alone", "main and alone have no commit in common", id="never parted"),
        pytest.param("main...nope", "there is no revision 'nope'", id="no such branch"),
        pytest.param("main....topic", "cannot read", id="four dots"),
        pytest.param("...", "cannot read", id="dots alone"),
    ],
)
def test_no_such_parting(word: str, complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", word]) == 2
    assert complaint in capsys.readouterr().err
