"""For a terminal: the lines that an edit changes, with their neighbours, as git shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, Style, clean, legible
from gcmplan.source.desk import Change

_STYLES: dict[str, Style] = {"+": "good", "-": "bad", "@": "dim"}
_NEIGHBOURS = 1
_LINE_END = re.compile(r"\r\n|\r|\n")


def render(changes: Sequence[Change], look: Look) -> Screen:
    """The files, each with its changed lines."""
    screen = Screen()
    for change in changes:
        new = "" if change.before else "  new"
        screen.add(Segment(clean(change.after.name), "strong"), new)
        for line in _lines(change):
            screen.add(Segment(f"  {legible(line)}", _STYLES.get(line[:1], "")))
        screen.add()
    return screen


def _lines(change: Change) -> Iterator[str]:
    before = _LINE_END.split(change.before.text) if change.before else []
    after = _LINE_END.split(change.after.text)
    if after[-1:] == [""]:
        after.pop()
    if before[-1:] == [""]:
        before.pop()
    changed = unified_diff(before, after, lineterm="", n=_NEIGHBOURS)
    return (line for line in changed if not line.startswith(("--- ", "+++ ")))
