"""The bodies that carry a plan: who leads, who takes part, who pays."""

from typing import Annotated

from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Address, Id, Kind, Refers, Words

OrganizationRef = Annotated[Id, Refers(Kind.ORGANIZATION)]
"""The id of an organization."""


class OrganizationType(Words):
    """What sort of body an organization is."""

    GOVERNMENT = "government"
    LOCAL_GOVERNMENT = "local_government"
    PUBLIC_BODY = "public_body"
    PARLIAMENT = "parliament"
    REGIONAL_BODY = "regional_body"
    UN = "un"
    NGO = "ngo"
    FAITH_BASED = "faith_based"
    DIASPORA = "diaspora"
    MIGRANTS = "migrants"
    PRIVATE_SECTOR = "private_sector"
    TRADE_UNION = "trade_union"
    ACADEMIA = "academia"
    MEDIA = "media"
    NHRI = "nhri"
    RED_CROSS = "red_cross"
    FOUNDATION = "foundation"
    OTHER = "other"

    @property
    def of_state(self) -> bool:
        """Whether such a body is part of the State; the others stand for the whole of society."""
        return self in _OF_STATE


_OF_STATE = frozenset(
    {
        OrganizationType.GOVERNMENT,
        OrganizationType.LOCAL_GOVERNMENT,
        OrganizationType.PUBLIC_BODY,
        OrganizationType.PARLIAMENT,
    }
)


class Active(Record):
    """The time during which a body exists."""

    start: When | None = None
    """Its first day; None if it is not known or long ago."""

    end: When | None = None
    """Its last day; None while it exists."""


class Organization(Record):
    """A body that leads an action, takes part in it or pays for it; a plan names no persons.

    A class of bodies ("all departments") is an organization too.
    """

    id: Id
    """Its id, often its abbreviation: `MOL`."""

    name: Text
    """Its full name, as it writes itself."""

    abbreviation: str | None = None
    """Its short name; None if it has none but its id."""

    type: OrganizationType
    """What sort of body it is."""

    parent: OrganizationRef | None = None
    """The body that it belongs to; None if it stands by itself."""

    url: Address | None = None
    """Its page on the web; None if not given."""

    active: Active | None = None
    """The time during which it exists; None if it exists throughout the plan."""

    successor: OrganizationRef | None = None
    """The body that took over its work; None if there is none."""
