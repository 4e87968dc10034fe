"""A repository made for measuring: a plan of 200 actions that lived through 500 commits."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.plans import plan

COMMITS = 500
ACTIONS = 200

_FIRST = 1_735_732_800
_DAY = 86_400
_ITEM = "      - id: "
_END = "\n        sources: [https://example.org/{number}]\n"
_UPDATE = """
          - date: {day}
            text: On the {ordinal} day of work more of it was done
            progress: {percent}"""


def past(folder: Path) -> str:
    """The path of the plan in a repository that is made in a folder, one commit a day.

    Each commit edits one action, or up to three: they are 1,100 texts in all, as in a real past.
    """
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
    stream = b"".join(_commits())
    command = ["git", "-C", str(folder), "fast-import", "--quiet"]
    subprocess.run(command, input=stream, check=True)
    subprocess.run(["git", "-C", str(folder), "reset", "--quiet", "--hard"], check=True)
    subprocess.run(["git", "-C", str(folder), "tag", "v1.0", f"HEAD~{COMMITS // 5}"], check=True)
    return str(folder / "plan.yaml")


def _commits() -> Iterator[bytes]:
    chance = random.Random(1)
    head, *actions = plan(ACTIONS).split(_ITEM)
    for number in range(COMMITS):
        if number:
            for _ in range(chance.choice([1, 2, 2, 3])):
                at = chance.randrange(ACTIONS)
                actions[at] = _edited(actions[at], at, number, chance)
        content = _ITEM.join([head, *actions]).encode()
        yield b"commit refs/heads/main\n"
        yield f"committer Ana <ana@example.org> {_FIRST + number * _DAY} +0000\n".encode()
        yield f"data 6\nEdited\nM 100644 inline plan.yaml\ndata {len(content)}\n".encode()
        yield content + b"\n"


def _edited(action: str, at: int, number: int, chance: random.Random) -> str:
    """An action with another update, or with a date that moved."""
    if chance.random() < 1 / 4:
        return action.replace("due: 2026-Q", "due: 2027-Q", 1)
    month = number // 28 % 12 + 1
    day = f"2025-{month:02}-{number % 28 + 1:02}"
    update = _UPDATE.format(day=day, ordinal=f"{number}th", percent=100 * number // COMMITS)
    end = _END.format(number=at)
    return action.replace(end, update + end, 1)
