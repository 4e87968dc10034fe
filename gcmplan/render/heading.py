"""The first lines of a plan's status: which plan it is, of which version, on which day."""

from __future__ import annotations

from gcmplan.render.figures import percent
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, cells, clean, whole, wrapped
from gcmplan.render.status import Status


def heading(status: Status, look: Look) -> Screen:
    """Title and id, and under them day, commit, baseline and how much of the period has gone."""
    screen = Screen()
    header = status.progress.plan.header
    title = clean(header.title.in_language(look.language))
    known_as = f"{header.id} v{clean(header.version)}" if header.version else header.id
    adopted = f"adopted {header.adopted}" if header.adopted else str(header.status)
    about = f"{known_as}, {adopted.replace('_', ' ')}"
    room = look.width or 100
    if cells(title) + cells(about) + 3 <= room:
        gap = " " * (room - cells(title) - cells(about))
        screen.add(Segment(title, "strong"), gap, about)
    else:
        for line in wrapped(title, look.width, 0):
            screen.add(Segment(line, "strong"))
        screen.add(about)
    for line in wrapped(" · ".join(map(whole, _facts(status))), look.width, 0):
        screen.add(Segment(line, "dim"))
    return screen


def _facts(status: Status) -> list[str]:
    progress = status.progress
    facts = [f"as of {progress.as_of}"]
    if commit := status.revision:
        facts.append(f"commit {commit.short}" + (", changed since" if status.is_changed else ""))
    if progress.plan.header.baseline:
        facts.append(f"baseline {clean(progress.plan.header.baseline)}")
    return [*facts, f"{percent(progress.period_gone)} of the period gone"]
