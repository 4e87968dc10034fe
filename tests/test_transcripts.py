"""Commands as people type them, and all that they see: each file of `transcripts/` is run.

Those in `past/` are run in the repository of `story.py`.

A line that begins with `$ ` is a command, which may begin with `NAME=value`; what follows is its
output, standard error among it, and its exit status.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.conftest import ROOT, Golden
from tests.repository import Repo

TRANSCRIPTS = sorted((ROOT / "tests" / "transcripts").glob("*.console"))
PAST = sorted((ROOT / "tests" / "transcripts" / "past").glob("*.console"))
VARIABLE = re.compile(r"([A-Z_]+)=(.*)")


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_transcript(
    file: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    golden(file, _played(file, capsys, monkeypatch))


@pytest.mark.parametrize("file", PAST, ids=lambda file: file.stem)
def test_transcript_in_a_repository(
    file: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    story: Repo,
) -> None:
    monkeypatch.chdir(story.folder)
    golden(file, _played(file, capsys, monkeypatch))


def _played(file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The commands of a transcript, and what is seen of them now."""
    seen = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("$ "):
            with monkeypatch.context() as environment:
                seen.append(f"{line}\n{_said(line, capsys, environment)}")
    return "".join(seen)


def _said(line: str, capsys: pytest.CaptureFixture[str], environment: pytest.MonkeyPatch) -> str:
    environment.delenv("COLUMNS", raising=False)
    words = shlex.split(line[2:])
    while match := VARIABLE.fullmatch(words[0]):
        environment.setenv(match[1], match[2])
        words = words[1:]
    assert words[0] == "gcmplan"

    status = run(words[1:])

    out, err = capsys.readouterr()
    return f"{out}{err}exit {int(status)}\n"
