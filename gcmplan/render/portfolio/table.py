"""For a terminal: a line for each plan."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.bar import bar
from gcmplan.render.figures import chief, percent, points, secured
from gcmplan.render.look import Look
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean, table
from gcmplan.render.status import Status
from gcmplan.render.words import HEALTH_COLUMNS, HEALTH_STYLES, counted, reporting

_BAR = 10
_ROOM_FOR_BARS = 92


def render(plans: Sequence[Status], look: Look) -> Screen:
    """The plans side by side; nothing is added up across countries."""
    kinds = [
        kind for kind in HEALTH_COLUMNS if any(each.progress.total.health[kind] for each in plans)
    ]
    with_bars = look.width is None or look.width >= _ROOM_FOR_BARS
    columns = [Column("ID"), Column("TITLE", flexible=True), Column("ACT", "right")]
    columns += [Column("PROGRESS")] if with_bars else []
    columns += [Column(name, "right") for name in ("NOW", "PLAN", "GAP")]
    columns += [Column(HEALTH_COLUMNS[kind], "right") for kind in kinds]
    columns += [Column("SECURED", "right"), Column("GCM", "right")]
    screen = Screen()
    days = sorted({each.progress.as_of for each in plans})
    screen.add(Segment(f"{counted(len(plans), 'plan')} as of {days[0]}", "strong"))
    screen.add()
    rows = []
    for each in plans:
        total, header = each.progress.total, each.progress.plan.header
        means = total.means
        row: list[Cell] = [
            header.id,
            clean(header.title.in_language(look.language)),
            reporting(total),
        ]
        if with_bars:
            row.append(bar(means, total.counted, _BAR, look.ascii))
        row += [percent(means.actual, ""), percent(means.planned, ""), points(means.gap)]
        for kind in kinds:
            number = total.health[kind]
            row.append(
                Segment(str(number) if number else "·", HEALTH_STYLES[kind] if number else "dim")
            )
        currency = chief(total.money, header.currency)
        row.append(secured(total.money, currency) if currency else "–")
        row.append(str(len(each.progress.coverage.covered)))
        rows.append(row)
    screen.lines += table(columns, rows, look.width).lines
    return screen
