"""`python -m tests.corpus FOLDER` writes the sound plan and each broken one into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.corpus.slips import SLIPS
from tests.corpus.sound import PLAN


def write(folder: Path) -> list[Path]:
    """Write the broken plans, each in a file named after its slip; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sound.yaml").write_bytes(PLAN.encode())
    paths = [folder / f"{slip.name.replace(' ', '-')}.yaml" for slip in SLIPS]
    for path, slip in zip(paths, SLIPS, strict=True):
        path.write_bytes(slip.broken)
    return paths


if __name__ == "__main__":
    written = write(Path(sys.argv[1]))
    sys.stdout.write(f"{len(written)} broken plans in {sys.argv[1]}\n")
