"""What a report tells of the past: the history that git knows, and what changed since then."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.render.report.reader import Seen, flat
from tests.repository import Repo


def report(story: Repo, folder: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> Seen:
    page = folder / "page.html"
    monkeypatch.chdir(story.folder)
    assert run(["report", "plans/xex", "-o", str(page), *options]) == 0
    return Seen(page.read_text("utf-8"))


def test_history_stands_on_the_page(
    story: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = report(story, tmp_path, monkeypatch, "--as-of", "2026-07-01")

    rows = [flat(each) for each in seen.by_id("history").iter("tr")]
    assert [row[:10] for row in rows[1:]] == [
        "2026-07-01",
        "2026-06-15",
        "2026-02-01",
        "2025-12-20",
        "2025-09-01",
        "2025-04-01",
        "2025-01-15",
        "2025-01-10",
    ]
    assert len(list(seen.by_id("history").iter("polyline"))) == 2


def test_what_came_after_the_day_is_not_told(
    story: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = report(story, tmp_path, monkeypatch, "--as-of", "2025-01-10")

    assert "history" not in set(seen.values("id"))


def test_changes_stand_on_the_page(
    story: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = report(story, tmp_path, monkeypatch, "--as-of", "2026-07-01", "--since", "adopted")

    told = flat(seen.by_id("changes"))
    assert told.startswith("What changed since adopted (2025-01-15)")
    assert "O1.1 License recruitment agenciesdue2025-12-31 → 2026-Q4+365 d; no update" in told
    assert "Since adopted (2025-01-15): progress 0 → 75 %" in flat(seen.by_id("progress"))


def test_slip_stands_beside_the_plan(
    story: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = report(story, tmp_path, monkeypatch, "--as-of", "2026-07-01")

    assert "+365 days since adopted" in flat(seen.by_id("action-O1.1"))
    assert "not in the adopted plan" in flat(seen.by_id("action-O2.2"))


def test_unknown_revision_is_an_error(
    story: Repo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(story.folder)

    status = run(["report", "plans/xex", "-o", str(tmp_path / "x.html"), "--since", "adpted"])

    assert status == 2
    assert "there is no revision 'adpted' (did you mean 'adopted'?)" in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()
