"""What the screens of `diff` show: changes of plans, what they do, and where they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from gcmplan.changes.change import Change, Significance
from gcmplan.diagnostics import Place
from gcmplan.keypath import KeyPath
from gcmplan.progress.effect import Effect
from gcmplan.sentence import say


class Version(NamedTuple):
    """A version of a plan, as it is called before the user."""

    name: str
    """A revision, `working tree`, a file or a folder."""

    date: date | None
    """Its day; None if that is not known, as of a file."""


NO_VERSION = Version(say("none"), None)
"""Of a plan that is not in one of two versions."""


class Difference(NamedTuple):
    """Two versions of a plan, and what lies between them."""

    plan: str
    """The id of the plan, in its new version."""
    old: Version
    new: Version
    changes: tuple[Change, ...]
    """In the order of the plan."""
    layout_only: int
    """Files that are not the same, though nothing in them changed."""
    effect: Effect | None
    """What they do to the plan; None if that was not measured."""
    place: Callable[[KeyPath], Place]
    """Where a value stands in the new version."""
    since_adopted: Mapping[str, int]
    """Days by which due dates moved since the plan was adopted, by the id of the object.

    Empty without a baseline, or where the old version is the baseline.
    """

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.changes and not self.layout_only

    def of(self, significance: Significance) -> list[Change]:
        """The changes that matter so much, in the order of the plan."""
        return [each for each in self.changes if each.significance is significance]


class Differences(NamedTuple):
    """Two versions of several plans, and what lies between them."""

    plans: tuple[Difference, ...]
    """Those that are gone first, and last those that are new; without those that are the same."""
    same: int
    """So many plans are the same to the letter."""

    @property
    def changed(self) -> list[Difference]:
        """The plans of which there is something to tell."""
        return [each for each in self.plans if not each.empty]

    def of(self, significance: Significance) -> list[Change]:
        """The changes in all plans that matter so much."""
        return [change for each in self.plans for change in each.of(significance)]
