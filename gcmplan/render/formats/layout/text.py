"""For people: the files that were changed, and how many were not."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.rewrite import Rewrite


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """A line for each file that changed, and a summary."""
    screen = Screen()
    changed = [each for each in rewriting if each.changes]
    for each in changed:
        screen.add(Segment(clean(each.before.name), "strong"), "  " + look.say("laid out anew"))
    summary = look.say_count(
        "{number} file laid out anew, {others} unchanged",
        "{number} files laid out anew, {others} unchanged",
        len(changed),
        others=len(rewriting) - len(changed),
    )
    screen.add(summary)
    return screen
