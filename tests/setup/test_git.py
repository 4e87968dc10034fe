"""`gcmplan setup git`: what it writes, that git takes it, and that it can be undone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.setup.git import for_git, without_git
from tests.branches import BASE, edited, two_branches
from tests.repository import Repo

LINES = "plans/**/*.yaml diff=gcmplan merge=gcmplan\nplans/**/*.yml diff=gcmplan merge=gcmplan\n"


def offered(attributes: str | None, settings: str, plans: str = "plans") -> list[str | None]:
    files = {".gitattributes": attributes, ".git/config": settings}
    return [each.after for each in for_git(files.get, [plans], ".git/config").files]


def undone(attributes: str | None, settings: str) -> list[str | None]:
    files = {".gitattributes": attributes, ".git/config": settings}
    return [each.after for each in without_git(files.get, ".git/config").files]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(None, LINES, id="no file"),
        pytest.param("", LINES, id="an empty file"),
        pytest.param("* text=auto\n", "* text=auto\n" + LINES, id="other lines"),
        pytest.param("* text=auto", "* text=auto\n" + LINES, id="no line end"),
        pytest.param("a b\r\n", "a b\r\n" + LINES.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(LINES, LINES, id="there already"),
    ],
)
def test_attributes(before: str | None, after: str) -> None:
    assert offered(before, "")[0] == after


def test_attributes_of_plans_that_lie_at_the_top() -> None:
    assert offered(None, "", ".")[0] == LINES.replace("plans/**/", "")


@pytest.mark.parametrize(
    ("plans", "lines"),
    [
        pytest.param("plans/kenya.yaml", ["plans/kenya.yaml"], id="a file"),
        pytest.param("our plans", ['"our plans/**/*.yaml"', '"our plans/**/*.yml"'], id="a blank"),
        pytest.param('a "b" c.yml', [r'"a \"b\" c.yml"'], id="a quotation mark"),
        pytest.param("plan[1]/x.yaml", [r"plan\[1]/x.yaml"], id="a bracket"),
        pytest.param("план", ["план/**/*.yaml", "план/**/*.yml"], id="other letters"),
    ],
)
def test_attributes_of_odd_names(plans: str, lines: list[str]) -> None:
    after = offered("* text=auto\n", "", plans)[0]

    assert after == "* text=auto\n" + "".join(
        f"{each} diff=gcmplan merge=gcmplan\n" for each in lines
    )
    assert undone(after, "")[0] == "* text=auto\n"
    assert offered(after, "", plans)[0] == after


def test_other_attributes_beside_ours_stay() -> None:
    line = "*.txt text diff=gcmplan merge=gcmplan\n"

    assert undone(line, "")[0] == line


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("", id="empty"),
        pytest.param("[core]\n\tbare = false\n", id="others"),
        pytest.param("[core]\n\tbare = false", id="no line end"),
        pytest.param(
            '[merge "gcmplan"]\n\tdriver = old\n[core]\n\tbare = false\n', id="an old one"
        ),
    ],
)
def test_settings_are_there_once_and_can_be_taken_away(before: str) -> None:
    after = offered(None, before)[1]

    assert after
    assert after.count("gcmplan merge-driver") == 1
    assert "driver = old" not in after
    assert offered(None, after)[1] == after
    others = undone(LINES, after)[1]
    assert others == ("" if not before else "[core]\n\tbare = false\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(LINES, None, id="a file of nothing else is taken away"),
        pytest.param("* text=auto\n" + LINES, "* text=auto\n", id="others stay"),
        pytest.param("* text=auto", "* text=auto", id="nothing of ours"),
        pytest.param("", "", id="an empty file stays"),
    ],
)
def test_attributes_are_taken_away(before: str, after: str | None) -> None:
    assert undone(before, "")[0] == after


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    made = Repo(tmp_path / "repo")
    made.commit({"plans/p.yaml": BASE})
    monkeypatch.chdir(made.folder)
    program = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", f"{program}{os.pathsep}{os.environ['PATH']}")
    return made


def test_git_uses_what_was_set_up_until_it_is_undone(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = (repo.folder / ".git/config").read_text("utf-8")

    assert run(["setup", "git", "--yes"]) == 0
    assert repo.git("check-attr", "merge", "plans/p.yaml").endswith("merge: gcmplan")
    repo.commit({"plans/p.yaml": edited(("progress: 10", "progress: 20"))})
    assert "+A2 progress: 20" in repo.git("diff", "HEAD~1")

    assert run(["setup", "git", "--yes"]) == 0
    assert "nothing to do" in capsys.readouterr().err

    assert run(["setup", "git", "--remove", "--yes"]) == 0
    assert (repo.folder / ".git/config").read_text("utf-8") == settings
    assert not (repo.folder / ".gitattributes").exists()
    assert run(["setup", "git", "--remove", "--yes"]) == 0


@pytest.mark.parametrize("within", [".", "sub folder"])
def test_the_plans_that_the_settings_name(
    repo: Repo, within: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit({"sub folder/[1] plans/p.yaml": BASE, "one plan.yaml": BASE, "other.yaml": BASE})
    repo.write({"gcmplan.yaml": "plans: ['sub folder/[1] plans', one plan.yaml]\n"})
    monkeypatch.chdir(repo.folder / within)

    assert run(["setup", "git", "--yes"]) == 0

    paths = ["sub folder/[1] plans/p.yaml", "one plan.yaml", "other.yaml", "plans/p.yaml"]
    said = repo.git("check-attr", "merge", *paths).splitlines()
    assert [line.rpartition(" ")[2] for line in said] == [
        *("gcmplan", "gcmplan"),
        *("unspecified", "unspecified"),
    ]


@pytest.mark.parametrize("plans", ["../plans", "/plans", "a\nb"])
def test_plans_outside_the_repository(
    repo: Repo, plans: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["setup", "git", "--yes", "--plans", plans]) == 2
    assert "plans lie below the repository's own folder" in capsys.readouterr().err
    assert not (repo.folder / ".gitattributes").exists()


def test_git_merges_with_what_was_set_up(repo: Repo) -> None:
    run(["setup", "git", "--yes"])
    (repo.folder / "plans/p.yaml").rename(repo.folder / "plans/the plan.yaml")
    repo.commit({})
    ours, theirs = ("2026-12-31, progress: 10", "2026-12-31, progress: 20"), ("2026-12-31", "2027")
    two_branches(repo, edited(ours), edited(theirs), "plans/the plan.yaml")

    repo.git("merge", "--no-edit", "theirs")

    text = (repo.folder / "plans/the plan.yaml").read_text("utf-8")
    assert "due: 2027, progress: 20}" in text


def test_without_gcmplan_git_does_as_usual(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["setup", "git", "--yes"])
    ours, theirs = ("progress: 40", "progress: 50"), ("progress: 40", "progress: 60")
    two_branches(repo, edited(ours), edited(theirs), "plans/p.yaml")
    bare = os.pathsep.join(
        folder
        for folder in os.environ["PATH"].split(os.pathsep)
        if not (Path(folder) / "gcmplan").exists()
    )
    monkeypatch.setenv("PATH", bare)

    with pytest.raises(AssertionError):
        repo.git("merge", "theirs")

    text = (repo.folder / "plans/p.yaml").read_text("utf-8")
    assert "progress: 50" in text
    assert "progress: 60" in text
    assert text.count("<<<<<<<") == 1


def test_a_worktree_shares_the_settings_of_its_repository(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    monkeypatch.chdir(tmp_path / "tree")

    assert run(["setup", "git", "--yes"]) == 0

    assert "merge-driver" in (repo.folder / ".git/config").read_text("utf-8")
    assert (tmp_path / "tree/.gitattributes").exists()


def test_outside_of_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(["setup", "git", "--yes"]) == 2
    assert "no git repository" in capsys.readouterr().err
