"""CSV, a row for each version; empty where a value is not known."""

from __future__ import annotations

from gcmplan.render.csvtext import Row, as_csv
from gcmplan.render.data.versions import version_row
from gcmplan.render.look import Look
from gcmplan.render.results.course import Course, Point
from gcmplan.render.words.figures import tenth
from gcmplan.render.words.health import HEALTH_COLUMNS


def render(course: Course, look: Look) -> str:
    """The versions as a table for spreadsheets, oldest first."""
    return as_csv([_row(each) for each in course.points])


def _row(point: Point) -> Row:
    means = point.total.means
    return {
        **version_row(point.version),
        "actions": point.total.total,
        "counted": point.total.counted,
        "actual": tenth(means.actual),
        "planned": tenth(means.planned),
        "gap": tenth(means.gap),
        "known": means.known,
        **{str(kind): point.total.health[kind] for kind in HEALTH_COLUMNS},
    }
