"""Files made to break a reader: findings or a clear error, never a traceback.

Nothing here looks at the clock. What keeps each of them short is a bound on the work, which its
name says; without that bound it would take minutes, or all memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.load import load
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.parsing.compose import MOST_FAULTS
from gcmplan.source.text import decoded
from tests.builders import HEADER

MB = 1_000_000
BODIES = HEADER + "organizations:\n"


@pytest.fixture(autouse=True)
def _no_plan_around(tmp_path: Path) -> None:
    """Whatever lies in the folder for temporary files is no part of a test: it is a repository."""
    (tmp_path / ".git").mkdir()


@pytest.fixture
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be in an empty folder."""
    monkeypatch.chdir(tmp_path)


def bomb() -> str:
    """A billion laughs: each line stands for ten of the line before."""
    names = [f"a{number}" for number in range(10)]
    lines = [f"{names[0]}: &{names[0]} ha"]
    for before, name in pairwise(names):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]")
    return "\n".join(lines)


HOSTILE = [
    # what the file holds; which rules speak; how often at most
    pytest.param(lambda: "", {"GCM013"}, 1, id="nothing"),
    pytest.param(lambda: "null\n", {"GCM013"}, 1, id="null"),
    pytest.param(lambda: "- a\n", {"GCM006"}, 1, id="a list on top"),
    pytest.param(lambda: "hello\n", {"GCM006"}, 1, id="text on top"),
    pytest.param(lambda: "[" * 10 * MB, {"GCM003"}, 1, id="10 MB of [: depth 32"),
    pytest.param(lambda: "{" * 10 * MB, {"GCM003"}, 1, id="10 MB of {: a key is a word"),
    pytest.param(lambda: "{a: " * 2 * MB, {"GCM003"}, 1, id="8 MB of maps in maps: depth 32"),
    pytest.param(lambda: "- " * 5 * MB, {"GCM003"}, 1, id="10 MB of dashes: depth 32"),
    pytest.param(
        lambda: f"[{'[],' * 3 * MB}]", {"GCM003"}, 1, id="9 MB of empty lists: 6 characters each"
    ),
    pytest.param(
        lambda: f"a: [{'1,' * 3 * MB}]", {"GCM003"}, 1, id="6 MB of digits: 6 characters each"
    ),
    pytest.param(bomb, {"GCM003"}, MOST_FAULTS, id="a billion laughs: aliases are not followed"),
    pytest.param(
        lambda: f"a: &a 1\nb: [{'*a, ' * MB}]\n",
        {"GCM003"},
        MOST_FAULTS,
        id="a million aliases: 100 faults",
    ),
    pytest.param(
        lambda: "- &a b\n" * 100_000, {"GCM003"}, MOST_FAULTS, id="100,000 anchors: 100 faults"
    ),
    pytest.param(
        lambda: "".join(f"key{number}: 1\n" for number in range(100_000)),
        {"GCM003"},
        1,
        id="100,000 keys: a thousand in a map",
    ),
    pytest.param(lambda: "a: 1\n" * 200_000, {"GCM002", "GCM003"}, 2, id="a key 200,000 times"),
    pytest.param(lambda: "---\n" * MB, {"GCM003"}, 1, id="a million documents: one is read"),
    pytest.param(lambda: "\0" * MB, {"GCM001"}, 1, id="1 MB of NUL: an item at a time"),
    pytest.param(lambda: "\0" * 3 * MB, {"GCM001"}, 1, id="3 MB of NUL: not read again"),
    pytest.param(
        lambda: "a: b: c\n" * 100_000, {"GCM001"}, 10, id="100,000 slips: ten times read again"
    ),
    pytest.param(lambda: "a: b: c\n" * 300_000, {"GCM001"}, 1, id="300,000 slips: not read again"),
    pytest.param(lambda: '"' * MB, {"GCM001"}, 1, id="1 MB of quotation marks"),
    pytest.param(lambda: "a:\n" + "\t- b\n" * 100_000, {"GCM001"}, 1, id="100,000 tabs: one slip"),
    pytest.param(lambda: "<<<<<<< \n" * 100_000, {"GCM006"}, 1, id="halves of conflicts"),
    pytest.param(lambda: "a: " + "9" * 2 * MB, {"GCM013"}, 1, id="a number of 2 MB: it is text"),
    pytest.param(
        lambda: HEADER.replace("country: XEX", "country: " + "X" * MB),
        {"GCM006"},
        1,
        id="1 MB of a country: it is cut in the message",
    ),
    pytest.param(
        lambda: BODIES + f"  - {{id: {'A ' * MB}, name: x, type: un}}\n",
        {"GCM008"},
        1,
        id="2 MB of an id: it is cut in the message",
    ),
    pytest.param(
        lambda: BODIES + f"  - {{id: {'A' * MB}, {'k' * 1000}: 1, name: x, type: un}}\n",
        {"GCM004"},
        1,
        id="an id and a key too long for a sentence: they are cut",
    ),
    pytest.param(
        lambda: HEADER + "areas: " + "[" * 40, {"GCM003"}, 1, id="a plan, and too many brackets"
    ),
]


