"""What the screens of `timeline` show: the actions of each plan over time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from gcmplan.progress.timeline import Timeline
from gcmplan.render.results.status import Status


class Lanes(NamedTuple):
    """A plan, and its actions over time."""

    status: Status
    timeline: Timeline

    @property
    def plan(self) -> str:
        """The id of the plan."""
        return self.timeline.progress.plan.header.id


def span(plans: Sequence[Lanes]) -> tuple[date, date]:
    """The time that all of them take."""
    return (
        min(each.timeline.first for each in plans),
        max(each.timeline.last for each in plans),
    )


def shown(plans: Sequence[Lanes]) -> int:
    """How many actions are shown, each counted once."""
    return sum(
        len({each.path for section in plan.timeline.sections for each in section.actions})
        for plan in plans
    )
