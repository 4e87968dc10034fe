"""CSV, a row for each plan; empty where a value is not known."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.csvtext import as_csv
from gcmplan.render.data.groups import group_rows
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status


def render(plans: Sequence[Status], look: Look) -> str:
    """The plans as a table for spreadsheets."""
    return as_csv([group_rows(each.progress, look)[-1] for each in plans])
