"""Markdown, a row for each thing that falls due."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.duties import Ahead, in_order, task, urgency
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.prose import listed


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due as a table for a note or a pull request."""
    first = ["Plan"] if len(plans) > 1 else []
    rows = [
        [
            *([each.ahead.plan] if first else []),
            urgency(each),
            each.due.day.isoformat(),
            str(each.due.duty),
            escaped(f"{each.due.id} {task(each.due, look)}"),
            escaped(listed(each.due.lead)),
        ]
        for each in in_order(plans)
    ]
    headings = [*first, "When", "Day", "What", "Title", "Lead"]
    return table(headings, rows, len(headings)) + "\n"
