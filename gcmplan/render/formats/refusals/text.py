"""For a terminal: what cannot be imported, a line each, at its cell."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.edit.steps import Refusal
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean, clean_sentence


def render(refusals: Sequence[Refusal], look: Look) -> Screen:
    """The cells, each with what is wrong."""
    screen = Screen()
    for each in refusals:
        why = clean_sentence(look.words(each.why))
        screen.add(Segment(f"{clean(look.words(each.place))}: ", "strong"), Segment(why, ""))
    return screen
