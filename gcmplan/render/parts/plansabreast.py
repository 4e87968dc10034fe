"""What serves what in several plans, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.grid import Cell, Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.coveragecells import acting, costing, doing, measuring
from gcmplan.render.results.covering import HEADINGS, Covered, gap, ids, name
from gcmplan.render.screen import Screen, Segment, taken, whole, wrapped
from gcmplan.render.words.health import HEALTH_COLUMNS
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Sentence, say


def abreast(plans: Sequence[Covered], look: Look) -> Screen:
    """A line for each plan, a column for each thing: what all plans could serve alike."""
    screen = Screen()
    first = plans[0].table
    headline = look.say(
        "{plans} as of {day}: {actions}",
        plans=numbered(len(plans), "plan"),
        day=first.progress.as_of,
        actions=_ACTIONS_BY[first.by],
    )
    screen.add(Segment(headline, "strong"))
    screen.add()
    marks = _marks(plans[0])
    for part in _parts(plans, marks, look):
        screen.lines += _table(plans, marks, part, look).lines
    screen.add()
    legend = (
        look.say("{sign} no action", sign="-"),
        look.say("{sign} out of scope", sign="x"),
        look.say("plans: how many serve it"),
    )
    for line in wrapped("   ".join(map(whole, legend)), look.width, 0):
        screen.add(Segment(line, "dim"))
    if first.by is Grouping.PRINCIPLE:
        called = ", ".join(
            whole(f"{mark} {name(first, row, look)}")
            for mark, row in zip(marks, first.rows, strict=True)
        )
        for line in wrapped(called, look.width, 0):
            screen.add(Segment(line, "dim"))
    return screen


def _parts(plans: Sequence[Covered], marks: Sequence[str], look: Look) -> list[range]:
    """Which columns go into a table: all of them, if the screen is broad enough."""
    things, every = len(marks), range(len(marks))
    for number in every:
        broad = -(-things // (number + 1))
        parts = [range(first, min(first + broad, things)) for first in every[::broad]]
        tables = (_table(plans, marks, part, look._replace(width=None)) for part in parts)
        if look.width is None or max(taken(each.lines[0]) for each in tables) <= look.width:
            return parts
    return [every]


def _table(plans: Sequence[Covered], marks: Sequence[str], part: range, look: Look) -> Screen:
    """A line for each plan, with some of the columns; how much is served stands in the last."""
    columns = [Column(look.say_as("document", "PLAN"))]
    columns += [Column(marks[nth], "right") for nth in part]
    rows: list[list[Cell]] = [
        [plan.table.progress.plan.header.id, *(_cell(plan.table.rows[nth]) for nth in part)]
        for plan in plans
    ]
    serving = [sum(plan.table.rows[nth].scope is Scope.SERVED for plan in plans) for nth in part]
    rows.append([Segment(look.say("plans"), "strong"), *map(str, serving)])
    if part.stop == len(marks):
        columns.append(Column(look.say("SERVED"), "right"))
        for row, plan in zip(rows, plans, strict=False):
            row.append(f"{len(plan.table.among(Scope.SERVED))}/{len(marks)}")
        rows[-1].append("")
    return table(columns, rows, look.width, 1)


_ACTIONS_BY: Mapping[str, Sentence] = {
    Grouping.GCM: say("actions by GCM objective"),
    Grouping.PRINCIPLE: say("actions by guiding principle"),
    Grouping.ROUND_TABLE: say("actions by round table"),
}


def _marks(plan: Covered) -> list[str]:
    """What stands above the columns: numbers; of the principles, the letters of the Compact."""
    if plan.table.by is Grouping.PRINCIPLE:
        return [chr(ord("a") + nth) for nth in range(len(plan.table.rows))]
    return ids(plan)


def _cell(row: Served) -> Cell:
    if row.scope is Scope.SERVED:
        return str(row.group.counted)
    return Segment("-", "warn") if row.scope is Scope.GAP else Segment("x", "dim")


def in_turn(plans: Sequence[Covered], look: Look) -> Screen:
    """A line for each thing of each plan, where each plan has its own."""
    by = plans[0].table.by
    columns = [
        Column(look.say_as("document", "PLAN")),
        Column(look.words(HEADINGS[by]), flexible=True),
        Column(look.say("ACT"), "right"),
        Column(look.words(HEALTH_COLUMNS[Health.COMPLETED]), "right"),
        Column(look.say("IND"), "right"),
        Column(look.say("BUDGET")),
    ]
    rows = [
        [
            plan.table.progress.plan.header.id,
            name(plan.table, row, look),
            acting(row),
            doing(row, Health.COMPLETED),
            measuring(row),
            costing(row, by, look),
        ]
        for plan in plans
        for row in plan.table.rows
    ]
    return table(columns, rows, look.width, gap(look))
