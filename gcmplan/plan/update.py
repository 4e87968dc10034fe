"""Updates: the log of an action, in dated sentences."""

from typing import Annotated

from pydantic import Field

from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Link, Number, Words

Percent = Annotated[Number, Field(ge=0, le=100)]
"""0 to 100."""


class ActionStatus(Words):
    """Where an action stands, as reported."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class UpdateKind(Words):
    """What an update is about."""

    PROGRESS = "progress"
    DELAY = "delay"
    DECISION = "decision"
    RISK = "risk"
    NO_CHANGE = "no_change"


class Update(Record):
    """What happened to an action, on a day."""

    date: When
    """When it happened, or was reported."""

    text: Text
    """What happened, in a sentence."""

    kind: UpdateKind | None = None
    """What it is about; None if not stated."""

    status: ActionStatus | None = None
    """The status of the action from then on; None if it did not change."""

    progress: Percent | None = None
    """Percent done at that time; None if not said."""

    sources: Many[Link] = ()
    """Where it is reported."""
