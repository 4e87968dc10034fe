"""For a terminal: progress over time as a plot, and a line for each version."""

from __future__ import annotations

import shlex

from gcmplan.progress.words import Health
from gcmplan.render.course import Course, Point
from gcmplan.render.figures import percent, points
from gcmplan.render.look import Look
from gcmplan.render.plot import Mark, plot
from gcmplan.render.prose import counted
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean, table, wrapped
from gcmplan.render.words import HEALTH_COLUMNS, HEALTH_STYLES, reporting

_BROADEST = 100
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
    days = f"on {first}" if first == last else f"from {first} to {last}"
    often = "" if look.everything else ", the last of each day (--all)"
    screen.add(Segment(f"{counted(len(course.points), 'version')} {days}{often}", "dim"))
    screen.add()
    width = min(look.width or _BROADEST, _BROADEST)
    screen.lines += plot([_mark(each) for each in course.points], width, look.ascii).lines
    screen.add()
    shown = course.points if look.everything else course.points[-_SHOWN:]
    screen.lines += _table(shown, look).lines
    if len(shown) < len(course.points):
        screen.add(Segment(f"{len(course.points) - len(shown)} earlier (--all)", "dim"))
    screen.add()
    name = shlex.quote(clean(course.name))
    screen.add(Segment(f"Next: gcmplan history ID --plan {name} · gcmplan status {name}", "dim"))
    return screen


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
    columns = [Column("DAY"), Column("COMMIT")]
    columns += [Column(name, "right") for name in ("ACT", "NOW", "PLAN", "GAP")]
    columns += [Column(HEALTH_COLUMNS[kind], "right") for kind in kinds]
    columns.append(Column("AUTHOR", flexible=True))
    return table(columns, [_row(each, kinds) for each in shown], look.width)


def _row(point: Point, kinds: list[Health]) -> list[Cell]:
    means, version = point.total.means, point.version
    row: list[Cell] = [str(version.day), version.short or "", reporting(point.total)]
    row += [percent(means.actual, ""), percent(means.planned, ""), points(means.gap)]
    for kind in kinds:
        number = point.total.health[kind]
        row.append(Segment(str(number), HEALTH_STYLES[kind]) if number else Segment("·", "dim"))
    return [*row, clean(version.author or "")]
