"""A bar: what is done, a tick where the plan says it should be, what is left, what is unknown."""

from __future__ import annotations

from fractions import Fraction

from gcmplan.progress.means import Means
from gcmplan.render.screen import Segment, Style

_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(means: Means, counted: int, cells: int, ascii: bool) -> list[Segment]:
    """The progress of so many counted actions in so many cells.

    Actions of which nothing is known have their share of the cells, and leave them empty.
    """
    known = Fraction(means.known, counted) if counted else Fraction(0)
    done = min(max(means.actual or Fraction(0), Fraction(0)), Fraction(100)) / 100
    text = _filled(done * known * cells, int(known * cells + Fraction(1, 2)), cells, ascii)
    style: Style = "good" if known * 2 >= 1 else ""
    if means.planned is None:
        return [Segment(text, style)]
    tick = min(int(means.planned * cells / 100), cells - 1)
    return [
        Segment(text[:tick], style),
        Segment("|" if ascii else "┃", "strong"),
        Segment(text[tick + 1 :], style),
    ]


def _filled(done: Fraction, known: int, cells: int, ascii: bool) -> str:
    """What is done, what is left, and what is not known."""
    if ascii:
        full = int(done + Fraction(1, 2))
        return "#" * full + "." * (known - full) + " " * (cells - max(known, full))
    full, part = divmod(int(done * 8), 8)
    text = "█" * full + (_EIGHTHS[part] if part else "")
    text += "░" * (known - len(text))
    return text + " " * (cells - len(text))
