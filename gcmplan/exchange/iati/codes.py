"""What IATI calls things: codes of its lists for version 2.03, as iatistandard.org has them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from gcmplan.plan.action import PartnerRole
from gcmplan.plan.header import PlanStatus
from gcmplan.plan.indicator import IndicatorLevel, Measure
from gcmplan.plan.money import FundingStatus
from gcmplan.plan.organization import OrganizationType
from gcmplan.plan.update import ActionStatus


class DateType(StrEnum):
    """Codelist ActivityDateType."""

    PLANNED_START = "1"
    ACTUAL_START = "2"
    PLANNED_END = "3"
    ACTUAL_END = "4"


class Role(StrEnum):
    """Codelist OrganisationRole."""

    FUNDING = "1"
    ACCOUNTABLE = "2"
    IMPLEMENTING = "4"


class Description(StrEnum):
    """Codelist DescriptionType."""

    GENERAL = "1"
    OBJECTIVES = "2"


class Scope(StrEnum):
    """Codelist ActivityScope."""

    REGIONAL = "2"
    NATIONAL = "4"


class Related(StrEnum):
    """Codelist RelatedActivityType."""

    PARENT = "1"
    CHILD = "2"


class Tag(StrEnum):
    """Codelist TagVocabulary."""

    SDG_GOAL = "2"
    SDG_TARGET = "3"
    OWN = "99"


class Reference(StrEnum):
    """Codelist IndicatorVocabulary."""

    SDG = "9"
    OWN = "99"


class Identifier(StrEnum):
    """Codelist OtherIdentifierType."""

    INTERNAL = "A1"
    PREVIOUS = "A3"


PURPOSE = "1"
"""Codelist SectorVocabulary: five-digit purpose codes of the OECD's Creditor Reporting System."""

PIPELINE = "1"
"""Codelist ActivityStatus: planned, and not yet carried out."""

STATUS: Mapping[ActionStatus, str] = {
    ActionStatus.NOT_STARTED: PIPELINE,
    ActionStatus.IN_PROGRESS: "2",
    ActionStatus.COMPLETED: "4",
    ActionStatus.CANCELLED: "5",
    ActionStatus.SUSPENDED: "6",
}
"""Codelist ActivityStatus; 3 is for what is complete and not yet accounted for."""

PLAN_STATUS: Mapping[PlanStatus, str] = {
    PlanStatus.DRAFT: PIPELINE,
    PlanStatus.CONSULTATION: PIPELINE,
    PlanStatus.ADOPTED: "2",
    PlanStatus.UNDER_REVIEW: "2",
    PlanStatus.CLOSED: "4",
    PlanStatus.SUPERSEDED: "4",
}

ROLES: Mapping[PartnerRole | None, Role] = {
    PartnerRole.IMPLEMENTING: Role.IMPLEMENTING,
    PartnerRole.FUNDING: Role.FUNDING,
}
"""Who advises, supports or is consulted has no role there."""

_OTHER_PUBLIC = "15"
_OTHER = "90"

SORTS: Mapping[OrganizationType, str] = {
    OrganizationType.GOVERNMENT: "10",
    OrganizationType.LOCAL_GOVERNMENT: "11",
    OrganizationType.PUBLIC_BODY: _OTHER_PUBLIC,
    OrganizationType.PARLIAMENT: _OTHER_PUBLIC,
    OrganizationType.NHRI: _OTHER_PUBLIC,
    OrganizationType.REGIONAL_BODY: "40",
    OrganizationType.UN: "40",
    OrganizationType.FOUNDATION: "60",
    OrganizationType.PRIVATE_SECTOR: "70",
    OrganizationType.ACADEMIA: "80",
    OrganizationType.FAITH_BASED: _OTHER,
    OrganizationType.DIASPORA: _OTHER,
    OrganizationType.MIGRANTS: _OTHER,
    OrganizationType.TRADE_UNION: _OTHER,
    OrganizationType.MEDIA: _OTHER,
    OrganizationType.RED_CROSS: _OTHER,
    OrganizationType.OTHER: _OTHER,
}
"""Codelist OrganisationType; of an `ngo` a plan does not say whether it is a national one."""

EXPENDITURE = "4"
"""Codelist TransactionType: what was spent on goods and services."""

INCOMING: Mapping[FundingStatus | None, str] = {
    FundingStatus.PLEDGED: "13",
    FundingStatus.COMMITTED: "11",
    FundingStatus.DISBURSED: "1",
}
"""Codelist TransactionType: money that comes to the activity from others."""

OUTGOING: Mapping[FundingStatus | None, str] = {
    FundingStatus.PLEDGED: "12",
    FundingStatus.COMMITTED: "2",
    FundingStatus.DISBURSED: "3",
}
"""Codelist TransactionType: money that the reporting organization itself gives."""

RESULTS: Mapping[IndicatorLevel | None, str] = {
    IndicatorLevel.OUTPUT: "1",
    IndicatorLevel.OUTCOME: "2",
    IndicatorLevel.IMPACT: "3",
    None: "9",
}
"""Codelist ResultType; what is not stated is of another type."""

_QUALITATIVE = "5"

MEASURES: Mapping[Measure, str] = {
    Measure.NUMBER: "1",
    Measure.PERCENTAGE: "2",
    Measure.YES_NO: _QUALITATIVE,
    Measure.QUALITATIVE: _QUALITATIVE,
}
"""Codelist IndicatorMeasure."""
