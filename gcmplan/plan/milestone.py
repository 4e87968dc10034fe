"""Milestones: the steps by which an action is seen to move."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Id, Link, Number

Weight = Annotated[Number, Field(gt=0)]
"""How much a thing counts beside its neighbours; more than 0."""


class Milestone(Record):
    """A step of an action that is either reached or not."""

    id: Id
    """Its id, unique in the whole plan: `A3.02-M1`."""

    title: Text
    """What is reached when it is reached."""

    due: When | None = None
    """By when; its last day counts. None if not planned."""

    done: When | None = None
    """When it was reached; None as long as it is not."""

    weight: Weight = Decimal(1)
    """How much of the action it is, beside the other milestones."""

    dropped: bool = False
    """Whether it is no longer wanted; then it leaves both sides of progress."""

    sources: Many[Link] = ()
    """Where it can be seen that it was reached."""

    def reached(self, as_of: date) -> bool:
        """Whether it was done by a day; if done in some month, once that month has begun."""
        return self.done is not None and self.done.first <= as_of

    def days_late(self, as_of: date) -> int:
        """Days since its last due day, if it is open on that day; 0 if not late or without date."""
        if self.due is None or self.dropped or self.reached(as_of):
            return 0
        return max(0, (as_of - self.due.last).days)
