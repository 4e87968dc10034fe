"""CSV, a row for each version that changed a thing; empty where nothing is said."""

from __future__ import annotations

from gcmplan.render.csvtext import Row, as_csv, safe
from gcmplan.render.data.versions import version_row
from gcmplan.render.look import Look
from gcmplan.render.parts.lifevalues import names, plain, value
from gcmplan.render.results.course import Life, Seen


def render(life: Life, look: Look) -> str:
    """The versions as a table for spreadsheets, oldest first."""
    return as_csv([_row(each, life, look) for each in life.seen])


def _row(seen: Seen, life: Life, look: Look) -> Row:
    row: Row = {**version_row(seen.version), "in_plan": "yes" if seen.glimpse else "no"}
    for name in names(life):
        told = plain(value(seen.glimpse, name, look.language)) if seen.glimpse else None
        row[name] = told if told is None or isinstance(told, float) else safe(_joined(told))
    return row


def _joined(told: object) -> str:
    return ", ".join(told) if isinstance(told, list) else str(told)
