"""For a terminal: what cannot be imported, a line each, at its cell."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.edit.steps import Refusal
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean


def render(refusals: Sequence[Refusal], look: Look) -> Screen:
    """The cells, each with what is wrong."""
    screen = Screen()
    for each in refusals:
        screen.add(Segment(f"{clean(each.place)}: ", "strong"), Segment(clean(each.why), ""))
    return screen
