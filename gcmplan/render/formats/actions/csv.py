"""CSV, a row for each action; empty where a value is not known."""

from __future__ import annotations

from gcmplan.render.csvtext import Row, as_csv
from gcmplan.render.look import Look
from gcmplan.render.parts.columns import value
from gcmplan.render.results.listing import ActionColumn, Listing


def render(listing: Listing, look: Look) -> str:
    """The actions as a table for spreadsheets, in all columns unless some were chosen."""
    columns = listing.columns or tuple(ActionColumn)
    rows: list[Row] = [
        {str(each): value(each, row.status, row.action, look) for each in columns}
        for row in listing.rows
    ]
    return as_csv(rows, map(str, columns))
