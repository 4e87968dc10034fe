"""CSV, a row for each thing that falls due."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.csvtext import Row, as_csv, safe
from gcmplan.render.look import Look
from gcmplan.render.results.duties import Ahead, Coming, in_order

_COLUMNS = ("plan", "state", "days_left", "day", "due", "what", "id", "title", "lead", "action")


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due as a table for spreadsheets."""
    return as_csv([_row(each, look) for each in in_order(plans)], _COLUMNS)


def _row(each: Coming, look: Look) -> Row:
    due = each.due
    return {
        "plan": each.ahead.plan,
        "state": str(due.state),
        "days_left": each.days_left,
        "day": due.day.isoformat(),
        "due": due.when,
        "what": str(due.duty),
        "id": due.id,
        "title": safe(due.title.in_language(look.language)),
        "lead": ", ".join(due.lead),
        "action": due.holder.action.action.id if due.holder.action else None,
    }
