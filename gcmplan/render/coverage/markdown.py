"""Markdown, a row for each thing that can be served."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.words import Health
from gcmplan.render.covering import HEADINGS, Covered, budgets, title
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what in each plan, under its title."""
    return "\n\n".join(_plan(plan, look) for plan in plans) + "\n"


def _plan(plan: Covered, look: Look) -> str:
    covered = plan.table
    header = covered.progress.plan.header
    headings = [HEADINGS[covered.by].capitalize().replace("Gcm", "GCM").replace("Sdg", "SDG")]
    headings += ["Served", "Actions", "Completed", "Overdue", "Indicators"]
    headings += ["Budget", *(area or "none" for area in covered.areas)]
    rows = [_row(row, covered.areas, look) for row in covered.rows]
    heading = escaped(header.title.in_language(look.language))
    return f"## {heading}\n\nAs of {covered.progress.as_of}.\n\n{table(headings, rows, 2)}"


def _row(row: Served, areas: Sequence[str | None], look: Look) -> list[str]:
    group = row.group
    reason = f": {row.reason.in_language(look.language)}" if row.reason else ""
    says = {Scope.SERVED: "yes", Scope.GAP: "**no**"}
    return [
        escaped(f"{group.id} {title(row, look)}"),
        says.get(row.scope) or escaped(f"out of scope{reason}"),
        str(group.counted),
        str(group.health[Health.COMPLETED]),
        str(group.health[Health.OVERDUE]),
        str(row.indicators),
        budgets(row) or "–",
        *(str(row.counted_in(area)) for area in areas),
    ]
