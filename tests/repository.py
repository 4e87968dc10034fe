"""Real git repositories for tests."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana Author",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Carl Committer",
    "GIT_COMMITTER_EMAIL": "carl@example.org",
    "LC_ALL": "C.UTF-8",
}


class Repo:
    """A repository in a folder, made by git itself."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", *options)

    def git(self, *words: str, day: str = "2026-01-01", fed: bytes | None = None) -> str:
        """Run git in the folder; returns what it says."""
        return self.bytes(*words, day=day, fed=fed).decode().strip()

    def bytes(self, *words: str, day: str = "2026-01-01", fed: bytes | None = None) -> bytes:
        """Run git in the folder; returns what it says as it is."""
        inherited = {name: each for name, each in os.environ.items() if not name.startswith("GIT_")}
        when = f"{day}T12:00:00+0000" if len(day) == len("2026-01-01") else day
        process = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *words],
            cwd=self.folder,
            env=inherited | _ALONE | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
            input=fed,
            capture_output=True,
            check=False,
        )
        assert process.returncode == 0, process.stderr.decode()
        return process.stdout

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files; `-> x` is a link to `x`, None takes a file away."""
        for name, text in files.items():
            path = self.folder / name
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if text.startswith("-> "):
                path.symlink_to(text.removeprefix("-> "))
            else:
                path.write_text(text, "utf-8", newline="")

    def commit(self, files: Mapping[str, str | None], day: str = "2026-01-01") -> str:
        """Write files and commit all; returns the commit's id."""
        self.write(files)
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--message", f"On {day}", day=day)
        return self.git("rev-parse", "HEAD")
