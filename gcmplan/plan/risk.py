"""Risks: what may keep a plan from coming true."""

from typing import Annotated

from pydantic import Field

from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Id, Words

Grade = Annotated[int, Field(ge=1, le=5)]
"""From 1, very low, to 5, very high."""


class RiskStatus(Words):
    """What has become of a risk."""

    OPEN = "open"
    MITIGATED = "mitigated"
    OCCURRED = "occurred"
    CLOSED = "closed"


class Risk(Record):
    """Something that may happen and would keep the plan from coming true."""

    id: Id
    """Its id: `R01`."""

    title: Text
    """What may happen."""

    likelihood: Grade
    """How likely it is, 1 to 5."""

    impact: Grade
    """How much it would hurt, 1 to 5."""

    status: RiskStatus = RiskStatus.OPEN
    """What has become of it."""

    mitigation: Text | None = None
    """What is done against it; None if nothing is."""

    owner: OrganizationRef | None = None
    """The body that watches it; None if not stated."""

    review: When | None = None
    """When it is to be looked at again; None if not set."""

    @property
    def score(self) -> int:
        """Likelihood times impact, 1 to 25."""
        return self.likelihood * self.impact
