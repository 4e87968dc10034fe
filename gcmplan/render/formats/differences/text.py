"""For a terminal: how many plans changed, and what became of each."""

from __future__ import annotations

from gcmplan.render.formats.changes import text
from gcmplan.render.look import Look
from gcmplan.render.parts.versions import plans_title
from gcmplan.render.results.difference import Differences
from gcmplan.render.screen import Screen, Segment, wrapped


def render(differences: Differences, look: Look) -> Screen:
    """All plans on one screen; nothing at all if there are no changes."""
    screen = Screen()
    if not differences.changed:
        return screen
    for line in wrapped(plans_title(differences, look), look.width, 0):
        screen.add(Segment(line, "strong"))
    for each in differences.changed:
        screen.add()
        screen.lines += text.render(each, look).lines
    return screen
