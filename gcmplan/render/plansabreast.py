"""What serves what in several plans, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.coveragecells import acting, costing, doing, measuring
from gcmplan.render.covering import HEADINGS, Covered, gap, ids, name
from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Cell, Column, Screen, Segment, table, whole, wrapped


def abreast(plans: Sequence[Covered], look: Look) -> Screen:
    """A line for each plan, a column for each thing: what all plans could serve alike."""
    screen = Screen()
    first = plans[0].table
    what = HEADINGS[first.by].lower().replace("gcm", "GCM")
    headline = f"{counted(len(plans), 'plan')} as of {first.progress.as_of}: actions by {what}"
    screen.add(Segment(headline, "strong"))
    screen.add()
    marks = _marks(plans[0])
    columns = [
        Column("PLAN"),
        *(Column(mark, "right") for mark in marks),
        Column("SERVED", "right"),
    ]
    rows: list[list[Cell]] = [
        [
            plan.table.progress.plan.header.id,
            *(_cell(row) for row in plan.table.rows),
            f"{len(plan.table.among(Scope.SERVED))}/{len(marks)}",
        ]
        for plan in plans
    ]
    serving = [
        sum(plan.table.rows[nth].scope is Scope.SERVED for plan in plans)
        for nth in range(len(marks))
    ]
    rows.append([Segment("plans", "strong"), *map(str, serving), ""])
    screen.lines += table(columns, rows, look.width, 1).lines
    screen.add()
    screen.add(Segment("- no action   x out of scope   plans: how many serve it", "dim"))
    if first.by is Grouping.PRINCIPLE:
        called = ", ".join(
            whole(f"{mark} {name(first, row, look)}")
            for mark, row in zip(marks, first.rows, strict=True)
        )
        for line in wrapped(called, look.width, 0):
            screen.add(Segment(line, "dim"))
    return screen


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
    columns = [Column("PLAN"), Column(HEADINGS[by], flexible=True), Column("ACT", "right")]
    columns += [Column("DON", "right"), Column("IND", "right"), Column("BUDGET")]
    rows = [
        [
            plan.table.progress.plan.header.id,
            name(plan.table, row, look),
            acting(row),
            doing(row, Health.COMPLETED),
            measuring(row),
            costing(row, by),
        ]
        for plan in plans
        for row in plan.table.rows
    ]
    return table(columns, rows, look.width, gap(look))
