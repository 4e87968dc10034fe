"""What status says of the past, and what it says where the past is not known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gcmplan.cli.app import run
from tests.repository import Repo

PLAN = """\
gcmplan: 1
plan: {{id: P, title: T, country: XEX, period: {{start: 2025, end: 2027}}{more}}}
objectives:
  - id: O1
    title: O
    gcm: [6]
    actions:
      - {{id: A1, title: A, status: in_progress, progress: {progress}, due: {due}}}
"""


def text(progress: int = 10, due: str = "2026-01-31", more: str = "") -> str:
    return PLAN.format(progress=progress, due=due, more=more)


BASED = ", baseline: v1"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    made = Repo(tmp_path / "repo")
    monkeypatch.chdir(made.folder)
    return made


class Seen:
    """What `status` says in JSON, and beside it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[dict[str, Any], str]:
        run(["status", *words, "--as-of", "2026-09-30", "-f", "json"])
        out, err = self._capsys.readouterr()
        return json.loads(out), err


@pytest.fixture
def seen(capsys: pytest.CaptureFixture[str]) -> Seen:
    return Seen(capsys)


def test_slip_against_the_baseline(repo: Repo, seen: Seen) -> None:
    repo.commit({"p.yaml": text()})
    repo.git("tag", "v1")
    repo.commit({"p.yaml": text(due="2026-03-02", more=BASED)})

    found, beside = seen("p.yaml")

    assert found["groups"][0]["slip_days"] == 30
    assert found["attention"][0]["slip_days"] == 30
    assert beside == ""


@pytest.mark.parametrize(
    ("baseline", "reason"),
    [
        pytest.param("v1x", "there is no revision 'v1x' (did you mean 'v1'?)", id="unknown"),
        pytest.param("broken", "broken:p.yaml cannot be read in full", id="not a plan then"),
        pytest.param("early", "early has no plan P", id="before there was a plan"),
        pytest.param("--all", "there is no revision '--all'", id="an option"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_never_a_number(
    repo: Repo, seen: Seen, baseline: str, reason: str
) -> None:
    repo.commit({"n.txt": ""})
    repo.git("tag", "early")
    repo.commit({"p.yaml": "plan: ["})
    repo.git("tag", "broken")
    repo.commit({"p.yaml": text()})
    repo.git("tag", "v1")
    repo.commit({"p.yaml": text(due="2027-01-01", more=f", baseline: {baseline}")})

    found, beside = seen("p.yaml", "--since", "HEAD")

    assert found["groups"][0]["slip_days"] is None
    assert f"warning: of p.yaml slip against its baseline is unknown: {reason}" in beside


def test_a_baseline_without_a_repository(tmp_path: Path, seen: Seen) -> None:
    (tmp_path / "p.yaml").write_text(text(more=BASED), "utf-8")

    found, beside = seen(str(tmp_path / "p.yaml"))

    assert (found["revision"], found["since"]) == (None, None)
    assert "is in no git repository" in beside


def test_a_baseline_that_a_shallow_clone_lacks(repo: Repo, tmp_path: Path, seen: Seen) -> None:
    repo.commit({"p.yaml": text()})
    repo.git("tag", "v1")
    repo.commit({"p.yaml": text(more=BASED)})
    repo.git("clone", "-q", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))

    found, beside = seen(str(tmp_path / "shallow" / "p.yaml"))

    assert found["revision"]
    assert "there is no revision 'v1' in this shallow clone" in beside


@pytest.mark.parametrize(
    ("now", "is_changed"),
    [
        pytest.param({}, False, id="as committed"),
        pytest.param({"p/a.yaml": text().replace("\n", "\r\n")}, False, id="other line ends"),
        pytest.param({"n.txt": "n", "else.yaml": "a: 1"}, False, id="another file"),
        pytest.param({"p/a.yaml": text(11)}, True, id="another value"),
        pytest.param({"p/a.yaml": text() + "# note\n"}, True, id="a comment"),
        pytest.param({"p/b.yaml": "risks: []\n"}, True, id="a new file"),
        pytest.param({"p/c.yaml": None}, True, id="a file less"),
    ],
)
def test_what_differs_from_the_commit(
    repo: Repo, seen: Seen, now: dict[str, str | None], is_changed: bool
) -> None:
    id = repo.commit({"p/a.yaml": text(), "p/c.yaml": "areas: []\n"})
    repo.write(now)

    found, _ = seen("p")

    assert (found["revision"], found["changed_since_revision"]) == (id[:7], is_changed)


def test_a_plan_that_was_never_committed(repo: Repo, seen: Seen) -> None:
    repo.commit({"n.txt": ""})
    repo.write({"p.yaml": text()})

    found, beside = seen("p.yaml")

    assert (found["revision"], found["changed_since_revision"], beside) == (None, False, "")


def test_a_repository_without_a_commit(repo: Repo, seen: Seen) -> None:
    repo.write({"p.yaml": text()})

    found, beside = seen("p.yaml")

    assert (found["revision"], beside) == (None, "")


def test_since_the_last_tag_at_which_the_plan_was_another(repo: Repo, seen: Seen) -> None:
    repo.commit({"n.txt": ""}, "2025-01-01")
    repo.git("tag", "before")
    repo.commit({"p.yaml": text(10)}, "2025-02-01")
    repo.git("tag", "first")
    repo.commit({"p.yaml": text(30)}, "2025-03-01")
    repo.git("tag", "now")

    clean, _ = seen("p.yaml")
    repo.write({"p.yaml": text(50)})
    edited, _ = seen("p.yaml")
    asked, _ = seen("p.yaml", "--since", "first")

    assert [each["since"]["name"] for each in (clean, edited, asked)] == ["first", "now", "first"]
    assert clean["since"]["progress"]["actual"] == 10.0
    assert edited["since"]["date"] == "2025-03-01"


def test_of_several_plans_tags_are_not_looked_up(repo: Repo, seen: Seen) -> None:
    repo.commit({"a.yaml": text(), "b.yaml": text().replace("id: P", "id: Q")})
    repo.git("tag", "v1")
    repo.write({"a.yaml": text(20)})

    found, _ = seen("a.yaml", "b.yaml")

    assert [each["since"] for each in found["plans"]] == [None, None]
    assert [each["changed_since_revision"] for each in found["plans"]] == [True, False]


def test_hostile_names_stay_text(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.commit({"p.yaml": text()})
    repo.git("tag", "v\u202e1")
    repo.write({"p.yaml": text(20, more=', baseline: "v\\e[31m1"')})

    run(["status", "p.yaml", "--as-of", "2026-09-30"])

    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "\u202e" not in out + err
