"""How the plan did over the versions of its files, as a line and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from gcmplan.progress.progress import GroupProgress, Standing
from gcmplan.progress.words import Health
from gcmplan.render.sections.setting import Setting
from gcmplan.render.words.figures import percent, points

WIDTH, HEIGHT = 640, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 12, 28
_ROWS = 40
_FEWEST = 2
"""One version is no history."""


class Moment(NamedTuple):
    """How the plan did on a day."""

    day: str
    version: str
    counted: int
    done: str
    planned: str
    gap: str
    completed: int
    overdue: int
    known: int


class Level(NamedTuple):
    """A line of the chart at a round share."""

    y: str
    label: str


class Past(NamedTuple):
    """How the plan did over time."""

    width: int
    height: int
    levels: tuple[Level, ...]
    done: tuple[str, ...]
    """The line of progress, broken where it is not known."""
    planned: tuple[str, ...]
    first: str
    last: str
    moments: tuple[Moment, ...]
    """The newest first."""
    earlier: int
    """How many older ones there are."""
    left_out: int
    """Versions that could not be read in full."""


class _Known(NamedTuple):
    day: date
    version: str
    total: GroupProgress | Standing


def view(setting: Setting) -> Past | None:
    """How the plan did up to the day of the report; None if there are no two days to compare."""
    course, progress = setting.account.course, setting.account.progress
    if course is None:
        return None
    known = [
        _Known(each.version.day, each.version.short or "", each.total)
        for each in course.points
        if each.version.day and each.version.day < progress.as_of
    ]
    known.append(_Known(progress.as_of, setting.look.say("this report"), progress.total))
    if len(known) < _FEWEST:
        return None
    newest = known[::-1]
    return Past(
        WIDTH,
        HEIGHT,
        tuple(Level(f"{_y(Fraction(share)):g}", f"{share}\u00a0%") for share in range(0, 101, 25)),
        _line(known, [each.total.means.actual for each in known]),
        _line(known, [each.total.means.planned for each in known]),
        str(known[0].day),
        str(known[-1].day),
        tuple(map(_moment, newest[:_ROWS])),
        max(0, len(newest) - _ROWS),
        len(course.left_out),
    )


def _moment(each: _Known) -> Moment:
    total = each.total
    return Moment(
        str(each.day),
        each.version,
        total.counted,
        percent(total.means.actual, "\u00a0"),
        percent(total.means.planned, "\u00a0"),
        points(total.means.gap),
        total.health[Health.COMPLETED],
        total.health[Health.OVERDUE],
        total.means.known,
    )


def _line(known: Sequence[_Known], shares: Sequence[Fraction | None]) -> tuple[str, ...]:
    """Lines through the days on which a share is known."""
    first, last = known[0].day, known[-1].day
    lines: list[list[str]] = [[]]
    for each, share in zip(known, shares, strict=True):
        if share is None:
            lines.append([])
        else:
            lines[-1].append(f"{_x(each.day, first, last):g},{_y(share):g}")
    return tuple(" ".join(line) for line in lines if len(line) > 1)


def _x(day: date, first: date, last: date) -> float:
    share = (day - first).days / (last - first).days
    return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)


def _y(share: Fraction) -> float:
    kept = float(min(max(share, Fraction(0)), Fraction(100)))
    return round(HEIGHT - _BOTTOM - kept / 100 * (HEIGHT - _TOP - _BOTTOM), 1)
