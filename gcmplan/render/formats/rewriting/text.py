"""For a terminal: the lines that an edit changes, with their neighbours, as git shows them."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.hunks import hunks
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.saving.exchange import Change

_NEIGHBOURS = 1


def render(changes: Sequence[Change], look: Look) -> Screen:
    """The files, each with its changed lines."""
    screen = Screen()
    for before, after in changes:
        fate = "" if before else "  " + look.say("new")
        screen.add(Segment(clean(after.name), "strong"), fate)
        old = before.text if before else None
        for line in hunks(old, after.text, _NEIGHBOURS):
            screen.add("  ", line)
        screen.add()
    return screen
