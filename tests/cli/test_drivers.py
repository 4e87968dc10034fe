"""The commands that git runs, as it runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.branches import BASE, edited

OURS = edited(("progress: 40", "progress: 50"))


def files(folder: Path, ours: str, theirs: str) -> list[str]:
    """Three versions of a file, under names as git gives them."""
    versions = {".merge_file_O": BASE, ".merge_file_A": ours, ".merge_file_B": theirs}
    for name, text in versions.items():
        (folder / name).write_text(text, "utf-8")
    return [str(folder / name) for name in versions]


@pytest.mark.parametrize(
    ("theirs", "status", "marks"),
    [
        pytest.param(("2026-06-30", "2026-07-31"), 0, 0, id="merged"),
        pytest.param(("progress: 40", "progress: 60"), 1, 1, id="in conflict"),
    ],
)
def test_the_exit_status_tells_git_how_it_went(
    theirs: tuple[str, str],
    status: int,
    marks: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths = files(tmp_path, OURS, edited(theirs))

    assert run(["merge-driver", *paths, "11", "plans/p.yaml"]) == status

    text = Path(paths[1]).read_text("utf-8")
    said = capsys.readouterr()
    assert text.count("<" * 11 + " ours\n") == text.count(">" * 11 + " theirs\n") == marks
    assert said.out == ""
    assert said.err == ("plans/p.yaml: 1 place where both sides differ\n" if marks else "")


def test_a_version_that_is_not_there_leaves_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = files(tmp_path, OURS, BASE)
    Path(theirs).unlink()

    assert run(["merge-driver", base, ours, theirs]) == 2

    assert Path(ours).read_text("utf-8") == OURS
    assert "nothing was merged" in capsys.readouterr().err


def test_a_file_that_git_cannot_merge_leaves_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = files(tmp_path, "\0" * 100, BASE)

    assert run(["merge-driver", base, ours, theirs]) == 2

    assert Path(ours).read_text("utf-8") == "\0" * 100
    assert "git cannot merge the files by lines" in capsys.readouterr().err


def test_one_field_a_line_in_the_order_of_ids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(BASE, "utf-8")

    assert run(["textconv", str(path)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["gcmplan: 1", "A1 in: O1.actions"]
    assert "A1 updates: {date: 2026-01-01, text: Begun}" in lines
    assert "A3 note: Three courses a year, one of them in the south." in lines
    assert "XEX-2025 period.end: 2027" in lines


@pytest.mark.parametrize(
    "text", [pytest.param("<<<<<<< ours\n", id="marks"), pytest.param("- a\n", id="no map")]
)
def test_what_cannot_be_read_is_shown_as_it_is(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text, "utf-8")

    assert run(["textconv", str(path)]) == 0
    assert capsys.readouterr().out == text
