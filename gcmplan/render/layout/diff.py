"""For people: the lines that change, with their neighbours, as `diff -u` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, Style, clean, legible
from gcmplan.source.rewrite import Rewrite

_STYLES: dict[str, Style] = {"+": "good", "-": "bad", "@": "dim"}
_UNENDED = "\\ No newline at end of file"


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """The changes of each file; nothing where nothing changes."""
    screen = Screen()
    for each in rewriting:
        if each.changes:
            name = clean(each.before.name)
            screen.add(Segment(f"--- {name}", "strong"))
            screen.add(Segment(f"+++ {name}", "strong"))
            for line in _lines(each):
                screen.add(Segment(legible(line), _STYLES.get(line[:1], "")))
    return screen


def _lines(rewrite: Rewrite) -> Iterator[str]:
    before, after = (each.text.splitlines(keepends=True) for each in rewrite)
    _, _, *changes = unified_diff(before, after)
    for change in changes:
        line = change.rstrip("\r\n")
        yield line
        if line == change:
            yield _UNENDED
