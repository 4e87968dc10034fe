"""What to type next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gcmplan.render.look import Look
from gcmplan.render.screen import Segment, cells, whole, wrapped


def onward(commands: Iterable[str], look: Look) -> Iterator[Segment]:
    """Some commands after `Next:`, on as many lines as they need."""
    label = look.say("Next:")
    indent = cells(label) + 1
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, indent)):
        yield Segment(line if number else f"{label} {line.lstrip()}", "dim")
