"""Which state of some files is meant: as they stand on the disk, or stood in a commit."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gcmplan.sentence import say
from gcmplan.source.repository.commit import Commit


class Version(NamedTuple):
    """A state of some files, by the name that the user gave it."""

    name: str
    """`v1.0`, `HEAD~3`; of the disk, `working tree`."""

    commit: Commit | None = None
    """None for the disk."""

    @property
    def id(self) -> str | None:
        """The id of its commit in full; None for the disk."""
        return self.commit.id if self.commit else None

    @property
    def short(self) -> str | None:
        """The same, as people read it."""
        return self.commit.short if self.commit else None

    @property
    def day(self) -> date | None:
        """The day of its commit; None for the disk."""
        return self.commit.day if self.commit else None

    @property
    def author(self) -> str | None:
        """Who wrote its commit; None for the disk."""
        return self.commit.author if self.commit else None


WORKING_TREE = Version(say("working tree"))
