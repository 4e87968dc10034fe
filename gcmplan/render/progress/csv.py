"""CSV, a row for each group and one for the whole plan; empty where a value is not known."""

from __future__ import annotations

import csv
import io

from gcmplan.render.look import Look
from gcmplan.render.rows import group_rows
from gcmplan.render.status import Status


def render(status: Status, look: Look) -> str:
    """The groups of a plan as a table for spreadsheets."""
    rows = group_rows(status.progress, look)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
