"""Groups as rows of one shape, for files that are tables."""

from __future__ import annotations

from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.render.csvtext import Row, safe
from gcmplan.render.look import Look
from gcmplan.render.words.figures import exact, tenth
from gcmplan.render.words.health import HEALTH_COLUMNS


def group_rows(progress: PlanProgress, look: Look) -> list[Row]:
    """A row for each group, and one for the whole; money in columns by currency."""
    by = progress.groups.by
    named = [(by, group) for group in progress.groups.groups] + [("plan", progress.total)]
    return [_row(word, group, progress, look) for word, group in named]


def _row(by: str, group: GroupProgress, progress: PlanProgress, look: Look) -> Row:
    row: Row = {
        "by": by,
        "id": group.id,
        "title": safe(group.title.in_language(look.language)) if group.title else None,
        "actions": group.total,
        "counted": group.counted,
        "dropped": group.dropped,
        "actual": tenth(group.means.actual),
        "planned": tenth(group.means.planned),
        "gap": tenth(group.means.gap),
        "known": group.means.known,
        **({"slip_days": group.slip_days} if progress.adopted else {}),
        **{str(kind): group.health[kind] for kind in HEALTH_COLUMNS},
    }
    for currency in (each.currency for each in progress.total.money):
        sums = next((each for each in group.money if each.currency == currency), None)
        row[f"budget_{currency}"] = exact(sums.budget) if sums else None
        row[f"secured_{currency}"] = exact(sums.secured) if sums else None
        row[f"spent_{currency}"] = exact(sums.spent) if sums else None
    return row
