"""The words in which it is said how something does."""

from __future__ import annotations

from enum import StrEnum


class Health(StrEnum):
    """How an action does."""

    COMPLETED = "completed"
    ON_TRACK = "on_track"
    UPCOMING = "upcoming"
    AT_RISK = "at_risk"
    LATE = "late"
    OVERDUE = "overdue"
    ON_HOLD = "on_hold"
    UNKNOWN = "unknown"
    DROPPED = "dropped"
    """Cancelled, or merged into another: not counted."""


class Method(StrEnum):
    """How it is known how far an action is."""

    STATUS = "status"
    MILESTONES = "milestones"
    REPORTED = "reported"
    UNKNOWN = "unknown"


class Attainment(StrEnum):
    """How an indicator does; the cut points are those of the Open SDG progress method."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    TOO_SLOW = "too_slow"
    LIMITED = "limited"
    DETERIORATING = "deteriorating"
    NOT_ASSESSED = "not_assessed"
