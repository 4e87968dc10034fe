"""Objectives: what a plan wants to reach, by its actions."""

from typing import Annotated

from pydantic import Field

from gcmplan.plan.action import Action
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.record import Many, OneOrMany, Record
from gcmplan.plan.risk import Risk
from gcmplan.plan.text import Text
from gcmplan.plan.words import GcmNumber, Id, Kind, Refers, SdgTarget


class Objective(Record):
    """Something that the plan wants to reach; not one of the Compact's 23, but serving them."""

    id: Id
    """Its id, the plan's own number where it has one: `O7`."""

    title: Text | None = None
    """What is to be reached; None if it is an objective of the Compact, whose title then stands."""

    area: Annotated[Id, Refers(Kind.AREA)] | None = None
    """The thematic area it belongs to; None only if the plan has no areas."""

    gcm: Annotated[Many[GcmNumber], Field(min_length=1)]
    """Numbers, 1 to 23, of the Compact's objectives that it serves; the first is the main one."""

    sdg: Many[SdgTarget] = ()
    """Targets of the Sustainable Development Goals that it serves."""

    principles: Many[str] = ()
    """Ids of the Compact's guiding principles that it puts into practice."""

    aligns: Many[Annotated[Id, Refers(Kind.FRAMEWORK)]] = ()
    """Ids of the frameworks that it serves too."""

    lead: OneOrMany[OrganizationRef] = ()
    """The body answerable for it, or several; empty if not stated."""

    description: Text | None = None
    """What it is about; None if not given."""

    indicators: Many[Indicator] = ()
    """What is measured of it."""

    risks: Many[Risk] = ()
    """What may keep it from being reached."""

    actions: Many[Action] = ()
    """What is done to reach it."""
