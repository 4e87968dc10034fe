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
        seen = Counter[str]()
        for thing in index.things():
            own = f"{thing.kind}-{thing.id}"
            seen[own] += 1
            self._of_path[thing.path] = f"{own}:{seen[own]}" if seen[own] > 1 else own
            self._of_id.setdefault((thing.kind, thing.id), own)

    def at(self, path: KeyPath) -> str:
        """The name of the thing that stands at a path of the plan."""
        return self._of_path[path]

    def to(self, kind: Kind, id: str) -> str | None:
        """The name of the first thing with an id; None if there is none."""
        return self._of_id.get((kind, id))
