"""The thematic areas of a plan."""

from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.record import Many, OneOrMany, Record
from gcmplan.plan.text import Text
from gcmplan.plan.words import GcmNumber, Id


class Area(Record):
    """A thematic area, as the plan itself divides its work."""

    id: Id
    """Its id, the plan's own number where it has one: `TA1`."""

    title: Text
    """Its title."""

    gcm: Many[GcmNumber] = ()
    """The numbers, 1 to 23, of the Compact's objectives that it covers; empty if not stated."""

    lead: OneOrMany[OrganizationRef] = ()
    """The body answerable for it, or several; empty if not stated."""

    description: Text | None = None
    """What it is about; None if not given."""
