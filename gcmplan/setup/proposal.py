"""What set-up offers: files as it would have them, and what is left to be done by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Existing = Callable[[str], str | None]
"""The text of a file by its path below the repository's folder; None if there is no such file."""


class Proposal(NamedTuple):
    """A file, as it is and as it would be."""

    path: str
    """Below the repository's folder, with slashes."""

    before: str | None
    """What it holds; None if there is no such file."""

    after: str | None
    """What it would hold; None if it would be taken away."""

    @property
    def changes(self) -> bool:
        """Whether anything would be written."""
        return self.before != self.after


class Offer(NamedTuple):
    """All that belongs to setting one thing up."""

    files: tuple[Proposal, ...]

    by_hand: tuple[str, ...] = ()
    """What remains to be done, in lines for the user; those that begin with a blank are typed."""

    @property
    def changes(self) -> list[Proposal]:
        """The files that would be written."""
        return [each for each in self.files if each.changes]
