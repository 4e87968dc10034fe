"""Markdown, a row for each action."""

from __future__ import annotations

from gcmplan.render.grid import text_of
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped
from gcmplan.render.parts.columns import cell, headed
from gcmplan.render.results.listing import Listing


def render(listing: Listing, look: Look) -> str:
    """The actions as a table for a note or a pull request."""
    columns = [headed(each, look) for each in listing.headings]
    rows = [
        [escaped(text_of(cell(each, row.status, row.action, look))) for each in listing.headings]
        for row in listing.rows
    ]
    headings = [column.heading.capitalize() for column in columns]
    return aligned_table(headings, rows, [column.align for column in columns]) + "\n"
