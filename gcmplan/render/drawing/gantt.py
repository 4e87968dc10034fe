"""An action as a bar over time: planned above, actual below, milestones upon it.

Where the plan as adopted has another last day, that is marked.

A date that is not exact, as a quarter, is drawn as a dotted stretch from its first to its last day;
one that is not known is a question mark, and not a guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.when import When
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import done_between, missed
from gcmplan.render.screen import Segment, Style
from gcmplan.render.words.health import HEALTH_STYLES


class Signs(NamedTuple):
    """What a chart is drawn with."""

    empty: str
    planned: str
    actual: str
    both: str
    vague: str
    """Planned, by a date that is not exact."""
    vague_actual: str
    reached: str
    open: str
    missed: str
    today: str
    onward: str
    unknown: str
    approved: str
    """When it was to be done by the plan as it was adopted."""


SIGNS = Signs(" ", "▀", "▄", "█", "▘", "▙", "◆", "◇", "◈", "│", "→", "?", "▵")
SIGNS_IN_ASCII = Signs(" ", "-", "_", "=", "'", "~", "*", "o", "!", "|", ">", "?", "^")


class Scale(NamedTuple):
    """Days as cells of a screen."""

    first: date
    last: date
    cells: int

    def cell(self, day: date) -> int:
        """The cell in which a day lies; one beyond an end lies in the last cell there."""
        days = (self.last - self.first).days + 1
        return min(max((day - self.first).days * self.cells // days, 0), self.cells - 1)


def chart(
    each: ActionProgress, as_of: date, scale: Scale, signs: Signs, undated: str
) -> list[Segment]:
    """An action over time; without any date, the words for that."""
    action = each.action
    cells = _bar(action, as_of, scale, signs)
    if not any(cell != signs.empty for cell in cells) and not action.live_milestones:
        return _undated(undated, as_of, scale, signs)
    today = scale.cell(as_of)
    if cells[today] == signs.empty:
        cells[today] = signs.today
    styles: list[Style] = [HEALTH_STYLES[each.health]] * scale.cells
    if approved := _moved_from(each):
        cells[scale.cell(approved)] = signs.approved
        styles[scale.cell(approved)] = "strong"
    for milestone in action.live_milestones:
        done = milestone.done if milestone.reached(as_of) else None
        day = min(done.last, as_of) if done else None
        when = day or (milestone.due.last if milestone.due else None)
        if when:
            late = missed(milestone, as_of)
            cells[scale.cell(when)] = signs.reached if day else signs.missed if late else signs.open
            styles[scale.cell(when)] = "bad" if late else "strong"
    return _joined(cells, styles)


def _moved_from(each: ActionProgress) -> date | None:
    """The last day on which an action was due when its plan was adopted, if it is another now."""
    approved = each.slip.approved if each.slip else None
    return approved.last if approved and each.slip and each.slip.days != 0 else None


def axis(scale: Scale) -> str:
    """The years, each above its first day."""
    line = [" "] * scale.cells
    free = 0
    for year in range(scale.first.year, scale.last.year + 1):
        at = scale.cell(max(date(year, 1, 1), scale.first))
        if at >= free and at + len(str(year)) <= scale.cells:
            line[at : at + len(str(year))] = str(year)
            free = at + len(str(year)) + 1
    return "".join(line)


def now(as_of: date, scale: Scale, signs: Signs) -> str:
    """Today above its cell, with the day beside it."""
    at = scale.cell(as_of)
    text = f"{signs.today} {as_of}"
    if at + len(text) <= scale.cells:
        return " " * at + text
    return f"{as_of} {signs.today}".rjust(at + 1)


def _bar(action: Action, as_of: date, scale: Scale, signs: Signs) -> list[str]:
    """What was planned, and what was done."""
    planned = _planned(action, scale)
    done = done_between(action, as_of)
    worked = range(scale.cell(done[0]), scale.cell(done[1]) + 1) if done else range(0)
    above = {
        "": (signs.empty, signs.actual),
        "sure": (signs.planned, signs.both),
        "vague": (signs.vague, signs.vague_actual),
    }
    cells = [above[kind][cell in worked] for cell, kind in enumerate(planned)]
    for cell, sign in _ends(action, scale, signs):
        cells[cell] = sign
    return cells


def _planned(action: Action, scale: Scale) -> list[str]:
    """For each cell, whether something is planned there, and how sure it is."""
    planned = [""] * scale.cells
    begin, end = action.start, action.due
    if begin and (end or action.continuous):
        last = end.last if end else scale.last
        for cell in range(scale.cell(begin.first), scale.cell(last) + 1):
            planned[cell] = "sure"
    for when in (begin, end):
        if when and scale.cell(when.first) < scale.cell(when.last):
            for cell in range(scale.cell(when.first), scale.cell(when.last) + 1):
                planned[cell] = "vague"
        elif when and not planned[scale.cell(when.last)]:
            planned[scale.cell(when.last)] = "sure"
    return planned


def _ends(action: Action, scale: Scale, signs: Signs) -> list[tuple[int, str]]:
    """Question marks beside an end that is not known, an arrow where there is none."""
    ends: list[tuple[int, str]] = []
    if action.continuous:
        ends.append((scale.cells - 1, signs.onward))
        if action.start is None:
            ends.append((0, signs.unknown))
    elif action.start and action.due is None:
        ends.append((min(_last(action.start, scale) + 1, scale.cells - 1), signs.unknown))
    elif action.due and action.start is None:
        ends.append((max(scale.cell(action.due.first) - 1, 0), signs.unknown))
    return ends


def _last(when: When, scale: Scale) -> int:
    return scale.cell(when.last)


def _undated(said: str, as_of: date, scale: Scale, signs: Signs) -> list[Segment]:
    """An action without any date says so."""
    text = said.ljust(scale.cells)[: scale.cells]
    today = scale.cell(as_of)
    if not text[today].strip():
        text = text[:today] + signs.today + text[today + 1 :]
    return [Segment(text, "dim")]


def _joined(cells: Sequence[str], styles: Sequence[Style]) -> list[Segment]:
    """Neighbours of one style together."""
    segments: list[Segment] = []
    for cell, style in zip(cells, styles, strict=True):
        if segments and segments[-1].style == style:
            segments[-1] = Segment(segments[-1].text + cell, style)
        else:
            segments.append(Segment(cell, style))
    return segments
