"""The words in which it is said how something does."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import Sentence, say, say_as


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


_SAID: Mapping[Health, Sentence] = {
    Health.COMPLETED: say_as("health of an action", "completed"),
    Health.ON_TRACK: say_as("health of an action", "on track"),
    Health.UPCOMING: say_as("health of an action", "upcoming"),
    Health.AT_RISK: say_as("health of an action", "at risk"),
    Health.LATE: say_as("health of an action", "late"),
    Health.OVERDUE: say_as("health of an action", "overdue"),
    Health.ON_HOLD: say_as("health of an action", "on hold"),
    Health.UNKNOWN: say_as("health of an action", "unknown"),
    Health.DROPPED: say_as("health of an action", "dropped"),
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

    @property
    def said(self) -> Sentence:
        """As people say it: `too slow`."""
        return _CLASSES[self]


_CLASSES: Mapping[Attainment, Sentence] = {
    Attainment.REACHED: say_as("class of an indicator", "reached"),
    Attainment.ON_TRACK: say_as("class of an indicator", "on track"),
    Attainment.TOO_SLOW: say_as("class of an indicator", "too slow"),
    Attainment.LIMITED: say_as("class of an indicator", "limited"),
    Attainment.DETERIORATING: say_as("class of an indicator", "deteriorating"),
    Attainment.NOT_ASSESSED: say_as("class of an indicator", "not assessed"),
}

STATUS_WORDS: Mapping[ActionStatus, Sentence] = {
    ActionStatus.NOT_STARTED: say("not started"),
    ActionStatus.IN_PROGRESS: say("in progress"),
    ActionStatus.COMPLETED: say("completed"),
    ActionStatus.SUSPENDED: say("suspended"),
    ActionStatus.CANCELLED: say("cancelled"),
}
"""The status of one action, as people say it."""
