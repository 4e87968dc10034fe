"""What needs attention: actions overdue or late, the worst first, each with the reasons."""

from __future__ import annotations

from gcmplan.progress.progress import ActionProgress, PlanProgress, Slip
from gcmplan.render.figures import percent, slip
from gcmplan.render.look import Look
from gcmplan.render.prose import listed
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean, cut, fit, table, wrapped
from gcmplan.render.words import HEALTH_STYLES, spoken

_SHOWN = 6
"""Actions, unless all are asked for."""

_INDENT = 15
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
    how_many = f"{len(shown)} of {len(worst)}" if len(shown) < len(worst) else str(len(worst))
    more = ", worst first (--all)" if len(shown) < len(worst) else ", worst first"
    screen.add(Segment("NEEDS ATTENTION", "strong"), f": {how_many}{more}")
    leads = [cut(clean(listed(each.action.lead)), _LONGEST_LEAD) for each in shown]
    rows = [
        [*_headline(each, look), lead, *_extent(each)]
        for each, lead in zip(shown, leads, strict=True)
    ]
    columns = _ATTENTION if progress.adopted else _ATTENTION[:-1]
    rows = [row[: len(columns)] for row in rows]
    listing = table(columns, rows, look.width).lines[1:]
    for each, line in zip(shown, listing, strict=True):
        screen.lines.append(line)
        why = "why: " + "; ".join(clean(reason) for reason in each.why)
        for text in wrapped(why, look.width, _INDENT):
            screen.add(Segment(text, "dim"))
    return screen


def _headline(each: ActionProgress, look: Look) -> list[Cell]:
    late = f" {each.days_overdue} d" if each.days_overdue else ""
    health = Segment(fit(spoken(each.health) + late, _INDENT - 2), HEALTH_STYLES[each.health])
    return [health, each.action.id, clean(each.action.title.in_language(look.language))]


def _extent(each: ActionProgress) -> list[Cell]:
    due = f"due {each.action.due}" if each.action.due else "no date"
    return [due, percent(each.actual), _slip(each.slip)]


def _slip(slip_of: Slip | None) -> Cell:
    """How far the date moved since the plan was adopted; blank where that is not known."""
    if slip_of is None:
        return ""
    if slip_of.is_new:
        return "new"
    return f"slip {slip(slip_of.days, ' d')}" if slip_of.days else ""
