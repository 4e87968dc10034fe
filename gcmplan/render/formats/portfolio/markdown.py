"""Markdown, a row for each plan."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.results.status import Status
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.health import HEALTH_COLUMNS, spoken


def render(plans: Sequence[Status], look: Look) -> str:
    """The plans side by side."""
    kinds = [
        kind for kind in HEALTH_COLUMNS if any(each.progress.total.health[kind] for each in plans)
    ]
    headings = [
        look.say_as("document", "Plan"),
        look.say("Actions"),
        look.say("Now"),
        look.say("Planned"),
        look.say("Gap"),
        *(look.words(spoken(kind)) for kind in kinds),
    ]
    rows = []
    for each in plans:
        total, header = each.progress.total, each.progress.plan.header
        means = total.means
        figures = [percent(means.actual), percent(means.planned), points(means.gap)]
        name = escaped(f"{header.id} {look.words(header.title)}")
        rows.append(
            [name, str(total.counted), *figures, *(str(total.health[kind]) for kind in kinds)]
        )
    return table(headings, rows, numbers_from=1) + "\n"
