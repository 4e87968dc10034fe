"""For a terminal: a line for each thing that falls due, the longest overdue first."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from gcmplan.progress.due import Duty, State
from gcmplan.render.grid import Cell, Column, table
from gcmplan.render.look import Look
from gcmplan.render.results.duties import (
    DUTIES,
    Ahead,
    Coming,
    in_order,
    on_hold,
    states,
    task,
    urgency,
)
from gcmplan.render.screen import Screen, Segment, Style, broken, clean
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.onward import onward
from gcmplan.render.words.prose import listed
from gcmplan.sentence import Sentence, say, say_count, saying_count

_STYLES: dict[State, Style] = {State.OVERDUE: "bad", State.UNKNOWN: "strong", State.DUE: ""}
_ROOMY = 90
"""Columns of a screen from which on there are two blanks between columns."""

_SOON = 14
"""Days from which on it is soon."""

_HELD = 6
"""As many actions on hold are named, unless there are more."""


def render(plans: Sequence[Ahead], look: Look) -> Screen:
    """What is overdue, and what comes; the lead beside it."""
    screen = Screen()
    several = len(plans) > 1
    columns = [Column(look.say_as("document", "PLAN"))] if several else []
    columns += [Column(look.words(each)) for each in (_WHEN, _DUE, _WHAT, _ID)]
    columns += [Column(look.words(each), flexible=True) for each in (_TITLE, _LEAD)]
    rows = [_row(each, several, look) for each in in_order(plans)]
    if rows:
        gap = 2 if look.width is None or look.width >= _ROOMY else 1
        screen.lines += table(columns, rows, look.width, gap).lines
        screen.add()
    screen.lines += broken(_summary(plans, look), look.width, indent=2)
    if held := on_hold(plans):
        screen.add(Segment(look.words(_left_out([id for _, id in held], several)), "dim"))
    if len(plans) == 1:
        screen.add()
        for line in onward(_commands(plans[0]), look):
            screen.add(line)
    return screen


_WHEN, _DUE, _WHAT, _ID = say("WHEN"), say("DUE"), say("WHAT"), say("ID")
_TITLE, _LEAD = say("TITLE"), say("LEAD")


def _row(each: Coming, several: bool, look: Look) -> list[Cell]:
    due = each.due
    row: list[Cell] = [each.ahead.plan] if several else []
    return [
        *row,
        Segment(look.words(urgency(each, loud=True)), _style(each)),
        due.day.isoformat() if due.duty is Duty.VALUE else due.when,
        look.words(DUTIES[due.duty]),
        due.id,
        clean(task(due, look)),
        clean(listed(due.lead)),
    ]


def _style(each: Coming) -> Style:
    soon = each.due.state is State.DUE and each.days_left <= _SOON
    return "warn" if soon else _STYLES[each.due.state]


def _summary(plans: Sequence[Ahead], look: Look) -> list[Segment]:
    agenda, counts = plans[0].agenda, states(plans)
    what = say_count(
        "{number} thing due by {day}",
        "{number} things due by {day}",
        sum(counts.values()),
        day=agenda.until,
    )
    if len(plans) > 1:
        what = say("{things} in {files}", things=what, files=numbered(len(plans), "plan"))
    line = [Segment(look.words(what))]
    for number, state in enumerate(each for each in State if counts[each]):
        line.append(Segment(", " if number else look.say(": ")))
        line.append(Segment(look.say_count(*_MANY[state], counts[state]), _STYLES[state]))
    return line


_MANY = {
    State.OVERDUE: saying_count("{number} OVERDUE", "{number} OVERDUE"),
    State.UNKNOWN: saying_count("{number} unknown", "{number} unknown"),
    State.DUE: saying_count("{number} to come", "{number} to come"),
}


def _left_out(held: Sequence[str], several: bool) -> Sentence:
    actions = numbered(len(held), "action")
    if several or len(held) > _HELD:
        return say("left out: {actions} on hold", actions=actions)
    return say("left out: {actions} on hold ({ids})", actions=actions, ids=listed(held))


def _commands(ahead: Ahead) -> list[str]:
    path = shlex.quote(clean(ahead.status.path))
    return [f"gcmplan next {path} -f ical > plan.ics", f"gcmplan timeline {path}"]
