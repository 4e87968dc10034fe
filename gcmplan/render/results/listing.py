"""What the screens of `list` show: actions of one plan or of several, and which were asked for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.selecting import Filter
from gcmplan.progress.words import Health
from gcmplan.render.results.status import Status


class ActionColumn(StrEnum):
    """What can be shown of an action."""

    PLAN = "plan"
    HEALTH = "health"
    ID = "id"
    TITLE = "title"
    STATUS = "status"
    LEAD = "lead"
    PARTNERS = "partners"
    AREA = "area"
    OBJECTIVE = "objective"
    GCM = "gcm"
    SDG = "sdg"
    START = "start"
    DUE = "due"
    DONE = "done"
    PLANNED = "planned"
    GAP = "gap"
    OVERDUE = "overdue"
    BUDGET = "budget"
    SECURED = "secured"
    SPENT = "spent"
    TAGS = "tags"
    HEARD = "heard"
    WHY = "why"


_USUAL = (
    ActionColumn.HEALTH,
    ActionColumn.ID,
    ActionColumn.TITLE,
    ActionColumn.LEAD,
    ActionColumn.DUE,
    ActionColumn.DONE,
    ActionColumn.GAP,
)


class Listed(NamedTuple):
    """An action, and the plan that it stands in."""

    status: Status
    action: ActionProgress


class Listing(NamedTuple):
    """Actions that were asked for, in the order that was asked for."""

    plans: tuple[Status, ...]
    filter: Filter
    rows: tuple[Listed, ...]
    columns: tuple[ActionColumn, ...]
    """Which columns were chosen; empty: the usual ones of a format."""

    @property
    def total(self) -> int:
        """How many actions the plans hold."""
        return sum(len(each.progress.actions) for each in self.plans)

    @property
    def health(self) -> Mapping[Health, int]:
        """The actions shown by health, all of them named; those dropped, too."""
        counts = dict.fromkeys(Health, 0)
        for row in self.rows:
            counts[row.action.health] += 1
        return counts

    @property
    def headings(self) -> tuple[ActionColumn, ...]:
        """The columns to show to people; of several plans, usually the plan first."""
        usual = (ActionColumn.PLAN, *_USUAL) if len(self.plans) > 1 else _USUAL
        return self.columns or usual
