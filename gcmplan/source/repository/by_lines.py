"""Texts merged line by line, as git does it without knowing what they mean."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gcmplan.errors import GitError
from gcmplan.sentence import say

_MOST_CONFLICTS = 127
"""git says no more than that in its exit status; more than that is a failure."""


class ByLines(NamedTuple):
    """What came of merging texts line by line."""

    content: bytes
    """With the usual markers around what is in conflict."""
    conflicts: int
    """How many stretches are marked."""


class Labels(NamedTuple):
    """What the markers say, and how long they are."""

    ours: str = "ours"
    base: str = "base"
    theirs: str = "theirs"
    size: int = 7


def merged_by_lines(
    ours: bytes, base: bytes, theirs: bytes, labels: Labels, side: str | None = None
) -> ByLines:
    """Our text with the changes from a base to theirs; raises `GitError` if git cannot do it.

    If a side is named, `ours` or `theirs`, it is right wherever they are in conflict.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for file, content in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(content)
        process = _run(
            ["git", "merge-file", "-p", f"--marker-size={labels.size}"]
            + ([f"--{side}"] if side else [])
            + [f"-L{label}" for label in (labels.ours, labels.base, labels.theirs)]
            + [str(file) for file in files]
        )
    if not 0 <= process.returncode <= _MOST_CONFLICTS:
        said = process.stderr.decode(errors="replace").strip()
        raise GitError(
            say(
                "git cannot merge the files by lines: {said}",
                said=said.removeprefix("error: "),
            )
        )
    return ByLines(process.stdout, process.returncode)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise GitError(say("git cannot be run, and only git merges by lines")) from error
