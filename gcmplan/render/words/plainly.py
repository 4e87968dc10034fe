"""Figures without signs, for screen readers and for grep."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.words.figures import UNKNOWN


def plainly(text: str, look: Look) -> str:
    """A text in which percents and arrows are words, and a minus is one that programs read."""
    percent, to = look.say("percent"), look.say_as("from … to", "to")
    return text.replace("−", "-").replace(" %", f" {percent}").replace("→", to)


def figure(text: str, look: Look) -> str:
    """A figure in words; what is not known is said."""
    return look.say("unknown") if text.startswith(UNKNOWN) else plainly(text, look)
