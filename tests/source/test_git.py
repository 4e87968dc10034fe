from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gcmplan.errors import FileError, GitError
from gcmplan.source.repository.committed import Committed, Store
from gcmplan.source.repository.git import Repository
from gcmplan.source.tree import Kind
from tests.repository import Repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "repo")


def tree(repo: Repo, revision: str = "HEAD") -> Committed:
    repository = Repository(str(repo.folder))
    commit = repository.commit(revision)
    assert commit
    return Committed(Store(repository), commit, revision)


ODD_NAMES = [
    "with blanks and  more",
    "tab\tand\nnewline",
    'quote"and\\backslash',
    "*[glob]?",
    ":(top)magic",
    "-option",
    "план 计划 خطة",
    "e\u0301 and é",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names(repo: Repo, name: str) -> None:
    repo.commit({f"{name}/{name}.yaml": "plan: 1\n"})

    committed = tree(repo)

    assert [each.name for each in committed.entries("")] == [name]
    assert committed.text(f"{name}/{name}.yaml").text == "plan: 1\n"


def test_a_name_that_is_no_text(repo: Repo) -> None:
    (repo.folder / "a\udcff.yaml").write_text("plan: 1\n")
    repo.commit({})

    assert tree(repo).text("a\udcff.yaml").text == "plan: 1\n"


def test_what_is_read_is_what_was_committed(repo: Repo) -> None:
    repo.commit({"a.yaml": "old\r\n", "b": "b"})
    repo.write({"a.yaml": "new\n"})

    text = tree(repo).text("a.yaml")

    assert (text.text, text.name, text.revision) == ("old\r\n", "HEAD:a.yaml", "HEAD")


@pytest.mark.parametrize(
    "revision", ["main", "HEAD", "v1", "annotated", "HEAD~0", "main@{0}", ":/On", "HEAD^{/On}"]
)
def test_revisions(repo: Repo, revision: str) -> None:
    id = repo.commit({"a.yaml": "a"}, "2026-03-05")
    repo.git("tag", "v1")
    repo.git("tag", "-m", "message", "annotated")

    commit = Repository(str(repo.folder)).commit(revision)

    assert commit
    assert (commit.id, commit.day, commit.author) == (id, date(2026, 3, 5), "Ana Author")
    assert (commit.short, commit.subject) == (id[:7], "On 2026-03-05")


@pytest.mark.parametrize(
    "revision",
    [
        *("", "none", "HEAD~5", "HEAD:a.yaml", "v1^{tree}", "0" * 40),
        *("--all", "-h", "--output=/tmp/x", "HEAD\nHEAD", "HEAD\0", "a b", "@{99}", "HEAD..HEAD"),
        *("\udcff", "x" * 5000, "^HEAD", "HEAD^@", "HEAD^!"),
    ],
)
def test_no_revisions(repo: Repo, revision: str) -> None:
    repo.commit({"a.yaml": "a"})
    repo.git("tag", "v1")
    repository = Repository(str(repo.folder))

    assert repository.commit(revision) is None
    assert repository.commit("HEAD"), "and git still answers"


def test_a_repository_without_commits(repo: Repo) -> None:
    repository = Repository(str(repo.folder))

    assert repository.commit("HEAD") is None
    assert repository.names() == []


def test_kinds(repo: Repo) -> None:
    files = {"a/b.yaml": "b", "link": "-> a", "a/up.yaml": "-> ../a/b.yaml"}
    repo.commit({**files, "out": "-> /etc", "far": "-> ../../x", "one": "-> two", "two": "-> one"})
    committed = tree(repo)

    assert committed.kind("link") is Kind.FOLDER
    assert committed.text("link/up.yaml").text == "b"
    for path in ("out", "far", "one", "none", "a/none", "a/b.yaml/c", "..", "out/passwd"):
        with pytest.raises(FileError, match="no such file or folder there"):
            committed.kind(path)
    with pytest.raises(FileError, match="is a folder"):
        committed.text("a")


def test_a_submodule_is_neither_file_nor_folder_but_a_repository_of_its_own(
    repo: Repo, tmp_path: Path
) -> None:
    inner = Repo(tmp_path / "inner")
    id = inner.commit({"a.yaml": "inner"})
    repo.git("submodule", "--quiet", "add", str(inner.folder), "sub")
    repo.commit({"b.yaml": "outer"})

    with pytest.raises(FileError, match="neither a file nor a folder"):
        tree(repo).kind("sub")
    commit = Repository(str(repo.folder / "sub")).commit("HEAD")
    assert commit
    assert commit.id == id


def test_sha256(tmp_path: Path) -> None:
    repo = Repo(tmp_path, "--object-format=sha256")
    repo.commit({"a/b.yaml": "text"})

    assert tree(repo).text("a/b.yaml").text == "text"


def test_the_line_of_commits_follows_the_branch_that_was_merged_into(repo: Repo) -> None:
    first = repo.commit({"a.yaml": "1", "n.txt": "n"}, "2026-01-01")
    repo.commit({"n.txt": "m"}, "2026-01-02")
    repo.git("checkout", "-qb", "side")
    repo.commit({"b.yml": "2"}, "2026-01-03")
    repo.git("checkout", "-q", "main")
    other = repo.commit({"a.yaml": "3"}, "2026-01-04")
    repo.git("merge", "-q", "--no-ff", "-m", "Merge", "side", day="2026-01-05")
    merge = repo.git("rev-parse", "HEAD")
    repository = Repository(str(repo.folder))
    head = repository.commit("HEAD")

    assert head
    assert [each.id for each in repository.line(head)] == [merge, other, first]


def test_names_and_tags(repo: Repo) -> None:
    repo.commit({"a.yaml": "1"})
    repo.git("tag", "-m", "old", "z-old", day="2026-01-01")
    repo.commit({"a.yaml": "2"}, "2026-02-01")
    repo.git("tag", "-m", "new", "a-new", day="2026-02-01")
    repo.git("checkout", "-qb", "müller/branch", "HEAD~1")
    repo.git("tag", "here")
    repository = Repository(str(repo.folder))
    head = repository.commit("HEAD")

    assert head
    assert repository.names() == ["main", "müller/branch", "a-new", "here", "z-old"]
    assert set(repository.tags(head)) == {"here", "z-old"}


def test_the_environment_of_a_hook_does_not_mislead(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = repo.commit({"a.yaml": "1"})
    other = Repo(tmp_path / "other")
    other.commit({"b.yaml": "2"})
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
    repository = Repository(str(repo.folder))

    commit = repository.commit("HEAD")

    assert commit
    assert [each.id for each in repository.line(commit)] == [id]


def test_nothing_is_run_that_the_repository_names(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"a.yaml": "1", ".gitattributes": "*.yaml diff=evil filter=evil\n"})
    for setting in ("core.fsmonitor", "core.pager", "diff.evil.textconv", "filter.evil.smudge"):
        repo.git("config", setting, f"touch {tmp_path}/ran")
    repo.git("config", "diff.external", f"touch {tmp_path}/ran")

    committed = tree(repo)

    assert committed.text("a.yaml").text == "1"
    Repository(str(repo.folder)).line(committed.commit)
    assert not (tmp_path / "ran").exists()


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(GitError, match="is in no git repository"):
        Repository(str(tmp_path))


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(GitError, match="git is not installed"):
        Repository(str(tmp_path))


def test_a_broken_repository(repo: Repo) -> None:
    (repo.folder / ".git" / "HEAD").write_text("nonsense")
    (repo.folder / ".git" / "config").write_text("[nonsense")

    with pytest.raises(GitError, match="repository"):
        Repository(str(repo.folder))
