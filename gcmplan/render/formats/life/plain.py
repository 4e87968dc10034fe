"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.life import Glimpse
from gcmplan.render.look import Look
from gcmplan.render.parts.lifevalues import is_nothing, movement, names, said, value
from gcmplan.render.parts.versionfacts import author, version_named
from gcmplan.render.results.course import Life
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, say


def render(life: Life, look: Look) -> str:
    """What each version changed, oldest first."""
    return "".join(f"{look.words(fact)}\n" for fact in _facts(life, look))


def _facts(life: Life, look: Look) -> Iterator[Sentence]:
    yield say("{name}: {value}", name=word(life.last.kind), value=life.last.id)
    before: Glimpse | None = None
    for version, glimpse in life.seen:
        name = version_named(version)
        yield author(version)
        if glimpse is None:
            yield say("{name}: not in the plan", name=name)
        else:
            for each in names(life):
                now = value(glimpse, each, look.language)
                if before is None or value(before, each, look.language) != now:
                    told = say("none") if is_nothing(now) else said(now)
                    yield say("{name} {field}: {value}", name=name, field=called(each), value=told)
        before = glimpse
    if moved := movement(life):
        yield moved
