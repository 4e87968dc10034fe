"""What the screens of `next` show: what falls due in each plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gcmplan.progress.due import Agenda, Due, Duty, State
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status
from gcmplan.sentence import Sentence, say, say_as


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


DUTIES: Mapping[Duty, Sentence] = {
    Duty.ACTION: say_as("what falls due", "action"),
    Duty.MILESTONE: say_as("what falls due", "milestone"),
    Duty.VALUE: say_as("what falls due", "value"),
    Duty.REVIEW: say_as("what falls due", "review"),
    Duty.RISK: say_as("what falls due", "risk"),
}
"""What is to be done, as people say it."""


def task(due: Due, look: Look) -> str:
    """What is to be done, as it is written: the title, and of a value for when it is."""
    title = look.words(due.title)
    if due.duty is not Duty.VALUE:
        return title
    when = say("{period} and {more} more", period=due.when, more=due.more) if due.more else due.when
    return look.say("{when}: {title}", when=when, title=title)


def urgency(each: Coming, *, loud: bool = False) -> Sentence:
    """How it stands, in words: `overdue 61 d`, `in 12 d`; what is overdue may be said loudly."""
    days = each.days_left
    if days == 0:
        return say("today")
    if days > 0:
        return say("in {days} d", days=days)
    return say("{state} {days} d", state=(_LOUD if loud else STATES)[each.due.state], days=-days)


STATES: Mapping[State, Sentence] = {
    State.OVERDUE: say_as("how a duty stands", "overdue"),
    State.UNKNOWN: say_as("how a duty stands", "unknown"),
    State.DUE: say_as("how a duty stands", "due"),
}
"""How a duty stands, as people say it."""

_LOUD = {**STATES, State.OVERDUE: say_as("how a duty stands", "OVERDUE")}


def states(plans: Sequence[Ahead]) -> dict[State, int]:
    """How many things stand how."""
    counts = dict.fromkeys(State, 0)
    for each in in_order(plans):
        counts[each.due.state] += 1
    return counts


def on_hold(plans: Sequence[Ahead]) -> list[tuple[Ahead, str]]:
    """The plans and ids of the actions of which nothing is due because they are suspended."""
    return [(ahead, each.action.id) for ahead in plans for each in ahead.agenda.on_hold]
