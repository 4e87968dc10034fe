"""How far the six steps of the guidance are in a country, by their numbers.

They are those of the guidance of the UN Network on Migration. What its steps are called could not
be checked, so that they have numbers here and no names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gcmplan.plan.header import Header, Step, StepStatus
from gcmplan.render.prose import listed
from gcmplan.render.screen import whole

STEPS = range(1, 7)

_ORDER = (StepStatus.COMPLETED, StepStatus.IN_PROGRESS, StepStatus.NOT_STARTED, None)


def steps_by_status(header: Header) -> Mapping[StepStatus | None, list[int]]:
    """The numbers of the steps by how far they are; None: nobody says."""
    told = {step.step: step.status for step in header.process}
    return {status: [number for number in STEPS if told.get(number) is status] for status in _ORDER}


def process_line(header: Header) -> str:
    """How far the steps are: `steps 1, 2 completed; 3 in progress; 4, 5, 6 not known`."""
    parts = [
        f"{listed(numbers)} {said(status)}"
        for status, numbers in steps_by_status(header).items()
        if numbers
    ]
    return "; ".join(map(whole, [f"steps of the guidance: {parts[0]}", *parts[1:]]))


def said(status: StepStatus | None) -> str:
    """A status in words."""
    return status.replace("_", " ") if status else "not known"


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
