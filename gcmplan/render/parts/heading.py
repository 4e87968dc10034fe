"""The first lines of a plan's status: which plan it is, of which version, on which day."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.plan.header import Header
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status
from gcmplan.render.screen import Screen, Segment, cells, clean, whole, wrapped
from gcmplan.render.words.figures import percent
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, say, saying


def heading(status: Status, look: Look) -> Screen:
    """Title and id, and under them day, commit, baseline and how much of the period has gone."""
    screen = Screen()
    header = status.progress.plan.header
    title = clean(look.words(header.title))
    known_as = f"{header.id} v{clean(header.version)}" if header.version else header.id
    about = f"{known_as}, {look.words(stage(header))}"
    room = look.width or 100
    if cells(title) + cells(about) + 3 <= room:
        gap = " " * (room - cells(title) - cells(about))
        screen.add(Segment(title, "strong"), gap, about)
    else:
        for line in wrapped(title, look.width, 0):
            screen.add(Segment(line, "strong"))
        screen.add(about)
    for line in wrapped(" · ".join(map(whole, _facts(status, look))), look.width, 0):
        screen.add(Segment(line, "dim"))
    return screen


def stage(header: Header) -> Sentence:
    """Where a plan stands; of one that was adopted, when."""
    if header.adopted:
        return say("adopted {day}", day=header.adopted)
    return word(header.status)


def _facts(status: Status, look: Look) -> Iterator[str]:
    progress = status.progress
    yield look.say("as of {day}", day=progress.as_of)
    if commit := status.revision:
        template = _CHANGED if status.is_changed else _COMMIT
        yield look.say(template, commit=commit.short)
    if baseline := progress.plan.header.baseline:
        yield look.say("baseline {name}", name=clean(baseline))
    yield look.say("{share} of the period gone", share=percent(progress.period_gone))


_COMMIT = saying("commit {commit}")
_CHANGED = saying("commit {commit}, changed since")
