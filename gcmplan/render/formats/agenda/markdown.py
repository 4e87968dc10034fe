"""Markdown, a row for each thing that falls due."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.results.duties import DUTIES, Ahead, in_order, task, urgency
from gcmplan.render.words.prose import listed


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due as a table for a note or a pull request."""
    first = [look.say_as("document", "Plan")] if len(plans) > 1 else []
    rows = [
        [
            *([each.ahead.plan] if first else []),
            look.words(urgency(each)),
            each.due.day.isoformat(),
            look.words(DUTIES[each.due.duty]),
            escaped(f"{each.due.id} {task(each.due, look)}"),
            escaped(listed(each.due.lead)),
        ]
        for each in in_order(plans)
    ]
    headings = [
        *first,
        look.say("When"),
        look.say("Day"),
        look.say("What"),
        look.say("Title"),
        look.say("Lead"),
    ]
    return table(headings, rows, len(headings)) + "\n"
