"""For people: what a thing or a field of the plan format means, and what may be written there."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.plan.guide import Part
from gcmplan.render.flow import flowed
from gcmplan.render.look import Look
from gcmplan.render.screen import Line, Screen, Segment


def render(part: Part, look: Look) -> Screen:
    """The name, the meaning, and the fields with theirs."""
    screen = Screen()
    screen.add(Segment(part.name, "strong"), *_notes(part))
    for paragraph in part.meaning.split("\n\n"):
        screen.add()
        screen.lines += flowed([Segment(paragraph.replace("\n", " "))], look.width, 0)
    if part.takes:
        screen.add()
        screen.lines += flowed([Segment("Takes: ", "dim"), Segment(part.takes)], look.width, 7)
    if part.parts:
        screen.add()
        broadest = max(len(each.name) for each in part.parts) + 2
        for each in part.parts:
            screen.lines += _row(each, broadest, look.width)
        screen.add()
        screen.add(Segment(f"More on one: gcmplan explain {_first(part)}", "dim"))
    return screen


def _row(part: Part, indent: int, width: int | None) -> Iterator[Line]:
    name = Segment(part.name.ljust(indent), "strong")
    meaning = part.meaning.partition("\n\n")[0].replace("\n", " ")
    yield from flowed([name, Segment(meaning), *_notes(part)], width, indent)
    yield from flowed([Segment(" " * (indent + 2)), Segment(part.takes, "dim")], width, indent + 2)


def _notes(part: Part) -> Iterator[Segment]:
    if part.required:
        yield Segment("  (required)", "warn")
    if part.default:
        yield Segment(f"  (left out: {part.default})", "dim")


def _first(part: Part) -> str:
    """A field that can be asked for next."""
    field = next((each for each in part.parts if not each.required), part.parts[0])
    return field.name if part.name == "format" else f"{part.name}.{field.name}"
