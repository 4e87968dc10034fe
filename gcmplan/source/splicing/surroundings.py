"""How a text is laid out around its values, as far as an edit has to know."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say
from gcmplan.source.document import Document
from gcmplan.source.places import Place
from gcmplan.source.splicing.write import Style

_BREAKS = "\r\n\x85\u2028\u2029"
_LINE_END = re.compile(rf"\r\n|[{_BREAKS}]")
_SINGLE = re.compile(r"[:\-\[{,] *'")
_DOUBLE = re.compile(r'[:\-\[{,] *"')
_DASH = re.compile(r"-(?=\s|\Z)")


class Surroundings:
    """The layout of a document's text."""

    def __init__(self, document: Document) -> None:
        self.text = document.source.text
        self.places = document.places
        self._name = document.source.name

    def number(self, path: KeyPath) -> int:
        """The number of a value; raises `EditError` if nothing stands there."""
        number = self.places.number(path)
        if number is None:
            raise EditError(
                say("cannot edit {name}: nothing stands at '{path}'", name=self._name, path=path)
            )
        return number

    def place(self, number: int) -> Place:
        """Where a value is written, without blank lines and comments that come after it."""
        place = self.places.place(number)
        return place._replace(end=self._end(number))

    def is_block(self, number: int) -> bool:
        """Whether a value is a list or map that stands without brackets."""
        opening = self.text[self.places.place(number).start : self.places.place(number).start + 1]
        return not self.places.is_scalar(number) and opening not in {"{", "["}

    def is_flow(self, number: int) -> bool:
        """Whether a value is a list or map in brackets."""
        return not self.places.is_scalar(number) and not self.is_block(number)

    def is_long(self, number: int) -> bool:
        """Whether a value is a text in lines of its own, behind `|` or `>`."""
        start, end = self.places.place(number)[2:]
        return self.places.is_scalar(number) and end > start and self.text[start] in "|>"

    def in_brackets(self, path: KeyPath) -> bool:
        """Whether a value stands inside brackets."""
        outer = (self.number(KeyPath(path[:length])) for length in range(len(path)))
        return any(map(self.is_flow, outer))

    def members(self, number: int) -> list[int]:
        """The values in a list or map, in the order in which they stand."""
        return list(self.places.children(number).values())

    def has_comment(self, number: int) -> bool:
        """Whether comments stand between the values of a list or map."""
        if self.places.is_scalar(number):
            return False
        at, end = self.places.place(number).start, self.place(number).end
        for inner in self.places.within(number):
            place = self.places.place(inner)
            if self._is_comment(at, place.key_start):
                return True
            if self.places.is_scalar(inner):
                at = max(place.end, place.key_end)
        return self._is_comment(at, end)

    def line_start(self, index: int) -> int:
        """Where the line of a character begins."""
        return 1 + max(self.text.rfind(sign, 0, index) for sign in _BREAKS)

    def line_end(self, index: int) -> int:
        """Where the line of a character ends, before what ends it."""
        found = _LINE_END.search(self.text, index)
        return found.start() if found else len(self.text)

    def next_line(self, index: int) -> int:
        """Where the line after that of a character begins; at the end of the text, its end."""
        found = _LINE_END.search(self.text, index)
        return found.end() if found else len(self.text)

    def column(self, index: int) -> int:
        """How many characters stand before a character on its line."""
        return index - self.line_start(index)

    def behind(self, index: int, column: int) -> int:
        """The end of the last line of what ends at a character and belongs to a column.

        Comments below that stand farther in speak of it too.
        """
        if index > 0 and self.text[index - 1] in _BREAKS:  # a text that keeps its last line ends
            return index
        last = at = self.line_end(index)
        while at < len(self.text):
            start = self.next_line(at)
            at = self.line_end(start)
            line = self.text[start:at]
            words = line.lstrip(" \t")
            if words.startswith("#") and len(line) - len(words) > column:
                last = at
            elif words:
                break
        return last

    def dash(self, number: int, item: int) -> int:
        """Where the dash of an item of a list stands."""
        start = self.places.place(number).start
        before = [each for each in self.members(number) if each < item]
        if not before:
            return start
        column = self.column(start)
        at = self.next_line(self._end(before[-1]) - self.ends_a_line(before[-1]))
        while not (self.column_of_words(at) == column and _DASH.match(self.text, at + column)):
            if at >= len(self.text):
                raise EditError(
                    say("cannot edit {name}: its list is written in an odd way", name=self._name)
                )
            at = self.next_line(at)
        return at + column

    def column_of_words(self, line_start: int) -> int:
        """How far the first word of a line is indented."""
        line = self.text[line_start : self.line_end(line_start)]
        return len(line) - len(line.lstrip(" "))

    def ends_a_line(self, number: int) -> bool:
        """Whether the end of a value is the begin of the next line: its last line ends count."""
        end = self._end(number)
        return end > 0 and self.text[end - 1] in _BREAKS

    def style(self, keys: Iterable[str] = ()) -> Style:
        """How values are written here; for new lists under some keys too."""
        first = _LINE_END.search(self.text)
        return Style(
            quote=self._quote,
            line_end=first[0] if first else "\n",
            step=self._steps[0],
            list_step=self._steps[1],
            flow_lists=frozenset(filter(self._has_flow_items, keys)),
        )

    @cached_property
    def _quote(self) -> str:
        """The quotation marks that most texts have here."""
        single, double = len(_SINGLE.findall(self.text)), len(_DOUBLE.findall(self.text))
        return "'" if single > double else '"'

    @cached_property
    def _steps(self) -> tuple[int, int]:
        """How much farther in than their keys the first maps and lists stand."""
        steps = {"map": 2, "list": 2}
        found: set[str] = set()
        for number, label in enumerate(self.places.labels):
            if len(found) == len(steps):
                break
            if label is not None and self.is_block(number):
                place = self.places.place(number)
                kind = "list" if _DASH.match(self.text, place.start) else "map"
                if kind not in found:
                    found.add(kind)
                    steps[kind] = self.column(place.start) - self.column(place.key_start)
        return max(1, steps["map"]), max(0, steps["list"])

    def _has_flow_items(self, key: str) -> bool:
        """Whether maps in a list of that name stand in brackets, where there is such a list."""
        for number, label in enumerate(self.places.labels):
            if label == key and self.is_block(number):
                return self.is_flow(self.members(number)[0])
        return False

    def _is_comment(self, start: int, end: int) -> bool:
        return "#" in self.text[start:end]

    def _end(self, number: int) -> int:
        while self.is_block(number):
            number = self.members(number)[-1]
        place = self.places.place(number)
        end = max(place.end, place.key_end)
        if not self.is_long(number):
            return end
        marks = re.match(r"\S*", self.text[place.start : end])
        keeps_all = marks is not None and "+" in marks[0]
        return end if keeps_all else place.start + self._content(place)

    def _content(self, place: Place) -> int:
        """How long a text in lines of its own is without the blank lines below it."""
        lines = self.text[place.start : place.end].rstrip(_BREAKS)
        while (shorter := lines.rstrip(" ")) and shorter[-1] in _BREAKS:
            lines = shorter.rstrip(_BREAKS)
        return len(lines)
