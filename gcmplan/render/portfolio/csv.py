"""CSV, a row for each plan; empty where a value is not known."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from gcmplan.render.look import Look
from gcmplan.render.rows import group_rows
from gcmplan.render.status import Status


def render(plans: Sequence[Status], look: Look) -> str:
    """The plans as a table for spreadsheets."""
    rows = [group_rows(each.progress, look)[-1] for each in plans]
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
