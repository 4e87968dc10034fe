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
from gcmplan.render.duties import Ahead, Coming, in_order, task
from gcmplan.render.foreign import plain
from gcmplan.render.look import Look

if TYPE_CHECKING:
    from icalendar import Event


def render(plans: Sequence[Ahead], look: Look) -> str:
    """A calendar with what falls due; raises `ChoiceError` without the library for it."""
    try:
        from icalendar import Calendar  # noqa: PLC0415  an extra, needed for this format only
    except ImportError:
        raise ChoiceError("calendars need one more package: pip install 'gcmplan[ical]'") from None

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
    event.add("summary", f"{_late(each)}{due.id} {plain(task(due, look))}")
    event.add("description", _description(each))
    event.add("categories", [str(due.duty)])
    event.add("transp", "TRANSPARENT")
    return event


def _key(due: Due) -> str:
    """What stays of a duty when it is put off; a value is that of a period."""
    period = f"/{due.when}" if due.duty is Duty.VALUE else ""
    return f"{due.duty}/{due.id}{period}".replace(" ", "-")


def _late(each: Coming) -> str:
    return "" if each.due.state is State.DUE else f"{each.due.state.upper()}: "


def _description(each: Coming) -> str:
    due = each.due
    lead = f"Lead: {', '.join(due.lead)}" if due.lead else "No lead is named"
    action = due.holder.action
    under = f"\nAction: {action.action.id}" if action and action.action.id != due.id else ""
    return plain(f"{_DUTIES[due.duty]}, due {due.when}.") + f"\n{plain(lead)}{under}"


_DUTIES = {
    Duty.ACTION: "Action to complete",
    Duty.MILESTONE: "Milestone to reach",
    Duty.VALUE: "Value to supply",
    Duty.REVIEW: "Action to review",
    Duty.RISK: "Risk to look at again",
}