@pytest.mark.parametrize(("text", "codes", "most"), HOSTILE)
def test_a_hostile_file_gives_findings(
    text: Callable[[], str],
    codes: set[str],
    most: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text(), "utf-8")

    status = run(["validate", str(path), "--format", "concise"])

    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert (status, err) == (1, "")
    assert {code for code in codes if f": {code} " in out} == codes
    assert len(lines) <= most + 1
    assert max(map(len, lines)) < 1000


def test_a_title_of_1_mb_is_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEADER.replace("title: Exampleland", "title: " + "E" * MB), "utf-8")

    status = run(["validate", str(path), "--format", "concise"])

    assert (status, capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(HEADER.encode("latin-1", "replace") + b"# \xe9\n", "GCM003", id="Latin-1"),
        pytest.param(HEADER.encode("utf-16"), "GCM003", id="UTF-16"),
        pytest.param(HEADER.encode("utf-32"), "GCM003", id="UTF-32"),
        pytest.param(bytes(range(256)), "GCM003", id="every byte there is"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "GCM003", id="a picture"),
        pytest.param(b"PK\x03\x04\x14\0\0\0", "GCM001", id="a spreadsheet"),
    ],
)
def test_what_is_no_utf8_gives_a_finding(
    content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(content)

    status = run(["validate", str(path), "--format", "concise"])

    assert status == 1
    assert f": {code} " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("none.yaml", "no such file or folder", id="no such file"),
        pytest.param("circle.yaml", "neither a file nor a folder", id="a link to itself"),
        pytest.param("dangling.yaml", "neither a file nor a folder", id="a link to nothing"),
        pytest.param(
            "pipe.yaml", "neither a file nor a folder", id="a pipe, which is not waited for"
        ),
        pytest.param("hole.yaml", "too large", id="a hole of a gigabyte: not read"),
        pytest.param("nul\0.yaml", "no such file or folder", id="a name with a NUL"),
        pytest.param("x" * 300, "file name too long", id="a name that is too long"),
        pytest.param("", "no such file or folder", id="no name"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "status"])
@pytest.mark.usefixtures("_here")
def test_what_cannot_be_read_is_a_clear_error(
    command: str, name: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("circle.yaml").symlink_to("circle.yaml")
    Path("dangling.yaml").symlink_to("nowhere.yaml")
    os.mkfifo("pipe.yaml")
    with Path("hole.yaml").open("wb") as hole:
        hole.write(HEADER.encode())
        hole.truncate(1024**3)

    status = run([command, name])

    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert err.startswith("error: ")
    assert reason in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("_here")
def test_a_folder_with_such_things_is_read_without_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("plan.yaml").write_text(HEADER, "utf-8")
    Path("circle.yaml").symlink_to("circle.yaml")
    Path("dangling.yaml").symlink_to("nowhere.yaml")
    Path("around").symlink_to(".")
    Path("folder.yaml").mkdir()
    os.mkfifo("pipe.yaml")

    status = run(["validate", ".", "--format", "concise"])

    assert (status, capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize(
    ("yaml", "code", "count"),
    [
        pytest.param("- {a: 1}\n", "GCM005", 3, id="three fields missing"),
        pytest.param("- {id: 1, name: x, type: ngo}\n", "GCM008", 1, id="a bad id"),
        pytest.param("- {nam: x, id: A, type: ngo}\n", "GCM004", 1, id="a key misspelt"),
    ],
)
def test_the_work_grows_with_the_slips_and_no_faster(yaml: str, code: str, count: int) -> None:
    """Each slip is compared with its own neighbours only, and what fits is copied once."""
    text = f"{HEADER}organizations:\n{yaml * 2_000}"

    result = load(Bundle((parse(decoded(text.encode(), "plan.yaml")),)))

    assert sum(each.finding.rule.code == code for each in result.diagnostics) == 2_000 * count
    assert result.plan
    assert result.plan.organizations == ()
