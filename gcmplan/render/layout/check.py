"""For people and builds: the files that would change, and from which line on."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.rewrite import Rewrite


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """A line for each file that would change, and a summary."""
    screen = Screen()
    changing = [each for each in rewriting if each.changes]
    for each in changing:
        place = f"{clean(each.before.name)}:{each.first_line}"
        screen.add(Segment(place, "strong"), "  would be laid out anew from here on")
    screen.add(
        f"{counted(len(changing), 'file')} would change, {len(rewriting) - len(changing)} would not"
    )
    if changing:
        screen.add(Segment("Lay them out: gcmplan fmt; see how: gcmplan fmt --diff", "dim"))
    return screen
