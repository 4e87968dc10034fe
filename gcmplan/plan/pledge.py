"""Commitments made at a review forum."""

from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Address, Id, Link


class Pledge(Record):
    """A commitment to advance the Compact; `pledges` of an action refers to it."""

    id: Id
    """Its id."""

    title: Text
    """What was pledged."""

    made: When | None = None
    """When it was made; None if not known."""

    forum: str | None = None
    """Where it was made, as `IMRF 2022`; None if not given."""

    url: Address | None = None
    """Where it can be read; None if not given."""

    sources: Many[Link] = ()
    """Where it is reported."""
