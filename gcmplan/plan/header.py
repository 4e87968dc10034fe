"""The head of a plan: what it is, for whom, from when to when, and how it is kept."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import (
    Country,
    Currency,
    GcmNumber,
    Id,
    Label,
    Language,
    Link,
    MonthDay,
    Number,
    Words,
)

Positive = Annotated[int, Field(gt=0)]
"""A whole number, more than 0."""


class PlanStatus(Words):
    """Where a plan stands."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    ADOPTED = "adopted"
    UNDER_REVIEW = "under_review"
    CLOSED = "closed"
    SUPERSEDED = "superseded"


class Period(Record):
    """The time that a plan is for."""

    start: When
    """Its first day."""

    end: When
    """Its last day."""


class ReportingCycle(Words):
    """How often bodies report."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    BIANNUAL = "biannual"
    ANNUAL = "annual"


class Reporting(Record):
    """How often bodies report, and how long silence is still an answer."""

    cycle: ReportingCycle | None = None
    """How often; None if not agreed."""

    stale_after: Positive | None = None
    """Days after which an action without a sign of life counts as unknown; None: never."""


class Consultation(Record):
    """Who was asked when the plan was made."""

    stakeholders: Annotated[int, Field(ge=0)] | None = None
    """How many took part; None if not known."""

    groups: Many[str] = ()
    """The groups that took part, in the plan's words."""

    sources: Many[Link] = ()
    """Where it is reported."""


class StepStatus(Words):
    """How far a step of the guidance is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


class Step(Record):
    """One of the six steps of the guidance of the UN Network on Migration, in this country."""

    step: Annotated[int, Field(ge=1, le=6)]
    """Its number, 1 to 6."""

    status: StepStatus | None = None
    """How far it is; None if not known."""

    start: When | None = None
    """When it began; None if not known."""

    end: When | None = None
    """When it ended; None if it has not, or it is not known."""

    note: Text | None = None
    """What was done; None if not said."""

    sources: Many[Link] = ()
    """Where it is reported."""


class OutOfScope(Record):
    """An objective of the Compact that the plan leaves aside on purpose."""

    gcm: GcmNumber
    """Its number, 1 to 23."""

    reason: Text
    """Why."""


class Level(Words):
    """How much a rule matters in a plan."""

    OFF = "off"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Thresholds(Record):
    """From where on an action is at risk or late."""

    milestone_days: Annotated[int, Field(ge=0)] = 14
    """An open milestone more than so many days past due makes its action late."""

    late_gap: Annotated[Number, Field(gt=0, le=100)] = Decimal(25)
    """Percentage points behind the plan from which an action is late."""

    risk_gap: Annotated[Number, Field(gt=0, le=100)] = Decimal(10)
    """Percentage points behind the plan from which an action is at risk."""

    risk_score: Annotated[int, Field(ge=1, le=25)] = 15
    """Likelihood times impact from which an open risk puts its action at risk."""


class Header(Record):
    """What a plan is, for whom, from when to when, and how it is kept."""

    id: Id
    """Its id: country and first year, as `KEN-2023`."""

    title: Text
    """Its official title."""

    country: Country | None = None
    """The country whose plan it is; None if it is a region's."""

    region: Text | None = None
    """The region or body whose plan it is; None if it is a country's."""

    period: Period
    """The time that it is for."""

    status: PlanStatus = PlanStatus.DRAFT
    """Where it stands."""

    adopted: When | None = None
    """When it was adopted; None as long as it is not."""

    version: Label | None = None
    """Its version, in its own count; None if it has none."""

    legal_basis: Text | None = None
    """The law or decision that it rests on; None if not given."""

    coordinator: OrganizationRef | None = None
    """The body that keeps the plan together; None if not stated."""

    currency: Currency | None = None
    """The currency of bare amounts, ISO 4217; None if every amount names its own."""

    fiscal_year_start: MonthDay | None = None
    """Month and day on which a fiscal year begins, as `07-01`; None if no fiscal year is named."""

    languages: Annotated[Many[Language], Field(min_length=1)] = ("en",)
    """The languages of its texts; the first is the one that every text has."""

    baseline: str | None = None
    """Git revision of the adopted plan, as a tag: slip is measured against it. None: no slip."""

    reporting: Reporting | None = None
    """How often bodies report; None if not agreed."""

    supersedes: str | None = None
    """Id or title of the plan that it takes the place of; None if it is the first."""

    summary: Text | None = None
    """What it is about, in some sentences; None if not given."""

    consultation: Consultation | None = None
    """Who was asked when it was made; None if not reported."""

    process: Many[Step] = ()
    """How far the six steps of the guidance are in this country."""

    out_of_scope: Many[OutOfScope] = ()
    """Objectives of the Compact that it leaves aside on purpose, each with the reason."""

    thresholds: Thresholds = Field(default_factory=Thresholds)
    """From where on an action is at risk or late; left out, the usual ones hold."""

    rules: dict[str, Level] = Field(default_factory=dict)
    """Levels of rules in this plan, by code, as `{GCM305: off}`."""

    sources: Many[Link] = ()
    """Where it is written down or reported."""
