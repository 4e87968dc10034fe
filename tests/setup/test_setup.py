"""`gcmplan setup` in a repository: shown, asked about, written, and right the second time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from gcmplan.cli.app import run

COMMANDS = [
    pytest.param(["editor"], id="editor"),
    pytest.param(["pre-commit"], id="pre-commit"),
    pytest.param(["github", "--from", "gcmplan==0.1.0"], id="github"),
]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path / "plans")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_written_once(
    command: list[str], repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = run(["setup", *command, "--yes"])
    written = files(repository)
    seen = capsys.readouterr()
    second = run(["setup", *command, "--yes"])

    assert (first, second) == (0, 0)
    assert written == files(repository)
    assert all(f"{path}  new\n" in seen.out for path in written)
    assert seen.err == f"wrote {len(written)} file{'s' if len(written) > 1 else ''}\n"
    assert "nothing to do" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_written_unless_somebody_agrees(
    command: list[str], repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["setup", *command, "--dry-run"]) == 0
    assert "nothing was written" in capsys.readouterr().err
    assert run(["setup", *command]) == 2
    assert "add --yes to write" in capsys.readouterr().err
    assert files(repository) == {}


@pytest.mark.parametrize(("answer", "written"), [("y", True), ("n", False), ("", False)])
def test_asked_in_a_terminal(answer: str, written: bool, repository: Path) -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "wb", buffering=0) as keyboard:
        keyboard.write(f"{answer}\n".encode())
        process = subprocess.run(
            [sys.executable, "-m", "gcmplan", "setup", "pre-commit"],
            stdin=theirs,
            capture_output=True,
            text=True,
            check=False,
        )
        os.close(theirs)

    assert process.returncode == 0
    assert "Write 1 file? [y/N]" in process.stderr
    assert (repository / ".pre-commit-config.yaml").exists() is written


@pytest.mark.parametrize(
    ("there", "content", "said"),
    [
        pytest.param(".vscode/settings.json", b"{ mine", "cannot read", id="no JSON"),
        pytest.param(".vscode/settings.json", b'{"a": "\xe9"}', "not in UTF-8", id="no UTF-8"),
        pytest.param("schemas", b"mine", "cannot write", id="a file where a folder should be"),
    ],
)
def test_what_cannot_be_extended_stays(
    there: str, content: bytes, said: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / there).parent.mkdir(exist_ok=True)
    (repository / there).write_bytes(content)

    assert run(["setup", "editor", "--yes"]) == 2

    assert files(repository) == {there: content}
    assert said in capsys.readouterr().err


def test_all_files_are_written_or_none(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / ".vscode").mkdir()
    (repository / ".vscode" / "extensions.json").write_bytes(b"{}")
    (repository / ".vscode" / "extensions.json").chmod(0o444)

    assert run(["setup", "editor", "--yes"]) == 2

    assert files(repository) == {".vscode/extensions.json": b"{}"}
    assert "extensions.json: it is read-only" in capsys.readouterr().err


def test_what_changes_while_somebody_is_asked_stays(repository: Path) -> None:
    file = repository / ".pre-commit-config.yaml"
    file.write_bytes(b"repos:\n- repo: local\n")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "gcmplan", "setup", "pre-commit"]
    with subprocess.Popen(command, stdin=theirs, stdout=-1, stderr=-1) as process:
        os.close(theirs)
        assert process.stderr
        assert process.stderr.read(len("Write 1 file?")) == b"Write 1 file?"
        file.write_bytes(b"repos: []\n")
        os.write(ours, b"y\n")
        _, told = process.communicate()
    os.close(ours)

    assert process.returncode == 2
    assert b"changed by somebody else" in told
    assert file.read_bytes() == b"repos: []\n"


def test_a_byte_order_mark_stays(repository: Path) -> None:
    (repository / ".pre-commit-config.yaml").write_bytes(b"\xef\xbb\xbfrepos:\r\n- repo: local\r\n")

    assert run(["setup", "pre-commit", "--yes"]) == 0

    written = (repository / ".pre-commit-config.yaml").read_bytes()
    assert written.startswith(
        b"\xef\xbb\xbfrepos:\r\n- repo: local\r\n- repo: local\r\n  hooks:\r\n"
    )


@pytest.mark.parametrize("folder", ["/tmp", "..", "a/../b", "$(id)", "a b", "", ".", "-"])
def test_plans_lie_below_the_repository(
    folder: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["setup", "pre-commit", "--yes", f"--plans={folder}"]) == 2

    assert "--plans takes a folder" in capsys.readouterr().err
    assert files(repository) == {}


def test_a_local_installation_cannot_be_reached_by_others(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["setup", "github", "--yes"]) == 2  # the tests run from a checkout

    assert "--from" in capsys.readouterr().err
    assert files(repository) == {}
