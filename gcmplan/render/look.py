"""How a reader wants to see things: all that a screen depends on besides the result."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """How to show a result."""

    width: int | None = None
    """In columns; None where lines may be as long as they like, as in a file."""

    ascii: bool = False
    """Whether only ASCII may be used for bars and lines."""

    language: str = "en"
    """The language of the plan's own texts."""

    everything: bool = False
    """Whether to show what is otherwise cut short."""

    notes: bool = False
    """Whether to show notes, and not only count them."""
