"""iCalendar (RFC 5545), a day for each thing that falls due, for any calendar program.

The same plan asked for the same day gives the same bytes: what the format calls the time stamp is
the beginning of that day. An event keeps its UID as long as its plan, item and period do, so that a
calendar that is fed again moves it and does not add another.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from gcmplan.errors import ChoiceError
from gcmplan.progress.due import Due, Duty, State
from gcmplan.render.foreign import plain
from gcmplan.render.look import Look
from gcmplan.render.results.duties import STATES, Ahead, Coming, in_order, task
from gcmplan.sentence import say

if TYPE_CHECKING:
    from icalendar import Event


def render(plans: Sequence[Ahead], look: Look) -> str:
    """A calendar with what falls due; raises `ChoiceError` without the library for it."""
    try:
        from icalendar import Calendar  # noqa: PLC0415  an extra, needed for this format only
    except ImportError:
        wanting = say("calendars need one more package: pip install 'gcmplan[ical]'")
        raise ChoiceError(wanting) from None

    calendar = Calendar()
    calendar.add("prodid", "-//gcmplan//gcmplan//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for each in in_order(plans):
        calendar.add_component(_event(each, look))
    text: str = calendar.to_ical(sorted=False).decode()
    return text


def _event(each: Coming, look: Look) -> Event:
    from icalendar import Event  # noqa: PLC0415

    due = each.due
    as_of = each.ahead.agenda.progress.as_of
    event = Event()
    event.add("uid", f"{each.ahead.plan}/{_key(due)}@gcmplan")
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("dtstart", due.day)
    event.add("dtend", due.day + timedelta(days=1))
    event.add("summary", _summary(each, look))
    event.add("description", _description(each, look))
    event.add("categories", [str(due.duty)])
    event.add("transp", "TRANSPARENT")
    return event


def _key(due: Due) -> str:
    """What stays of a duty when it is put off; a value is that of a period."""
    period = f"/{due.when}" if due.duty is Duty.VALUE else ""
    return f"{due.duty}/{due.id}{period}".replace(" ", "-")


def _summary(each: Coming, look: Look) -> str:
    """What is to be done, after a word in capitals if its day has passed."""
    what = f"{each.due.id} {plain(task(each.due, look))}"
    if each.due.state is State.DUE:
        return what
    return look.say("{STATE}: {what}", STATE=look.words(STATES[each.due.state]).upper(), what=what)


def _description(each: Coming, look: Look) -> str:
    due = each.due
    lead = look.say("Lead: {lead}", lead=", ".join(due.lead))
    lines = [
        look.say("{duty}, due {day}.", duty=_DUTIES[due.duty], day=due.when),
        lead if due.lead else look.say("No lead is named"),
    ]
    if (action := due.holder.action) and action.action.id != due.id:
        lines.append(look.say("Action: {id}", id=action.action.id))
    return "\n".join(map(plain, lines))


_DUTIES = {
    Duty.ACTION: say("Action to complete"),
    Duty.MILESTONE: say("Milestone to reach"),
    Duty.VALUE: say("Value to supply"),
    Duty.REVIEW: say("Action to review"),
    Duty.RISK: say("Risk to look at again"),
}
