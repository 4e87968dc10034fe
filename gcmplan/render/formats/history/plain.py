"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gcmplan.render.look import Look
from gcmplan.render.parts.versionfacts import author, version_named
from gcmplan.render.results.course import Course, Point
from gcmplan.render.words.figures import percent
from gcmplan.render.words.health import occurring
from gcmplan.sentence import Sentence, say


def render(course: Course, look: Look) -> str:
    """The facts of each version, oldest first."""
    facts = [
        say("plan: {id}", id=course.plan.header.id),
        say("versions: {number}", number=len(course.points)),
        *(fact for each in course.points for fact in _facts(each)),
    ]
    return "".join(f"{look.words(fact)}\n" for fact in facts)


def _facts(point: Point) -> Iterator[Sentence]:
    name = version_named(point.version)
    means = point.total.means
    yield author(point.version)
    yield say("{name} actions: {number}", name=name, number=point.total.counted)
    yield say("{name} progress: {share}", name=name, share=_share(means.actual))
    yield say("{name} planned: {share}", name=name, share=_share(means.planned))
    for kind in occurring(point.total.health):
        number = point.total.health[kind]
        yield say("{name} {health}: {number}", name=name, health=kind.said, number=number)


def _share(of: Fraction | None) -> str:
    return say("unknown") if of is None else percent(of)
