"""One slip in the sound plan."""

from __future__ import annotations

from typing import NamedTuple

from tests.corpus.sound import PLAN


class Slip(NamedTuple):
    """What is written wrong, and the one finding that is to come of it."""

    name: str
    """What somebody did, in words."""

    old: str
    """What stands in the sound plan; if several times, the first is meant."""

    new: str
    """What was written instead; a byte that is no UTF-8 is a lone surrogate."""

    expected: str
    """Line, column and code: `45:13 GCM008`."""

    @property
    def broken(self) -> bytes:
        """The plan with the slip."""
        assert self.old in PLAN, self.name
        return PLAN.replace(self.old, self.new, 1).encode(errors="surrogateescape")
