"""Ways to take a key or item out of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gcmplan.keypath import KeyPath
from gcmplan.source.splicing.replacement import replacements
from gcmplan.source.splicing.stretch import Stretch
from gcmplan.source.splicing.surroundings import Surroundings

_COMMA = re.compile(r"[ \t]*,")


def removals(around: Surroundings, path: KeyPath) -> Iterator[list[Stretch]]:
    """The ways to take out what stands at a path."""
    number, holder = around.number(path), around.number(path.parent)
    members = around.members(holder)
    if len(members) == 1:
        yield from replacements(around, path.parent, {} if isinstance(path[-1], str) else [])
    elif around.in_brackets(path):
        yield from _in_brackets(around, members, number)
    else:
        yield from _of_lines(around, holder, members, number)


def _in_brackets(around: Surroundings, members: list[int], number: int) -> Iterator[list[Stretch]]:
    position = members.index(number)
    place = around.place(number)
    if position + 1 < len(members):
        following = around.places.place(members[position + 1]).key_start
        if "#" not in around.text[place.end : following]:
            yield [Stretch(place.key_start, following, "")]
        comma = around.text.find(",", place.end)
        yield [Stretch(place.key_start, comma + 1, "")]
        return
    before = around.place(members[position - 1]).end
    if "#" not in around.text[before : place.key_start]:
        yield [Stretch(before, place.end, "")]
    yield [Stretch(place.key_start, place.end, "")]
    if own := _COMMA.match(around.text, place.end):  # the comma before it stays
        yield [Stretch(place.key_start, own.end(), "")]


def _of_lines(
    around: Surroundings, holder: int, members: list[int], number: int
) -> Iterator[list[Stretch]]:
    start, end = _start(around, holder, number), around.place(number).end
    line = around.line_start(start)
    before = around.text[line:start].strip(" -")
    if before:  # an odd way to write a key
        return
    if not around.text[line:start].strip():
        after = end if around.ends_a_line(number) else around.next_line(end)
        yield [Stretch(line, after, "")]
        return
    position = members.index(number)  # the first one, behind the dash of what holds it
    if position + 1 < len(members):
        following = _start(around, holder, members[position + 1])
        if "#" not in around.text[around.line_end(end) : following]:
            yield [Stretch(start, following, "")]
    yield [Stretch(start, around.line_end(end), "")]


def _start(around: Surroundings, holder: int, number: int) -> int:
    """Where a key, or the dash of an item, stands."""
    place = around.places.place(number)
    return (
        place.key_start if around.places.labels[number] is not None else around.dash(holder, number)
    )
