"""What serves what in several plans, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.look import Look
from gcmplan.render.parts.coveragecells import acting, costing, doing, measuring
from gcmplan.render.results.covering import HEADINGS, Covered, gap, ids, name
from gcmplan.render.screen import Cell, Column, Screen, Segment, table, whole, wrapped
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
    columns = [
        Column(look.say_as("document", "PLAN")),
        *(Column(mark, "right") for mark in marks),
        Column(look.say("SERVED"), "right"),
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
    rows.append([Segment(look.say("plans"), "strong"), *map(str, serving), ""])
    screen.lines += table(columns, rows, look.width, 1).lines
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
