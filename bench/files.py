"""The files to measure with, made anew for each run."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bench.pasts import past
from bench.plans import plan


class Files(NamedTuple):
    """Files on the disk, and a folder for what is kept of them."""

    small: str
    """A plan of 200 actions."""
    large: str
    """A plan of 20,000 actions."""
    folder: str
    """A folder of 200 plans of 200 actions."""
    cache: str
    past: str
    """A plan of 200 actions in a repository, with 500 commits behind it."""

    @property
    def many(self) -> list[str]:
        """The plans in the folder."""
        return sorted(map(str, Path(self.folder).iterdir()))

    @property
    def small_edited(self) -> str:
        """The small plan, with five edits and its actions in another order."""
        return _edited(self.small)

    @property
    def large_edited(self) -> str:
        """The large plan, likewise."""
        return _edited(self.large)


def made(folder: Path) -> Files:
    """Files in a folder."""
    for name in ("small", "large", "many"):
        (folder / name).mkdir()
    files = Files(
        str(folder / "small" / "plan.yaml"),
        str(folder / "large" / "plan.yaml"),
        str(folder / "many"),
        str(folder / "cache"),
        past(folder / "past"),
    )
    Path(files.small).write_text(plan(200), "utf-8")
    Path(files.large).write_text(plan(20_000), "utf-8")
    for number in range(200):
        (folder / "many" / f"plan{number:03}.yaml").write_text(plan(200, f"XGN-{number}"), "utf-8")
    return files


def _edited(path: str) -> str:
    """The same plan beside it, with five edits and its objectives in another order."""
    new = Path(path).parent.with_name(f"{Path(path).parent.name}.edited.yaml")
    if not new.exists():
        text = Path(path).read_text("utf-8")
        for number in range(5):
            due = "due: 2026-Q4"
            at = text.index(due, text.index(f"id: A{number * 3}.5\n"))
            text = text[:at] + "due: 2027-Q1" + text[at + len(due) :]
        head, *objectives = text.split("  - id: O")
        new.write_text("  - id: O".join([head, *reversed(objectives)]), "utf-8")
    return str(new)
