"""CSV, a row for each group and one for the whole plan; empty where a value is not known."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.rows import as_csv, group_rows
from gcmplan.render.status import Status


def render(status: Status, look: Look) -> str:
    """The groups of a plan as a table for spreadsheets."""
    return as_csv(group_rows(status.progress, look))
