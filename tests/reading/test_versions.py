"""Which plan is meant, and how it stood at a revision: against real repositories."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.errors import GcmplanError
from gcmplan.reading.files import Files, in_full, read
from gcmplan.reading.pairing import pairs
from gcmplan.reading.versions import plan_at
from tests.repository import Repo


def header(id: str = "XEX-2025", title: str = "A plan") -> str:
    return (
        f"gcmplan: 1\nplan: {{id: {id}, title: {title}, country: XEX, "
        "period: {start: 2025, end: 2027}}\n"
    )


OBJECTIVES = "objectives: [{id: O1, title: Work, gcm: [6], actions: []}]\n"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    made = Repo(tmp_path / "repo")
    monkeypatch.chdir(made.folder)
    return made


def title(found: Files) -> str:
    return str(in_full(read(found), found.name).header.title)


@pytest.mark.parametrize(
    ("then", "now", "path", "name"),
    [
        pytest.param({"p.yaml": header()}, {}, "p.yaml", "v1:p.yaml", id="a file"),
        pytest.param(
            {"p/a.yaml": header(), "p/b.yaml": OBJECTIVES}, {}, "p", "v1:p", id="a folder"
        ),
        pytest.param(
            {"p/a.yaml": header(), "p/b.yaml": OBJECTIVES}, {}, "p/b.yaml", "v1:p", id="a part"
        ),
        pytest.param(
            {"old/p.yaml": header()},
            {"old/p.yaml": None, "new/q.yaml": header()},
            "new/q.yaml",
            "v1:old/p.yaml",
            id="moved",
        ),
        pytest.param(
            {"p.yaml": header() + OBJECTIVES},
            {"p.yaml": None, "p/a.yaml": header(), "p/b.yaml": OBJECTIVES},
            "p",
            "v1:p.yaml",
            id="split into a folder",
        ),
        pytest.param(
            {"p/a.yaml": header(), "p/b.yaml": OBJECTIVES},
            {"p/a.yaml": None, "p/b.yaml": None, "p.yaml": header() + OBJECTIVES},
            "p.yaml",
            "v1:p",
            id="joined into a file",
        ),
        pytest.param(
            {"a.yaml": header("A-1"), "b.yaml": header()},
            {"a.yaml": header(), "b.yaml": header("A-1")},
            "a.yaml",
            "v1:b.yaml",
            id="two plans changed places",
        ),
        pytest.param(
            {"p.yaml": header("OLD-1")}, {"p.yaml": header()}, "p.yaml", "v1:p.yaml", id="other id"
        ),
        pytest.param(
            {"p.yaml": header()}, {"p.yaml": None}, "p.yaml", "v1:p.yaml", id="taken away since"
        ),
        pytest.param(
            {"план 1\n/ä b.yaml": header()},
            {},
            "план 1\n/ä b.yaml",
            "v1:план 1\n/ä b.yaml",
            id="odd",
        ),
        pytest.param({"plans/p.yaml": header()}, {}, None, "v1:plans/p.yaml", id="the usual place"),
    ],
)
def test_a_plan_at_a_revision(
    repo: Repo,
    then: Mapping[str, str],
    now: Mapping[str, str | None],
    path: str | None,
    name: str,
) -> None:
    id = repo.commit({**then, "else/c.yaml": header("OTHER-1")}, "2026-02-03")
    repo.git("tag", "v1")
    repo.write({"n.txt": ""} | dict(now))

    found = plan_at(path, "v1")

    assert found.name == name
    assert title(found) == "A plan"
    version = found.version
    assert (version.name, version.id, version.day) == ("v1", id, date(2026, 2, 3))
    assert (version.author, version.short) == ("Ana Author", id[:7])


def test_from_a_folder_below(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"in/p/a.yaml": header(title="then"), "a.yaml": header("OTHER-1")})
    repo.write({"in/p/a.yaml": header(title="now")})
    monkeypatch.chdir(repo.folder / "in" / "p")

    assert title(plan_at("a.yaml")) == "now"
    assert title(plan_at("a.yaml", "HEAD")) == "then"
    assert title(plan_at("../p", "HEAD")) == "then"
    assert title(plan_at("HEAD:in/p/a.yaml")) == "then"
    assert title(plan_at("HEAD:./a.yaml")) == "then"
    assert title(plan_at("HEAD:../p/")) == "then"
    assert title(plan_at("HEAD")) == "then"


def test_an_existing_path_wins(repo: Repo) -> None:
    repo.commit({"v1": header(title="a folder's"), "plans/p.yaml": header(title="a tag's")})
    repo.git("tag", "v1")
    repo.write({"HEAD:plans": header(title="a colon's")})

    assert title(plan_at("v1")) == "a folder's"
    assert title(plan_at("HEAD:plans")) == "a colon's"
    assert title(plan_at("tags/v1")) == "a tag's"


@pytest.mark.parametrize(
    ("path", "revision", "complaint"),
    [
        pytest.param("p.yaml", "v10", "no revision 'v10' (did you mean 'v1.0'?)", id="tag"),
        pytest.param("p.yaml", "mian", "did you mean 'main'?", id="branch"),
        pytest.param("p.yaml", "zzz", "there is no revision 'zzz'", id="nothing near"),
        pytest.param("v10", None, "no file, folder or revision 'v10' (did you mean", id="alone"),
        pytest.param("zzz", None, "cannot read zzz: no such file or folder", id="a path"),
        pytest.param("v10.yaml", None, "cannot read v10.yaml: no such file", id="certainly a path"),
        pytest.param("v1.0:none", None, "cannot read v1.0:none: no such file or folder", id="both"),
        pytest.param("v1.9:p.yaml", None, "there is no revision 'v1.9' (did you", id="both wrong"),
        pytest.param("v1.0:q", None, "no plan at v1.0:q", id="no plan"),
        pytest.param("v1.0:two", None, "several plans at v1.0:two: name one of v1.0:t", id="two"),
        pytest.param("two", "v1.0", "several plans at v1.0:two", id="several by path"),
        pytest.param("new.yaml", "v1.0", "v1.0 has no plan NEW-1, neither at new.yaml", id="new"),
        pytest.param("gone.yaml", "v1.0", "cannot read v1.0:gone.yaml: no such file", id="never"),
    ],
)
def test_what_is_not_there(repo: Repo, path: str, revision: str | None, complaint: str) -> None:
    two = {"two/a.yaml": header("A-1"), "two/b.yaml": header("B-1")}
    repo.commit({"p.yaml": header(), "q/q.yaml": "a: 1\n", **two})
    repo.git("tag", "v1.0")
    repo.commit({"new.yaml": header("NEW-1")})

    with pytest.raises(GcmplanError, match=re.escape(complaint)):
        plan_at(path, revision)


def test_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(header(), "utf-8")

    assert title(plan_at("p.yaml")) == "A plan"
    with pytest.raises(GcmplanError, match="is in no git repository"):
        plan_at("p.yaml", "HEAD")
    with pytest.raises(GcmplanError, match="cannot read v1: no such file or folder"):
        plan_at("v1")


def test_without_git(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"p.yaml": header()})
    monkeypatch.setenv("PATH", str(tmp_path))

    assert title(plan_at("p.yaml")) == "A plan"
    with pytest.raises(GcmplanError, match="git is not installed"):
        plan_at("p.yaml", "HEAD")


def test_a_bare_repository(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"plans/p.yaml": header()})
    repo.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    monkeypatch.chdir(tmp_path / "bare.git")

    assert title(plan_at("main:plans/p.yaml")) == "A plan"
    assert title(plan_at("plans/p.yaml", "main")) == "A plan"


def test_a_shallow_clone(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"p.yaml": header(title="first")})
    repo.git("tag", "adopted")
    repo.commit({"p.yaml": header(title="second")})
    repo.git("clone", "-q", "--depth=1", f"file://{repo.folder}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")

    assert title(plan_at("p.yaml", "HEAD")) == "second"
    with pytest.raises(GcmplanError, match="in this shallow clone"):
        plan_at("p.yaml", "adopted")


def test_a_worktree_and_a_submodule(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"p.yaml": header(title="inner")})
    repo.git("worktree", "add", "-q", str(tmp_path / "tree"), "-b", "other")
    outer = Repo(tmp_path / "outer")
    outer.git("submodule", "--quiet", "add", str(repo.folder), "sub")
    outer.commit({"p.yaml": header(title="outer")})

    assert title(plan_at(str(tmp_path / "tree" / "p.yaml"), "other")) == "inner"
    assert title(plan_at(str(tmp_path / "outer" / "sub" / "p.yaml"), "HEAD")) == "inner"
    assert title(plan_at(str(tmp_path / "outer" / "p.yaml"), "HEAD")) == "outer"


@pytest.mark.parametrize(
    ("words", "plan", "old", "new"),
    [
        pytest.param([], "p.yaml", ("HEAD", "two"), ("working tree", "three"), id="nothing"),
        pytest.param(["v1"], "p.yaml", ("v1", "one"), ("working tree", "three"), id="a revision"),
        pytest.param(["v1", "HEAD"], "p.yaml", ("v1", "one"), ("HEAD", "two"), id="two revisions"),
        pytest.param(["v1..HEAD"], "p.yaml", ("v1", "one"), ("HEAD", "two"), id="a range"),
        pytest.param(["v1.."], "p.yaml", ("v1", "one"), ("HEAD", "two"), id="an open range"),
        pytest.param(["..v1"], "p.yaml", ("HEAD", "two"), ("v1", "one"), id="from HEAD"),
        pytest.param(["p.yaml"], None, ("HEAD", "two"), ("working tree", "three"), id="a path"),
        pytest.param(
            ["v1", "p.yaml"], None, ("v1", "one"), ("working tree", "three"), id="revision and path"
        ),
        pytest.param(
            ["p.yaml", "v1"], None, ("working tree", "three"), ("v1", "one"), id="the other way"
        ),
        pytest.param(
            ["v1:p.yaml", "q.yaml"], None, ("v1", "one"), ("working tree", "other"), id="two paths"
        ),
        pytest.param(
            ["v1:p.yaml", "HEAD:p.yaml"], None, ("v1", "one"), ("HEAD", "two"), id="both in commits"
        ),
        pytest.param(
            ["v1:p.yaml"], "p.yaml", ("v1", "one"), ("working tree", "three"), id="a path then"
        ),
    ],
)
def test_two_versions(
    repo: Repo, words: list[str], plan: str | None, old: tuple[str, str], new: tuple[str, str]
) -> None:
    repo.commit({"p.yaml": header(title="one")})
    repo.git("tag", "v1")
    repo.commit({"p.yaml": header(title="two")})
    repo.write({"p.yaml": header(title="three"), "q.yaml": header("Q-1", title="other")})

    (found,) = pairs(words, plan).both

    assert [(each.version.name, title(each)) for each in found] == [old, new]


def test_more_than_pairs() -> None:
    with pytest.raises(GcmplanError, match="two versions can be compared, not 3"):
        pairs(["a", "b", "c"])


def test_commands_read_revisions(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.commit({"p.yaml": header() + OBJECTIVES})
    repo.write({"p.yaml": "nonsense: ["})

    status = run(["validate", "HEAD:p.yaml", "-f", "concise"])

    assert status == 0
    assert "HEAD:p.yaml" in capsys.readouterr().out
    assert run(["status", "HEAD:p.yaml", "--plain"]) == 0
    assert "plan: XEX-2025" in capsys.readouterr().out


def test_no_checkout_is_touched(repo: Repo) -> None:
    repo.commit({"p.yaml": header(title="one")})
    repo.git("tag", "v1")
    repo.commit({"p.yaml": header(title="two")})
    before = {file: file.stat().st_mtime_ns for file in sorted(repo.folder.rglob("*"))}

    plan_at("p.yaml", "v1")
    pairs(["v1"], "p.yaml")

    assert {file: file.stat().st_mtime_ns for file in sorted(repo.folder.rglob("*"))} == before
