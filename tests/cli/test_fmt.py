"""`gcmplan fmt` on real files: what it writes, what it leaves, and what it says."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.builders import HEADER

UNTIDY = HEADER.replace("  id:", "  id:  ")
NOT_READ = "stays as it is, for it cannot be read in full"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_writes_what_changes_and_nothing_else(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.yaml").write_text(UNTIDY)
    (folder / "b.yaml").write_text(HEADER)
    untouched = (folder / "b.yaml").stat()

    status = run(["fmt", "a.yaml", "b.yaml"])

    assert status == 0
    assert (folder / "a.yaml").read_text() == HEADER
    assert (folder / "b.yaml").stat() == untouched
    assert capsys.readouterr().out.splitlines() == [
        "a.yaml  laid out anew",
        "1 file laid out anew, 1 unchanged",
    ]
    assert run(["fmt", "a.yaml", "b.yaml", "--check"]) == 0


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_writes_nothing_when_asked_what_it_would_do(folder: Path, option: str) -> None:
    (folder / "a.yaml").write_text(UNTIDY)

    assert run(["fmt", option]) == 1
    assert (folder / "a.yaml").read_text() == UNTIDY


def test_line_ends_and_byte_order_mark_stay(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())

    assert run(["fmt", "a.yaml"]) == 0

    expected = b"\xef\xbb\xbf" + HEADER.replace("\n", "\r\n").encode()
    assert (folder / "a.yaml").read_bytes() == expected


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(b"plan: [\n", id="no YAML"),
        pytest.param(b"plan: {id: a, id: b}\n", id="a key twice"),
        pytest.param(b"plan: caf\xe9\n", id="not UTF-8"),
    ],
)
def test_what_cannot_be_read_stays_and_the_others_are_done(
    folder: Path, broken: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.yaml").write_bytes(broken)
    (folder / "b.yaml").write_text(UNTIDY)

    status = run(["fmt", "a.yaml", "b.yaml"])

    assert status == 2
    assert (folder / "a.yaml").read_bytes() == broken
    assert (folder / "b.yaml").read_text() == HEADER
    assert f"error: a.yaml {NOT_READ}: 'gcmplan validate a.yaml'" in capsys.readouterr().err


def test_a_folder_stands_for_the_files_of_its_plans(folder: Path) -> None:
    """And not for others that happen to be there, whose layout is nobody's business here."""
    for name, text in {
        "plans/x/plan.yaml": UNTIDY,
        "plans/x/labour.yaml": "organizations:   []\n",
        "plans/gcmplan.yaml": "plans:   [x]\n",
        "mkdocs.yml": "site_name:   x\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    assert run(["fmt", "."]) == 0

    assert (folder / "plans/x/plan.yaml").read_text() == HEADER
    assert (folder / "plans/x/labour.yaml").read_text() == "organizations: []\n"
    assert (folder / "plans/gcmplan.yaml").read_text() == "plans:   [x]\n"
    assert (folder / "mkdocs.yml").read_text() == "site_name:   x\n"


def test_one_file_of_a_plan_stands_for_itself(folder: Path) -> None:
    (folder / "plan.yaml").write_text(UNTIDY)
    (folder / "labour.yaml").write_text("organizations:   []\n")

    assert run(["fmt", "labour.yaml", "gcmplan.yaml"]) == 2  # there is no such file
    assert run(["fmt", "labour.yaml"]) == 0

    assert (folder / "plan.yaml").read_text() == UNTIDY
    assert (folder / "labour.yaml").read_text() == "organizations: []\n"


def test_settings_are_left_alone(folder: Path) -> None:
    (folder / "gcmplan.yaml").write_text("plans:   [x]\n")

    assert run(["fmt", "gcmplan.yaml"]) == 0
    assert (folder / "gcmplan.yaml").read_text() == "plans:   [x]\n"


def test_editors_pass_a_text_through(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    content = b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    assert run(["fmt", "-"]) == 0

    expected = b"\xef\xbb\xbf" + HEADER.replace("\n", "\r\n").encode()
    assert capfdbinary.readouterr().out == expected


def test_a_text_that_cannot_be_read_is_not_passed_through(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"plan: [")))

    assert run(["fmt", "-"]) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert NOT_READ in err.decode()


@pytest.mark.usefixtures("folder")
def test_a_folder_without_plans_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fmt", "."]) == 2
    assert capsys.readouterr().err == "error: no plan at .\n"


def test_a_file_that_cannot_be_written_stays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.yaml").write_text(UNTIDY)
    (folder / "b").mkdir()
    (folder / "b/b.yaml").write_text(UNTIDY)
    (folder / "b").chmod(0o500)
    try:
        (folder / "b/probe").touch()
    except PermissionError:
        status = run(["fmt", "b/b.yaml", "a.yaml"])
        assert (status, (folder / "b/b.yaml").read_text()) == (2, UNTIDY)
        assert capsys.readouterr().err.startswith("error: cannot write b/b.yaml: ")
        assert (folder / "a.yaml").read_text() == HEADER
    finally:
        (folder / "b").chmod(0o700)
