"""The page that lists the others, for any host of plain files."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.results.account import Collection
from gcmplan.render.sections import listing
from gcmplan.render.sections.engine import page


def render(collection: Collection, look: Look) -> str:
    """The plans side by side, each with a link to its page."""
    values = {"index": listing.view(collection, look)}
    return page("index.html", values, look.words, collection.templates)
