"""How far the six steps of the guidance are in a country, by their numbers.

They are those of the guidance of the UN Network on Migration. What its steps are called could not
be checked, so that they have numbers here and no names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gcmplan.plan.header import Header, Step, StepStatus
from gcmplan.render.look import Look
from gcmplan.render.screen import whole
from gcmplan.render.words.prose import listed
from gcmplan.sentence import Sentence, say_as, say_count, saying_count

STEPS = range(1, 7)

_ORDER = (StepStatus.COMPLETED, StepStatus.IN_PROGRESS, StepStatus.NOT_STARTED, None)


def steps_by_status(header: Header) -> Mapping[StepStatus | None, list[int]]:
    """The numbers of the steps by how far they are; None: nobody says."""
    told = {step.step: step.status for step in header.process}
    return {status: [number for number in STEPS if told.get(number) is status] for status in _ORDER}


def process_line(header: Header, look: Look) -> str:
    """How far the steps are: `steps 1, 2 completed; 3 in progress; 4, 5, 6 not known`."""
    parts = [
        look.words(_so_far(status, numbers))
        for status, numbers in steps_by_status(header).items()
        if numbers
    ]
    first = look.say("steps of the guidance: {steps}", steps=parts[0])
    return look.say("; ").join(map(whole, [first, *parts[1:]]))


def _so_far(status: StepStatus | None, numbers: list[int]) -> Sentence:
    number = len(numbers)
    return say_count(*_STEPS[status], number, steps=listed(numbers))


_STEPS: Mapping[StepStatus | None, tuple[str, str]] = {
    StepStatus.COMPLETED: saying_count("{steps} completed", "{steps} completed"),
    StepStatus.IN_PROGRESS: saying_count("{steps} in progress", "{steps} in progress"),
    StepStatus.NOT_STARTED: saying_count("{steps} not started", "{steps} not started"),
    None: saying_count("{steps} not known", "{steps} not known"),
}


def said(status: StepStatus | None) -> Sentence:
    """A status of one step in words."""
    return _WORDS[status]


_WORDS: Mapping[StepStatus | None, Sentence] = {
    StepStatus.COMPLETED: say_as("status of a step", "completed"),
    StepStatus.IN_PROGRESS: say_as("status of a step", "in progress"),
    StepStatus.NOT_STARTED: say_as("status of a step", "not started"),
    None: say_as("status of a step", "not known"),
}


def process_tree(steps: Iterable[Step], language: str) -> list[dict[str, str | int | None]]:
    """The steps that a plan tells of, as data."""
    return [
        {
            "step": each.step,
            "status": str(each.status) if each.status else None,
            "start": str(each.start) if each.start else None,
            "end": str(each.end) if each.end else None,
            "note": each.note.in_language(language) if each.note else None,
        }
        for each in steps
    ]
