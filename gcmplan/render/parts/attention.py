"""What needs attention: actions overdue or late, the worst first, each with the reasons."""

from __future__ import annotations

from gcmplan.progress.progress import ActionProgress, PlanProgress, Slip
from gcmplan.render.grid import Cell, Column, grid
from gcmplan.render.look import Look
from gcmplan.render.parts.columns import reasons
from gcmplan.render.screen import Screen, Segment, cells, clean, cut, fit, wrapped
from gcmplan.render.words.figures import percent, slip
from gcmplan.render.words.health import HEALTH_STYLES, spoken
from gcmplan.render.words.prose import listed
from gcmplan.sentence import say

_SHOWN = 6
"""Actions, unless all are asked for."""

_INDENT = 15
"""Columns for how an action does; more where the words of a language are longer."""

_LONGEST_LEAD = 16
_ATTENTION = (
    Column(""),
    Column(""),
    Column("", flexible=True),
    Column(""),
    Column(""),
    Column("", "right"),
    Column("", "right"),
)


def attention(progress: PlanProgress, look: Look) -> Screen:
    """The worst actions with the reasons, or all of them if the reader wants everything."""
    screen = Screen()
    worst = progress.attention
    shown = worst if look.everything else worst[:_SHOWN]
    cut_short = look.say(
        ": {shown} of {all}, worst first (--all)", shown=len(shown), all=len(worst)
    )
    all_of_them = look.say(": {number}, worst first", number=len(worst))
    how_many = cut_short if len(shown) < len(worst) else all_of_them
    screen.add(Segment(look.say("NEEDS ATTENTION"), "strong"), how_many)
    leads = [cut(clean(listed(each.action.lead)), _LONGEST_LEAD) for each in shown]
    heads = [_health(each, look) for each in shown]
    indent = max(_INDENT, *(cells(each.text) + 2 for each in heads))
    rows = [
        [head._replace(text=fit(head.text, indent - 2)), *_which(each, look), lead, *_extent(each)]
        for each, head, lead in zip(shown, heads, leads, strict=True)
    ]
    columns = _ATTENTION if progress.adopted else _ATTENTION[:-1]
    rows = [[look.words(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
    rows = [row[: len(columns)] for row in rows]
    listing = grid(columns, rows, look.width, indent=indent).rows
    for each, lines in zip(shown, listing, strict=True):
        screen.lines += lines
        why = look.say("why: {reasons}", reasons=reasons(each, look))
        for text in wrapped(why, look.width, indent):
            screen.add(Segment(text, "dim"))
    return screen


def _health(each: ActionProgress, look: Look) -> Segment:
    health, style = spoken(each.health), HEALTH_STYLES[each.health]
    if not each.days_overdue:
        return Segment(look.words(health), style)
    return Segment(look.say("{health} {days} d", health=health, days=each.days_overdue), style)


def _which(each: ActionProgress, look: Look) -> list[Cell]:
    return [each.action.id, clean(look.words(each.action.title))]


def _extent(each: ActionProgress) -> list[Cell]:
    due = say("due {day}", day=each.action.due) if each.action.due else say("no date")
    return [due, percent(each.actual), _slip(each.slip)]


def _slip(slip_of: Slip | None) -> str:
    """How far the date moved since the plan was adopted; blank where that is not known."""
    if slip_of is None:
        return ""
    if slip_of.is_new:
        return say("new")
    return say("slip {days}", days=slip(slip_of.days, " d")) if slip_of.days else ""
