"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.life import Glimpse
from gcmplan.render.course import Life
from gcmplan.render.figures import UNKNOWN
from gcmplan.render.lifevalues import movement, names, said, value
from gcmplan.render.look import Look
from gcmplan.render.screen import clean


def render(life: Life, look: Look) -> str:
    """What each version changed, oldest first."""
    return "".join(f"{fact}\n" for fact in _facts(life, look))


def _facts(life: Life, look: Look) -> Iterator[str]:
    yield f"{life.last.kind}: {life.last.id}"
    before: Glimpse | None = None
    for version, glimpse in life.seen:
        name = f"version {version.day} {version.short}"
        yield f"{name} author: {clean(version.author or 'unknown')}"
        if glimpse is None:
            yield f"{name}: not in the plan"
        else:
            for each in names(life):
                now = value(glimpse, each, look.language)
                if before is None or value(before, each, look.language) != now:
                    yield f"{name} {each}: {said(now).replace(UNKNOWN, 'none')}"
        before = glimpse
    if moved := movement(life):
        yield moved
