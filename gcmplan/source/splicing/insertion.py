"""Ways to write a new key or item among its neighbours, the most like them first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gcmplan.keypath import KeyPath
from gcmplan.source.splicing.replacement import alike, keys_inside, replacements
from gcmplan.source.splicing.stretch import Stretch
from gcmplan.source.splicing.surroundings import Surroundings
from gcmplan.source.splicing.write import Style, entry, inline, item


def new_keys(
    around: Surroundings, path: KeyPath, key: str, value: Any, order: Sequence[str]
) -> Iterator[list[Stretch]]:
    """The ways to write a key in the map at a path, where the order of keys wants it."""
    style = around.style(keys_inside(path / key, value))
    if not path and not around.places.labels:
        yield [_at_the_end(around, entry(key, value, 0, style), style.line_end)]
        return
    number = around.number(path)
    if not around.members(number):
        yield from replacements(around, path, {key: value})
        return
    before = _before(list(around.places.children(number)), key, order)
    after = around.places.children(number)[before] if before is not None else None
    if around.in_brackets(path / key):
        pair = f"{inline(key, style)}: {inline(value, style._replace(in_flow=True))}"
        yield from _in_brackets(around, number, after, pair)
    else:
        column = around.column(around.places.place(number).start)
        line = _line(around, number, after, entry(key, value, column, style))
        yield [line]
        yield [_ended(line, style)]


def new_items(around: Surroundings, path: KeyPath, value: Any, at: int) -> Iterator[list[Stretch]]:
    """The ways to write an item in the list at a path, so that it gets a position."""
    number = around.number(path)
    members = around.members(number)
    if not members:
        yield from replacements(around, path, [value])
        return
    style = around.style(keys_inside(path, value))
    after = members[at - 1] if at else None
    neighbour = after or members[0]
    if around.is_flow(number):
        line = alike(around, neighbour, value, style._replace(in_flow=True))
        yield from _in_brackets(around, number, after, line)
        return
    column, in_brackets = (
        around.column(around.places.place(number).start),
        around.is_flow(neighbour),
    )
    if isinstance(value, str) and not around.is_long(neighbour):
        line = "- " + alike(around, neighbour, value, style)
    else:
        line = item(value, column, style, in_brackets)
    stretch = _line(around, number, after, line, _gap(around, number, at))
    yield [stretch]
    yield [_ended(stretch, style)]


def _before(there: Sequence[str | int], key: str, order: Sequence[str]) -> str | int | None:
    """The key behind which a new one belongs; None if it belongs in front of all."""
    if key not in order:
        return there[-1]
    earlier = order[: order.index(key)]
    return next((each for each in reversed(earlier) if each in there), None)


def _line(around: Surroundings, number: int, after: int | None, line: str, gap: int = 0) -> Stretch:
    """A line of its own in a list or map, behind one of its members or in front of all."""
    start = around.places.place(number).start
    column, line_end = around.column(start), around.style().line_end
    if after is None:
        return Stretch(start, start, line + line_end * (1 + gap) + " " * column)
    at = around.behind(around.place(after).end, column)
    if around.ends_a_line(after):
        return Stretch(at, at, " " * column + line + line_end)
    return Stretch(at, at, line_end * (1 + gap) + " " * column + line)


def _ended(line: Stretch, style: Style) -> Stretch:
    """The same with a line end, at the end of a text that has none: long text may need it."""
    return line._replace(text=line.text + style.line_end)


def _gap(around: Surroundings, number: int, at: int) -> int:
    """How many blank lines stand between the items around a position: none or one."""
    members = around.members(number)
    if len(members) == 1:
        return 0
    second = min(max(at - 1, 1), len(members) - 1)
    end = around.place(members[second - 1]).end
    between = around.text[around.line_end(end) : around.dash(number, members[second])]
    return int(any(not line.strip() for line in between.splitlines()[1:-1]))


def _in_brackets(
    around: Surroundings, number: int, after: int | None, text: str
) -> Iterator[list[Stretch]]:
    """A pair or item within brackets, behind a member or in front of all."""
    if after is None:
        start = around.places.place(around.members(number)[0]).key_start
        yield [Stretch(start, start, text + ", ")]
        return
    place = around.place(after)
    line = around.line_start(place.key_start)
    if not around.text[line : place.key_start].strip():
        own_line = "," + around.style().line_end + around.text[line : place.key_start] + text
        yield [Stretch(place.end, place.end, own_line)]
    yield [Stretch(place.end, place.end, ", " + text)]


def _at_the_end(around: Surroundings, line: str, line_end: str) -> Stretch:
    """A line after a text that says nothing yet."""
    at = len(around.text)
    before = "" if around.column(at) == 0 else line_end
    return Stretch(at, at, before + line + line_end)
