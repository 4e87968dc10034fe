"""`gcmplan validate --since`, in real repositories."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.repository import Repo

HEADER = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland's plan
  country: XEX
  period: {start: 2025, end: 2027}
"""
ACTIONS = """\
objectives:
  - id: O1
    title: Fair recruitment
    gcm: [6]
    actions:
      - {id: A1, title: License agencies, lead: MOL, due: 2026-12-31}
      - {id: A2, title: Sign an agreement, lead: MOL, due: 2026-12-31}
organizations: [{id: MOL, name: Ministry of Labour, type: government}]
"""
SILENT = "GCM802 due of A1 moved by 365 days to 2027-12-31, and no update explains it"
OPTIONS = ("--select", "GCM8", "-f", "concise", "--as-of", "2026-06-30")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    made = Repo(tmp_path / "repo")
    made.commit({"p/a.yaml": HEADER, "p/b.yaml": ACTIONS})
    made.git("tag", "v1")
    monkeypatch.chdir(made.folder)
    return made


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    status = run(["validate", "p", *words, *OPTIONS])
    out, err = capsys.readouterr()
    return status, out + err


def test_nothing_changed(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write({"p/b.yaml": "# by the Ministry\n" + ACTIONS})

    assert said(capsys, "--since", "v1")[0] == 0


def test_where_it_stands(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ACTIONS.splitlines(keepends=True)
    repo.write(
        {"p/b.yaml": "".join([*lines[:5], lines[5].replace("2026-12", "2027-12"), *lines[7:]])}
    )

    status, out = said(capsys, "--since", "v1")

    places = [line.partition(" ")[::2] for line in out.splitlines() if "GCM80" in line]
    assert status == 1
    assert places == [
        ("p/b.yaml:2:5:", "GCM801 A2 'Sign an agreement' was deleted: an action is kept on record"),
        ("p/b.yaml:6:59:", SILENT),
    ]


def test_without_since_nothing_is_asked(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write({"p/b.yaml": ACTIONS.replace("2026-12-31", "2027-12-31")})

    assert said(capsys)[0] == 0


def test_a_comment_or_a_level_turns_it_off(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    later = ACTIONS.replace(
        "due: 2026-12-31}", "due: 2027-12-31} # gcmplan: ignore[GCM802] as cabinet decided"
    )
    repo.write({"p/b.yaml": later})

    assert "GCM802" not in said(capsys, "--since", "v1")[1]
    assert "GCM901" not in said(capsys, "--select", "GCM901")[1]

    repo.write({"p/b.yaml": ACTIONS.replace("2026-12-31", "2027-12-31")})
    repo.write({"p/a.yaml": HEADER + "  rules: {GCM802: off}\n"})

    assert "GCM802" not in said(capsys, "--since", "v1")[1]


def test_a_new_plan_has_not_changed(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write({"q.yaml": HEADER.replace("2025\n", "2026\n")})

    assert run(["validate", "q.yaml", "--since", "v1", *OPTIONS]) == 0
    capsys.readouterr()


@pytest.mark.usefixtures("repo")
def test_no_such_revision(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = said(capsys, "--since", "v2")

    assert status == 2
    assert "there is no revision 'v2'" in out


def test_a_plan_that_could_not_be_read_then(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.commit({"p/b.yaml": ACTIONS.replace("gcm: [6]", "gcm: six")})
    repo.write({"p/b.yaml": ACTIONS})

    status, out = said(capsys, "--since", "HEAD")

    assert status == 2
    assert "HEAD:p cannot be read in full, so what changed since was not judged" in out


def test_a_plan_that_cannot_be_read_now_loses_nothing(
    repo: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.write({"p/b.yaml": ACTIONS.replace("title: Sign", "titel: Sign")})

    assert "GCM801" not in said(capsys, "--since", "v1")[1]


def test_what_was_found_is_kept_by_both_versions(
    repo: Repo,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("GCMPLAN_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    later = ACTIONS.replace("2026-12-31", "2027-12-31")
    repo.commit({"p/b.yaml": later})

    def kept() -> int:
        return sum(each.is_file() for each in (tmp_path / "cache").rglob("*"))

    found, first = said(capsys, "--since", "v1"), kept()
    assert SILENT in found[1]
    assert (said(capsys, "--since", "v1"), kept()) == (found, first)

    repo.git("tag", "--force", "v1")
    assert said(capsys, "--since", "v1")[0] == 0
    assert kept() > first

    repo.write({"p/b.yaml": later.replace("2027", "2028")})
    assert "moved by 366 days" in said(capsys, "--since", "v1")[1]
    assert "GCM802" not in said(capsys)[1]


def test_plans_of_one_repository(repo: Repo, capsys: pytest.CaptureFixture[str]) -> None:
    other = HEADER.replace("XEX-2025", "XEX-2030") + ACTIONS
    repo.commit({"q.yaml": other})
    repo.git("tag", "v2")
    repo.write({"p/b.yaml": ACTIONS.replace("2026-12-31", "2027-12-31")})
    repo.write({"q.yaml": None, "r/s.yaml": other.replace("2026-12-31", "2028-12-31")})

    assert run(["validate", "p", "r", "--since", "v2", *OPTIONS]) == 0

    out = capsys.readouterr().out
    assert out.count("by 365 days") == out.count("by 731 days") == 2
