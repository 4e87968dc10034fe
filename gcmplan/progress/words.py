"""The words in which it is said how something does."""

from __future__ import annotations

from enum import StrEnum

from gcmplan.sentence import Sentence, say


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

    @property
    def said(self) -> Sentence:
        """As people say it: `on track`."""
        return _SAID[self]


_SAID = {
    Health.COMPLETED: say("completed"),
    Health.ON_TRACK: say("on track"),
    Health.UPCOMING: say("upcoming"),
    Health.AT_RISK: say("at risk"),
    Health.LATE: say("late"),
    Health.OVERDUE: say("overdue"),
    Health.ON_HOLD: say("on hold"),
    Health.UNKNOWN: say("unknown"),
    Health.DROPPED: say("dropped"),
}


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
