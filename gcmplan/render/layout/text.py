"""For people: the files that were changed, and how many were not."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.rewrite import Rewrite


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """A line for each file that changed, and a summary."""
    screen = Screen()
    changed = [each for each in rewriting if each.changes]
    for each in changed:
        screen.add(Segment(clean(each.before.name), "strong"), "  laid out anew")
    screen.add(
        f"{counted(len(changed), 'file')} laid out anew, {len(rewriting) - len(changed)} unchanged"
    )
    return screen
