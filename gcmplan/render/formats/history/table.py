"""For a terminal: progress over time as a plot, and a line for each version."""

from __future__ import annotations

import shlex
from datetime import date

from gcmplan.progress.words import Health
from gcmplan.render.drawing.plot import Mark, plot
from gcmplan.render.grid import Cell, Column, room, table
from gcmplan.render.look import Look
from gcmplan.render.parts.measured import GAP, NOW, PLANNED
from gcmplan.render.results.course import Course, Point
from gcmplan.render.screen import Screen, Segment, clean, wrapped
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.health import HEALTH_COLUMNS, HEALTH_STYLES, reporting
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.onward import onward
from gcmplan.sentence import Sentence, say

_BROADEST = 100
_LEAST = 12
"""Columns for an author; for that, columns are set closer."""

_SHOWN = 20
"""Versions, unless all are asked for."""


def render(course: Course, look: Look) -> Screen:
    """The plot, and under it the newest versions."""
    screen = Screen()
    header = course.plan.header
    title = clean(header.title.in_language(look.language))
    for line in wrapped(f"{header.id} {title}", look.width, 0):
        screen.add(Segment(line, "strong"))
    first, last = course.points[0].version.day, course.points[-1].version.day
    screen.add(Segment(look.words(_versions(course, first, last, look.everything)), "dim"))
    screen.add()
    width = min(look.width or _BROADEST, _BROADEST)
    screen.lines += plot([_mark(each) for each in course.points], width, look).lines
    screen.add()
    shown = course.points if look.everything else course.points[-_SHOWN:]
    screen.lines += _table(shown, look).lines
    if len(shown) < len(course.points):
        left = len(course.points) - len(shown)
        earlier = look.say_count("{number} earlier (--all)", "{number} earlier (--all)", left)
        screen.add(Segment(earlier, "dim"))
    screen.add()
    name = shlex.quote(clean(course.name))
    for hint in onward([f"gcmplan history ID --plan {name}", f"gcmplan status {name}"], look):
        screen.add(hint)
    return screen


def _versions(course: Course, first: date | None, last: date | None, every: bool) -> Sentence:
    """How many versions there are, and of which days."""
    number = numbered(len(course.points), "version")
    if first == last:
        told = say("{versions} on {day}", versions=number, day=first)
    else:
        told = say("{versions} from {first} to {last}", versions=number, first=first, last=last)
    return told if every else say("{versions}, the last of each day (--all)", versions=told)


def _mark(point: Point) -> Mark:
    means = point.total.means
    assert point.version.day
    return Mark(point.version.day, means.actual, means.planned)


def _table(shown: tuple[Point, ...], look: Look) -> Screen:
    kinds = [
        kind
        for kind in HEALTH_COLUMNS
        if kind is Health.OVERDUE or any(each.total.health[kind] for each in shown)
    ]
    columns = [Column(look.say("DAY")), Column(look.say("COMMIT"))]
    columns += [Column(look.words(name), "right") for name in (say("ACT"), NOW, PLANNED, GAP)]
    columns += [Column(look.words(HEALTH_COLUMNS[kind]), "right") for kind in kinds]
    columns.append(Column(look.say("AUTHOR"), flexible=True))
    rows = [_row(each, kinds) for each in shown]
    fits = look.width is None or room(columns, rows, look.width, gap=2) >= _LEAST
    return table(columns, rows, look.width, gap=2 if fits else 1)


def _row(point: Point, kinds: list[Health]) -> list[Cell]:
    means, version = point.total.means, point.version
    row: list[Cell] = [str(version.day), version.short or "", reporting(point.total)]
    row += [percent(means.actual, ""), percent(means.planned, ""), points(means.gap)]
    for kind in kinds:
        number = point.total.health[kind]
        row.append(Segment(str(number), HEALTH_STYLES[kind]) if number else Segment("·", "dim"))
    return [*row, clean(version.author or "")]
