"""Ways to write another value in the place of one, the most like the old one first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say
from gcmplan.source.places import Place
from gcmplan.source.splicing.stretch import Stretch
from gcmplan.source.splicing.surroundings import Surroundings
from gcmplan.source.splicing.write import (
    LongText,
    Style,
    behind_colon,
    block,
    folded,
    inline,
    item,
    literal,
    quoted,
)

_COLON = re.compile(r"[ \t]*:")
_MARKS = re.compile(r"[|>][-+0-9]*")


def replacements(around: Surroundings, path: KeyPath, value: Any) -> Iterator[list[Stretch]]:
    """The ways to write a value at a path, where another one stands."""
    number = around.number(path)
    place = around.place(number)
    style = around.style(keys_inside(path, value))
    if around.has_comment(number):
        raise EditError(
            say("'{path}' holds comments that would be lost: edit what is in it instead", path=path)
        )
    if around.in_brackets(path):
        yield from _in_brackets(place, value, style._replace(in_flow=True))
    elif around.places.is_scalar(number):
        yield from _for_scalar(around, path, value, style)
    elif around.is_block(number):
        yield from _for_block(around, path, value, style)
    else:
        yield [Stretch(place.start, place.end, inline(value, style))]


def keys_inside(path: KeyPath, value: Any) -> set[str]:
    """The keys under which new lists may stand when a value is written at a path."""
    found = {str(path[-1])} if path else set()
    if isinstance(value, dict):
        found.update(value)
        found.update(key for each in value.values() for key in keys_inside(KeyPath(), each))
    elif isinstance(value, list | tuple):
        found.update(key for each in value for key in keys_inside(KeyPath(), each))
    return found


def alike(around: Surroundings, number: int, value: Any, style: Style) -> str:
    """A value on one line, quoted like the text that stands somewhere if that is quoted."""
    start, end = around.places.place(number)[2:]
    mark = around.text[start : min(start + 1, end)]
    if around.places.is_scalar(number) and mark in {"'", '"'} and isinstance(value, str):
        return quoted(value, style._replace(quote=mark))
    return inline(value, style)


def _in_brackets(place: Place, value: Any, style: Style) -> Iterator[list[Stretch]]:
    start, end = max(place.start, place.key_end), place.end
    before = "" if end > place.start else " "
    yield [Stretch(start, end, before + inline(value, style))]
    yield [Stretch(start, end, ": " + inline(value, style))]


def _for_scalar(
    around: Surroundings, path: KeyPath, value: Any, style: Style
) -> Iterator[list[Stretch]]:
    number = around.number(path)
    place = around.place(number)
    if place.end == place.start:
        yield from _for_nothing(around, path, value, style)
    elif around.is_long(number):
        yield from _for_long_text(around, place, value, style)
    elif isinstance(value, str):
        if long := _long(around, place, value, style):
            yield _over_lines(around, place, long, style)
        yield [Stretch(place.start, place.end, alike(around, number, value, style))]
    elif isinstance(value, dict | list) and value:
        yield from _for_short_by_many(around, path, value, style)
    else:
        yield [Stretch(place.start, place.end, inline(value, style))]


def _for_nothing(
    around: Surroundings, path: KeyPath, value: Any, style: Style
) -> Iterator[list[Stretch]]:
    """Where a key or dash has nothing behind it."""
    at = around.place(around.number(path)).end
    behind = _behind(around, path, value, style)
    if behind.startswith(style.line_end):
        at_end = around.line_end(at)
        yield [Stretch(at_end, at_end, behind)]
    yield [Stretch(at, at, behind)]
    yield [Stretch(at, at, " " + inline(value, style))]


def _behind(around: Surroundings, path: KeyPath, value: Any, style: Style) -> str:
    """What stands behind the colon of a key, or behind the dash of an item."""
    number, step = around.number(path), path[-1]
    place = around.places.place(number)
    if isinstance(step, str):
        return behind_colon(step, value, around.column(place.key_start), style)
    dash = around.dash(around.number(path.parent), number)
    return item(value, around.column(dash), style).removeprefix("-")


def _for_long_text(
    around: Surroundings, place: Place, value: Any, style: Style
) -> Iterator[list[Stretch]]:
    """Where a text stands in lines of its own, behind `|` or `>`."""
    marks = _MARKS.match(around.text, place.start)
    marks_end = marks.end() if marks else place.start
    below = around.line_end(place.start)
    column = _column_of_lines(around, below, place.end)
    end = max(below, place.end - _last_line_end(around, place.end))
    if isinstance(value, str):
        keeps = around.text[place.start] == "|"
        long = literal(value) if keeps else folded(value, max(style.width - column, 20))
        if long := long or literal(value):
            yield [
                Stretch(place.start, marks_end, long.header),
                Stretch(below, end, long.below(column, style)),
            ]
    yield [
        Stretch(place.start, marks_end, inline(value, style)),
        Stretch(below, end, ""),
    ]


def _column_of_lines(around: Surroundings, below: int, end: int) -> int:
    """How far the lines of a long text are indented; as far as usual if it has none."""
    at = around.next_line(below)
    while at < end:
        if around.line_end(at) > at + around.column_of_words(at):
            return around.column_of_words(at)
        at = around.next_line(at)
    return around.column_of_words(around.line_start(below)) + 4


def _last_line_end(around: Surroundings, end: int) -> int:
    """How many characters the line end has that belongs to a text which keeps its line ends."""
    text = around.text
    if text[end - 2 : end] == "\r\n":
        return 2
    return 1 if text[end - 1] in "\r\n" else 0


def _long(around: Surroundings, place: Place, text: str, style: Style) -> LongText | None:
    """A text that asks for lines of its own, or had several and does not fit on one."""
    if "\n" in text:
        return literal(text)
    had_several = around.line_end(place.start) < place.end
    too_long = around.column(place.start) + len(text) > style.width
    return (
        folded(text, style.width - around.column(place.start)) if had_several & too_long else None
    )


def _over_lines(around: Surroundings, place: Place, long: LongText, style: Style) -> list[Stretch]:
    at = around.line_end(place.end)
    column = around.column(place.key_start) + style.step
    body = long.below(column, style)
    return [Stretch(place.start, place.end, long.header), Stretch(at, at, body)]


def _for_short_by_many(
    around: Surroundings, path: KeyPath, value: Any, style: Style
) -> Iterator[list[Stretch]]:
    """A map or list in the place of a single value."""
    place, line = around.place(around.number(path)), inline(value, style)
    too_long = around.column(place.start) + len(line) > style.width
    colon = _COLON.match(around.text, place.key_end)
    if too_long and colon and isinstance(path[-1], str):
        at = around.line_end(place.end)
        behind = behind_colon(path[-1], value, around.column(place.key_start), style)
        yield [Stretch(colon.end(), place.end, ""), Stretch(at, at, behind)]
    yield [Stretch(place.start, place.end, line)]


def _for_block(
    around: Surroundings, path: KeyPath, value: Any, style: Style
) -> Iterator[list[Stretch]]:
    """Where a list or map stands in lines of its own."""
    number = around.number(path)
    place = around.place(number)
    column = around.column(place.start)
    if isinstance(value, list) and value:
        flow = around.is_flow(around.members(number)[0])
        lines = (item(each, column, style, flow) for each in value)
        yield [Stretch(place.start, place.end, (style.line_end + " " * column).join(lines))]
    elif isinstance(value, dict) and value:
        yield [Stretch(place.start, place.end, block(value, column, style))]
        farther = " " * style.step  # where a list stood right below its key
        yield [Stretch(place.start, place.end, farther + block(value, column + style.step, style))]
    elif colon := _COLON.match(around.text, place.key_end):
        below, line = around.line_end(colon.end()), " " + inline(value, style)
        yield [Stretch(colon.end(), colon.end(), line), Stretch(below, place.end, "")]
    yield [Stretch(place.start, place.end, inline(value, style))]
