"""CSV, a row for each group and one for the whole plan; empty where a value is not known."""

from __future__ import annotations

from gcmplan.render.csvtext import as_csv
from gcmplan.render.data.groups import group_rows
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status


def render(status: Status, look: Look) -> str:
    """The groups of a plan as a table for spreadsheets."""
    return as_csv(group_rows(status.progress, look))
