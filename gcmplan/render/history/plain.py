"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.render.course import Course, Point
from gcmplan.render.figures import percent
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.words import occurring


def render(course: Course, look: Look) -> str:
    """The facts of each version, oldest first."""
    facts = [f"plan: {course.plan.header.id}", f"versions: {len(course.points)}"]
    facts += [fact for each in course.points for fact in _facts(each)]
    return "".join(f"{fact}\n" for fact in facts)


def _facts(point: Point) -> Iterator[str]:
    name = f"version {point.version.day} {point.version.short}"
    means = point.total.means
    yield f"{name} author: {clean(point.version.author or 'unknown')}"
    yield f"{name} actions: {point.total.counted}"
    yield f"{name} progress: {percent(means.actual, ' ').replace('–', 'unknown')}"
    yield f"{name} planned: {percent(means.planned, ' ').replace('–', 'unknown')}"
    for kind in occurring(point.total.health):
        yield f"{name} {kind.replace('_', ' ')}: {point.total.health[kind]}"
