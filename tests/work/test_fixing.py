"""`gcmplan validate --fix` on real files: what it mends, what it leaves, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.cli.app import run
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText, read_file
from gcmplan.work.asked import Asked
from gcmplan.work.fixing import mended
from tests.builders import AS_OF, HEADER

PLAN = HEADER + (
    "\norganizations:\n"
    "  - {id: MOL, name: Labour, type: government, abbreviation: NO} # their own\n"
)
QUOTED = PLAN.replace("NO}", '"NO"}')
TIDY = QUOTED.replace(
    'type: government, abbreviation: "NO"} #', 'abbreviation: "NO", type: government}  #'
)
QUIETLY = ("--as-of", "2026-09-30", "-f", "concise", "--ignore", "GCM504", "--no-cache")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.yaml").write_text(PLAN)
    return tmp_path


@pytest.mark.parametrize(
    ("options", "expected", "said"),
    [
        pytest.param([], TIDY, "1 GCM010, 1 GCM012", id="all"),
        pytest.param(["--select", "GCM010"], QUOTED, "1 GCM010", id="what is selected"),
        pytest.param(["--ignore", "GCM012"], QUOTED, "1 GCM010", id="not what is ignored"),
    ],
)
def test_mends(
    options: list[str],
    expected: str,
    said: str,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["validate", "--fix", *QUIETLY, *options]) == 0

    assert (folder / "plan.yaml").read_text() == expected
    assert capsys.readouterr().err == f"fixed in plan.yaml: {said}\n"
    run(["validate", "--fix", *QUIETLY, *options])
    assert (folder / "plan.yaml").read_text() == expected
    assert capsys.readouterr().err == ""


def test_nothing_else_in_the_file_changes(folder: Path) -> None:
    odd = "\ufeff" + PLAN.replace("\n", "\r\n").rstrip("\r\n")
    (folder / "plan.yaml").write_bytes(odd.encode())

    run(["validate", "--fix", "--select", "GCM010", *QUIETLY])

    assert (folder / "plan.yaml").read_bytes() == odd.replace("NO}", '"NO"}').encode()


def test_what_is_left_decides(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plan.yaml").write_text(PLAN + "sources: 3\n")

    assert run(["validate", "--fix", *QUIETLY]) == 1

    out = capsys.readouterr().out
    assert "GCM006" in out
    assert "GCM010" not in out
    assert "GCM012" not in out


def test_diff_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--fix", "--diff", "--select", "GCM010", *QUIETLY]) == 1

    assert (folder / "plan.yaml").read_text() == PLAN
    shown = capsys.readouterr().out.splitlines()
    assert shown[:2] == ["--- plan.yaml", "+++ plan.yaml"]
    assert [line[0] for line in shown[3:] if line.strip() and line[0] != " "] == ["-", "+"]


def test_diff_without_a_difference(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plan.yaml").write_text(TIDY)

    assert run(["validate", "--fix", "--diff", *QUIETLY]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("folder")
def test_diff_alone_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--diff"]) == 2
    assert "add --fix" in capsys.readouterr().err


def test_what_cannot_be_read_stays_and_the_others_are_mended(folder: Path) -> None:
    (folder / "labour.yaml").write_text("areas: [")

    assert run(["validate", "--fix", *QUIETLY]) == 1

    assert (folder / "labour.yaml").read_text() == "areas: ["
    assert (folder / "plan.yaml").read_text() == TIDY


@pytest.mark.usefixtures("folder")
def test_json_says_what_can_be_mended(capsys: pytest.CaptureFixture[str]) -> None:
    run(["validate", "-f", "json", "--select", "GCM01", "--no-cache"])

    assert capsys.readouterr().out.count('"fixable": true') == 2


WORDS = st.sampled_from(["NO", "yes", "012", "1:30", "1e3", "x", '"on"', "'off'", "Off", "~"])


@settings(deadline=None, max_examples=25)
@given(st.lists(WORDS, min_size=1, max_size=4), st.booleans())
def test_data_stay(tmp_path_factory: pytest.TempPathFactory, words: list[str], flow: bool) -> None:
    tags = f"[{', '.join(words)}]" if flow else "".join(f"\n  - {word}  # {word}" for word in words)
    text = f"{HEADER}x_tags: {tags}\nx_more:   {words[0]}\n"
    file = tmp_path_factory.mktemp("plan") / "plan.yaml"
    file.write_text(text)

    (plan,) = mended([str(file)], Asked(AS_OF, layout=True))

    (rewrite,) = plan.rewriting
    before = parse(read_file(str(file)))
    after = parse(SourceText(rewrite.after.text, "plan.yaml"))
    assert after.data == before.data
    assert not after.ambiguous
