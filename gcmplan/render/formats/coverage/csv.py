"""CSV, a row for each thing that can be served; money in columns by currency."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.csvtext import Row, as_csv, safe
from gcmplan.render.look import Look
from gcmplan.render.results.covering import Covered, title
from gcmplan.render.words.figures import exact, tenth
from gcmplan.render.words.health import HEALTH_COLUMNS


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what, as a table for spreadsheets."""
    return as_csv([row for plan in plans for row in _rows(plan, look)], _FIRST)


_FIRST = ("plan", "by", "id", "title", "scope", "actions", "counted")


def _rows(plan: Covered, look: Look) -> list[Row]:
    covered = plan.table
    rows: list[Row] = []
    for each in covered.rows:
        group = each.group
        row: Row = {
            "plan": covered.progress.plan.header.id,
            "by": str(covered.by),
            "id": group.id,
            "title": safe(title(each, look)),
            "scope": str(each.scope),
            "actions": group.total,
            "counted": group.counted,
            **{str(kind): group.health[kind] for kind in HEALTH_COLUMNS},
            "actual": tenth(group.means.actual),
            "indicators": each.indicators,
        }
        row |= {f"area_{area or 'none'}": each.counted_in(area) for area in covered.areas}
        for money in group.money:
            row[f"budget_{money.currency}"] = exact(money.budget)
            row[f"secured_{money.currency}"] = exact(money.secured)
        rows.append(row)
    return rows
