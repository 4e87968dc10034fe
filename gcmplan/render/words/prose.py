"""Numbers and lists in a sentence."""

from __future__ import annotations

from collections.abc import Iterable


def counted(number: int, one: str) -> str:
    """A number and its noun: `1 action`, `1,204 actions`."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def listed(texts: Iterable[object]) -> str:
    """Things one after the other; a dash for none."""
    return ", ".join(map(str, texts)) or "–"
