"""Markdown, a row for each thing that can be served."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.results.covering import Covered, budgets, called
from gcmplan.render.words.groupings import NONE
from gcmplan.sentence import say


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what in each plan, under its title."""
    return "\n\n".join(_plan(plan, look) for plan in plans) + "\n"


def _plan(plan: Covered, look: Look) -> str:
    covered = plan.table
    header = covered.progress.plan.header
    headings = [
        look.words(_TITLES[covered.by]),
        look.say("Served"),
        look.say("Actions"),
        look.words(Health.COMPLETED.said).capitalize(),
        look.words(Health.OVERDUE.said).capitalize(),
        look.say("Indicators"),
        look.say("Budget"),
        *(area or look.words(NONE) for area in covered.areas),
    ]
    rows = [_row(row, covered.areas, look) for row in covered.rows]
    heading = escaped(look.words(header.title))
    day = look.say("As of {day}.", day=covered.progress.as_of)
    return f"## {heading}\n\n{day}\n\n{table(headings, rows, 2)}"


_TITLES = {
    Grouping.GCM: say("GCM objective"),
    Grouping.PRINCIPLE: say("Guiding principle"),
    Grouping.SDG: say("SDG target"),
    Grouping.FRAMEWORK: say("Framework"),
    Grouping.PLEDGE: say("Pledge"),
    Grouping.ROUND_TABLE: say("Round table"),
    Grouping.STAKEHOLDER: say("Stakeholder"),
}


def _row(row: Served, areas: Sequence[str | None], look: Look) -> list[str]:
    group = row.group
    return [
        escaped(f"{group.id} {called(row, look)}"),
        _scope(row, look),
        str(group.counted),
        str(group.health[Health.COMPLETED]),
        str(group.health[Health.OVERDUE]),
        str(row.indicators),
        budgets(row, look.words) or "–",
        *(str(row.counted_in(area)) for area in areas),
    ]


def _scope(row: Served, look: Look) -> str:
    if row.scope is Scope.SERVED:
        return look.say("yes")
    if row.scope is Scope.GAP:
        no = look.say("no")
        return f"**{no}**"
    if not row.reason:
        return look.say("out of scope")
    return escaped(look.say("out of scope: {reason}", reason=look.words(row.reason)))
