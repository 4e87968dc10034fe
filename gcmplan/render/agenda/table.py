"""For a terminal: a line for each thing that falls due, the longest overdue first."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from gcmplan.progress.due import Duty, State
from gcmplan.render.duties import Ahead, Coming, in_order, on_hold, states, task, urgency
from gcmplan.render.look import Look
from gcmplan.render.prose import counted, listed
from gcmplan.render.screen import (
    Cell,
    Column,
    Screen,
    Segment,
    Style,
    broken,
    clean,
    table,
    whole,
    wrapped,
)

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
    columns = [Column("PLAN")] if several else []
    columns += [Column("WHEN"), Column("DUE"), Column("WHAT"), Column("ID")]
    columns += [Column("TITLE", flexible=True), Column("LEAD", flexible=True)]
    rows = [_row(each, several, look) for each in in_order(plans)]
    if rows:
        gap = 2 if look.width is None or look.width >= _ROOMY else 1
        screen.lines += table(columns, rows, look.width, gap).lines
        screen.add()
    screen.lines += broken(_summary(plans), look.width, indent=2)
    if held := on_hold(plans):
        which = f" ({listed(id for _, id in held)})" if not several and len(held) <= _HELD else ""
        screen.add(Segment(f"left out: {counted(len(held), 'action')} on hold{which}", "dim"))
    if len(plans) == 1:
        _next(screen, plans[0], look)
    return screen


def _row(each: Coming, several: bool, look: Look) -> list[Cell]:
    due = each.due
    row: list[Cell] = [each.ahead.plan] if several else []
    return [
        *row,
        Segment(_loud(each), _style(each)),
        due.day.isoformat() if due.duty is Duty.VALUE else due.when,
        str(due.duty),
        due.id,
        clean(task(due, look)),
        clean(listed(due.lead)),
    ]


def _loud(each: Coming) -> str:
    return urgency(each).replace("overdue", "OVERDUE")


def _style(each: Coming) -> Style:
    soon = each.due.state is State.DUE and each.days_left <= _SOON
    return "warn" if soon else _STYLES[each.due.state]


def _summary(plans: Sequence[Ahead]) -> list[Segment]:
    agenda, counts = plans[0].agenda, states(plans)
    total = sum(counts.values())
    where = f" in {counted(len(plans), 'plan')}" if len(plans) > 1 else ""
    line = [Segment(f"{counted(total, 'thing')} due by {agenda.until}{where}")]
    words = {State.OVERDUE: "OVERDUE", State.UNKNOWN: "unknown", State.DUE: "to come"}
    for number, state in enumerate(each for each in State if counts[each]):
        line.append(Segment(", " if number else ": "))
        line.append(Segment(f"{counts[state]} {words[state]}", _STYLES[state]))
    return line


def _next(screen: Screen, ahead: Ahead, look: Look) -> None:
    path = shlex.quote(clean(ahead.status.path))
    commands = [f"gcmplan next {path} -f ical > plan.ics", f"gcmplan timeline {path}"]
    screen.add()
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, 6)):
        screen.add(Segment(("Next: " + line.lstrip()) if not number else line, "dim"))
