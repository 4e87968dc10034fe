"""The one word that files and plans share: the way from the top of a plan to a value."""

from __future__ import annotations

import re
from typing import Any

_PLAIN_KEY = re.compile(r"[^.\[\]\s]+")


class KeyPath(tuple[str | int, ...]):
    """Keys of maps and positions in lists, from the top of a plan to a value.

    In a file it leads to a place, in a plan to a meaning.

    >>> str(TOP / "objectives" / 6 / "actions" / 1 / "due")
    'objectives[6].actions[1].due'
    """

    __slots__ = ()

    def __truediv__(self, step: str | int) -> KeyPath:
        """The path one step further."""
        return KeyPath((*self, step))

    def __str__(self) -> str:
        return "".join(map(_written, self)).removeprefix(".")

    @property
    def parent(self) -> KeyPath:
        """The path without its last step; the top is its own parent."""
        return KeyPath(self[:-1])

    def leads_into(self, other: KeyPath) -> bool:
        """Whether this path is `other`, or a way into what stands there."""
        return self[: len(other)] == other


def at(data: Any, path: KeyPath) -> Any:
    """What stands at a path in some data; None if nothing does."""
    for step in path:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return data


def _written(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f'["{step}"]'


TOP = KeyPath()
"""The whole plan."""
