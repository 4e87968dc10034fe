"""For people: the lines that change, with their neighbours, as `diff -u` shows them."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.hunks import hunks
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.rewrite import Rewrite


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """The changes of each file; nothing where nothing changes."""
    screen = Screen()
    for each in rewriting:
        if each.changes:
            name = clean(each.before.name)
            screen.add(Segment(f"--- {name}", "strong"))
            screen.add(Segment(f"+++ {name}", "strong"))
            for line in hunks(each.before.text, each.after.text):
                screen.add(line)
    return screen
