"""A version as plain data, for JSON and for tables in files."""

from __future__ import annotations

from gcmplan.render.csvtext import safe
from gcmplan.source.version import Version


def version_tree(version: Version) -> dict[str, str | None]:
    """The commit of a version in full, its day and its author."""
    day = version.day.isoformat() if version.day else None
    return {"commit": version.id, "date": day, "author": version.author}


def version_row(version: Version) -> dict[str, str | int | float | None]:
    """The same, safe for a spreadsheet."""
    day = version.day.isoformat() if version.day else None
    return {"date": day, "commit": version.short, "author": safe(version.author or "")}
