"""What a plan is aligned with."""

from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.words import Address, Id, Link, Words


class FrameworkLevel(Words):
    """How far a framework reaches."""

    NATIONAL = "national"
    REGIONAL = "regional"
    GLOBAL = "global"


class Framework(Record):
    """A policy, strategy or agreement that the plan serves too; `aligns` refers to it."""

    id: Id
    """Its id: `VISION-2030`."""

    title: Text
    """Its title."""

    level: FrameworkLevel
    """How far it reaches."""

    url: Address | None = None
    """Where it can be read; None if not given."""

    sources: Many[Link] = ()
    """Where it is said that the plan is aligned with it."""
