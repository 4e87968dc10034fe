"""Where on the page things stand: names that stay as long as their ids do."""

from __future__ import annotations

from collections import Counter

from gcmplan.keypath import KeyPath
from gcmplan.plan.index import Index
from gcmplan.plan.words import Kind


class Anchors:
    """The names by which things of a plan are linked to; each stands there once.

    No id has a colon in it, so what follows one is ours: it tells things apart that, by mistake,
    bear one id.
    """

    def __init__(self, index: Index) -> None:
        self._of_path: dict[KeyPath, str] = {}
        self._of_id: dict[tuple[Kind, str], str] = {}
        for id, entries in index.by_id.items():
            seen: Counter[Kind] = Counter()
            for path, _, kind in entries:
                seen[kind] += 1
                nth = f":{seen[kind]}" if seen[kind] > 1 else ""
                self._of_path[path] = f"{kind}-{id}{nth}"
                self._of_id.setdefault((kind, id), self._of_path[path])

    def at(self, path: KeyPath) -> str:
        """The name of the thing that stands at a path of the plan."""
        return self._of_path[path]

    def to(self, kind: Kind, id: str) -> str | None:
        """The name of the first thing with an id; None if there is none."""
        return self._of_id.get((kind, id))
