"""Changes: what became of one object of a plan, or of one of its fields."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from gcmplan.changes.subject import Subject
from gcmplan.changes.wording import Stretch, word_changes
from gcmplan.keypath import KeyPath
from gcmplan.plan.text import Text
from gcmplan.plan.when import When


class ChangeKind(StrEnum):
    """What happened to an object."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    """It stands under another parent."""
    RENAMED = "renamed"
    """It has another id."""


class Significance(StrEnum):
    """How much a change matters, from the gravest on."""

    MAJOR = "major"
    """A commitment was weakened, removed or rewritten."""

    NOTABLE = "notable"
    """Somebody who follows the plan wants to know."""

    MINOR = "minor"
    """Words and notes."""

    def at_least(self, other: Significance) -> bool:
        """Whether it matters as much as another, or more."""
        order = list(Significance)
        return order.index(self) <= order.index(other)


class Field(NamedTuple):
    """Which value of an object changed.

    >>> str(Field("targets", "2027", "value"))
    'targets[2027].value'
    """

    key: str
    """The key of the object, as `targets`."""

    item: str | None = None
    """Which part of a list, by what tells it from the others, as `2027`; None if it is no part."""

    part: str | None = None
    """Which value of that, as `value`, or the language of a text; None if it is the whole."""

    def __str__(self) -> str:
        item = f"[{self.item}]" if self.item is not None else ""
        return f"{self.key}{item}" + (f".{self.part}" if self.part else "")


class Change(NamedTuple):
    """A change of an object, or of one of its fields."""

    kind: ChangeKind
    significance: Significance
    old: Subject | None
    """The object in the old version; None if it was added."""
    new: Subject | None
    """The object in the new version; None if it was removed."""
    field: Field | None = None
    """Which value changed; None unless the kind is `changed`."""
    before: Any = None
    """The value before; the id of the old parent if it was moved. None: there was none."""
    after: Any = None
    """The value after; the id of the new parent if it was moved. None: there is none."""
    old_path: KeyPath | None = None
    """Where the value stood in the old version; None for an object that was not there."""
    new_path: KeyPath | None = None
    """Where it stands in the new version; of what is gone, what held it."""
    guess: bool = False
    """Whether it is by the likeness of their titles that two objects are taken for one."""
    explained: bool = True
    """False for a due date that moved back without an update that says why."""

    @property
    def subject(self) -> Subject:
        """The object as it is now; or as it was, if it was removed."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def days(self) -> int | None:
        """By how many days a date moved, by its last day; None if it is no date."""
        if isinstance(self.before, When) and isinstance(self.after, When):
            return (self.after.last - self.before.last).days
        return None

    @property
    def difference(self) -> Decimal | None:
        """After less before; None if they are no numbers."""
        before, after = as_number(self.before), as_number(self.after)
        return None if before is None or after is None else after - before

    @property
    def words(self) -> tuple[Stretch, ...] | None:
        """A changed text in stretches kept, taken out and put in; None if it is no text."""
        if self.kind is ChangeKind.CHANGED and _is_text(self.before) and _is_text(self.after):
            return word_changes(str(self.before), str(self.after))
        return None


def _is_text(value: object) -> bool:
    """Whether it is text in words, and no code."""
    return isinstance(value, Text) or (type(value) is str and " " in value)


def as_number(value: object) -> Decimal | None:
    """A value as a number; None if it is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value if isinstance(value, Decimal) else None
