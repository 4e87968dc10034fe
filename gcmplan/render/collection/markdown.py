"""The page that lists the others, in Markdown."""

from __future__ import annotations

from gcmplan.render.account import Collection
from gcmplan.render.figures import UNKNOWN, chief, percent, points, secured
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped
from gcmplan.render.words import occurring, spoken

_NAMES = ["Plan", "Period", "Actions that report", "Now", "Plan says", "Gap", "Health"]
_NAMES += ["Objectives served", "Budget secured"]


def render(collection: Collection, look: Look) -> str:
    """The plans side by side, each with a link to its report."""
    rows = []
    for page in collection.pages:
        progress = page.account.progress
        header, total = progress.plan.header, progress.total
        means, currency = total.means, chief(total.money, header.currency)
        health = ", ".join(
            f"{total.health[k]} {spoken(k).lower()}" for k in occurring(total.health)
        )
        rows.append(
            [
                f"[{escaped(header.title.in_language(look.language))}]({page.file})",
                f"{header.period.start} to {header.period.end}",
                f"{means.known} of {total.counted}",
                percent(means.actual),
                percent(means.planned),
                points(means.gap),
                health,
                f"{len(progress.coverage.covered)} of {len(page.account.coverage.rows)}",
                secured(total.money, currency) if currency else UNKNOWN,
            ]
        )
    title = f"# Plans for the Global Compact for Migration, {progress.as_of}"
    return f"{title}\n\n{aligned_table(_NAMES, rows, ['left'] * len(_NAMES))}\n"
