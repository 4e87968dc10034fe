"""A plan file, and edits of it, on two branches of a repository."""

from __future__ import annotations

from tests.repository import Repo

BASE = """\
# The plan of Exampleland.
gcmplan: 1
plan: {id: XEX-2025, title: A plan, country: XEX, period: {start: 2025, end: 2027}}
objectives:
  - id: O1
    title: Fair recruitment   # the first of all
    gcm: [6]
    actions:
      - id: A1
        title: License agencies
        due: 2026-06-30
        progress: 40
        tags: [law]
        updates:
          - {date: 2026-01-01, text: Begun}
      - {id: A2, title: Sign an agreement, due: 2026-12-31, progress: 10}
      - id: A3
        title: Train inspectors
        due: 2027
        note: >-
          Three courses a year,
          one of them in the south.
"""


def edited(*changes: tuple[str, str], base: str = BASE) -> str:
    text = base
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def two_branches(repo: Repo, ours: str, theirs: str, path: str = "the plan.yaml") -> None:
    repo.git("checkout", "--quiet", "-b", "theirs")
    repo.commit({path: theirs}, day="2026-01-02")
    repo.git("checkout", "--quiet", "main")
    repo.commit({path: ours}, day="2026-01-03")
