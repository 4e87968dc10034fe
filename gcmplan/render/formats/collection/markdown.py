"""The page that lists the others, in Markdown."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped
from gcmplan.render.results.account import Collection
from gcmplan.render.words.figures import UNKNOWN, chief, percent, points, secured
from gcmplan.render.words.health import health_counts
from gcmplan.sentence import say, say_as

_NAMES = (
    *(
        say_as("document", "Plan"),
        say("Period"),
        say("Actions that report"),
        say("Now"),
        say("Plan says"),
    ),
    *(say("Gap"), say("Health"), say("Objectives served"), say("Budget secured")),
)


def render(collection: Collection, look: Look) -> str:
    """The plans side by side, each with a link to its report."""
    rows = []
    for page in collection.pages:
        progress = page.account.progress
        header, total = progress.plan.header, progress.total
        means, currency = total.means, chief(total.money, header.currency)
        counts = health_counts(total.health, look.words)
        health = "".join(segment.text for segment in counts).lower()
        rows.append(
            [
                f"[{escaped(header.title.in_language(look.language))}]({page.file})",
                look.say("{start} to {end}", start=header.period.start, end=header.period.end),
                look.say("{part} of {all}", part=means.known, all=total.counted),
                percent(means.actual),
                percent(means.planned),
                points(means.gap),
                health,
                look.say(
                    "{part} of {all}",
                    part=len(progress.coverage.covered),
                    all=len(page.account.coverage.rows),
                ),
                secured(total.money, currency) if currency else UNKNOWN,
            ]
        )
    title = look.say("Plans for the Global Compact for Migration")
    names = list(map(look.words, _NAMES))
    table = aligned_table(names, rows, ["left"] * len(names))
    return f"# {title}, {progress.as_of}\n\n{table}\n"
