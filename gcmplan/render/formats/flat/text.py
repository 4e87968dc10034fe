"""One field a line, objects in the order of their ids: what `git diff` compares.

Lines of one object begin with its id, so that each change says what it is about, wherever the
object stands in the file. A file that cannot be read is shown as it is.
"""

from __future__ import annotations

from typing import Any

from gcmplan.render.look import Look
from gcmplan.render.screen import legible
from gcmplan.source.document import Document
from gcmplan.source.splicing.write import inline


def render(document: Document, look: Look) -> str:
    """The lines of a file."""
    if not document.sound or not isinstance(document.data, dict):
        return document.source.text
    flat = _Flat()
    flat.map("", "", document.data)
    by_id = sorted(flat.lines.items())
    return "".join(f"{legible(line)}\n" for _, lines in by_id for line in lines)


class _Flat:
    """The lines of a file, by the id of the object that they are about."""

    def __init__(self) -> None:
        self.lines: dict[str, list[str]] = {}

    def map(self, id: str, name: str, data: dict[str, Any]) -> None:
        """Add what a map holds; one that has an id speaks for itself."""
        around = f"{id}.{name}".strip(".")
        inner = data.get("id")
        if isinstance(inner, str):
            id, name = inner, ""
            self._add(id, "in", around)
        for key, value in data.items():
            if key == "id" and isinstance(inner, str):
                continue
            self._value(id, f"{name}.{key}".removeprefix("."), value)

    def _value(self, id: str, name: str, value: Any) -> None:
        if isinstance(value, dict) and value:
            self.map(id, name, value)
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            for item in value:
                if isinstance(item, dict) and isinstance(item.get("id"), str):
                    self.map(id, name, item)
                else:
                    self._add(id, name, inline(item))
        else:
            self._add(id, name, inline(value))

    def _add(self, id: str, name: str, said: str) -> None:
        line = f"{id} {name}: {said}".lstrip()
        self.lines.setdefault(id, []).append(line)
