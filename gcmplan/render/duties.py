"""What the screens of `next` show: what falls due in each plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gcmplan.progress.due import Agenda, Due, Duty, State
from gcmplan.render.look import Look
from gcmplan.render.status import Status


class Ahead(NamedTuple):
    """A plan, and what falls due in it."""

    status: Status
    agenda: Agenda

    @property
    def plan(self) -> str:
        """The id of the plan."""
        return self.agenda.progress.plan.header.id


class Coming(NamedTuple):
    """Something that falls due, and in which plan."""

    ahead: Ahead
    due: Due

    @property
    def days_left(self) -> int:
        """Days until it is due; negative once that is past."""
        return self.due.days_left(self.ahead.agenda.progress.as_of)


def in_order(plans: Sequence[Ahead]) -> list[Coming]:
    """Everything that falls due in some plans, the longest overdue first."""
    coming = [Coming(ahead, due) for ahead in plans for due in ahead.agenda.items]
    return sorted(coming, key=lambda each: each.due.day)


def task(due: Due, look: Look) -> str:
    """What is to be done, as it is written: the title, and of a value for when it is."""
    title = due.title.in_language(look.language)
    if due.duty is Duty.VALUE:
        more = f" and {due.more} more" if due.more else ""
        return f"{due.when}{more}: {title}"
    return title


def urgency(each: Coming) -> str:
    """How it stands, in words: `overdue 61 d`, `in 12 d`."""
    days = each.days_left
    if days < 0:
        return f"{each.due.state} {-days} d"
    return "today" if days == 0 else f"in {days} d"


def states(plans: Sequence[Ahead]) -> dict[State, int]:
    """How many things stand how."""
    counts = dict.fromkeys(State, 0)
    for each in in_order(plans):
        counts[each.due.state] += 1
    return counts


def on_hold(plans: Sequence[Ahead]) -> list[tuple[Ahead, str]]:
    """The plans and ids of the actions of which nothing is due because they are suspended."""
    return [(ahead, each.action.id) for ahead in plans for each in ahead.agenda.on_hold]
