"""Actions in an order; what is not known comes last, whichever way round."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health


class Order(StrEnum):
    """What actions can be put in order by."""

    PLAN = "plan"
    """As they stand in the plan."""

    ID = "id"
    HEALTH = "health"
    """The worst first."""

    LEAD = "lead"
    START = "start"
    DUE = "due"
    DONE = "done"
    GAP = "gap"
    OVERDUE = "overdue"


_WORST_FIRST = (
    Health.OVERDUE,
    Health.LATE,
    Health.AT_RISK,
    Health.UNKNOWN,
    Health.ON_HOLD,
    Health.UPCOMING,
    Health.ON_TRACK,
    Health.COMPLETED,
    Health.DROPPED,
)
"""Unknown stands before what is known to do well."""

_NUMBER = re.compile(r"(\d+)")


class Measured(Protocol):
    """Something about an action."""

    @property
    def action(self) -> ActionProgress:
        """How the action does."""


Item = TypeVar("Item", bound=Measured)


def ordered(items: Iterable[Item], order: Order, *, backwards: bool = False) -> list[Item]:
    """Things by how their actions do; equal ones stay as they were."""
    items = list(items)
    if order is Order.PLAN:
        return items[::-1] if backwards else items
    keyed = [(_KEYS[order](each.action), each) for each in items]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=backwards)
    return [each for _, each in known] + [each for key, each in keyed if key is None]


def natural(id: str) -> tuple[tuple[bool, int, str, str], ...]:
    """An id as people count: `A9` comes before `A10`; numbers may be of any length."""
    parts = (part for part in _NUMBER.split(id) if part)
    return tuple(
        (part.isdecimal(), len(part.lstrip("0")) if part.isdecimal() else 0, part.lstrip("0"), part)
        for part in parts
    )


def urgency(health: Health) -> int:
    """How soon somebody should look at what does so: 0 comes first."""
    return _WORST_FIRST.index(health)


_KEYS: Mapping[Order, Callable[[ActionProgress], Any]] = {
    Order.ID: lambda each: natural(each.action.id),
    Order.HEALTH: lambda each: (urgency(each.health), -each.days_overdue),
    Order.LEAD: lambda each: each.action.lead or None,
    Order.START: lambda each: each.action.start.first if each.action.start else None,
    Order.DUE: lambda each: each.action.due.last if each.action.due else None,
    Order.DONE: lambda each: each.actual,
    Order.GAP: lambda each: each.gap,
    Order.OVERDUE: lambda each: -each.days_overdue or None,
}
