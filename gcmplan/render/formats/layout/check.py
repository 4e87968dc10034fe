"""For people and builds: the files that would change, and from which line on."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean
from gcmplan.source.rewrite import Rewrite


def render(rewriting: Sequence[Rewrite], look: Look) -> Screen:
    """A line for each file that would change, and a summary."""
    screen = Screen()
    changing = [each for each in rewriting if each.changes]
    for each in changing:
        place = f"{clean(each.before.name)}:{each.first_line}"
        screen.add(Segment(place, "strong"), "  " + look.say("would be laid out anew from here on"))
    summary = look.say_count(
        "{number} file would change, {others} would not",
        "{number} files would change, {others} would not",
        len(changing),
        others=len(rewriting) - len(changing),
    )
    screen.add(summary)
    if changing:
        hint = look.say("Lay them out: gcmplan fmt; see how: gcmplan fmt --diff")
        screen.add(Segment(hint, "dim"))
    return screen
