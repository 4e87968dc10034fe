"""A text in which the place of every value is known: enough to say where something stands."""

from __future__ import annotations

import re

from gcmplan.keypath import KeyPath
from gcmplan.source.places import Places
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText

_SIGN = re.compile(r"(?<=[ \t])#")
_LINE_END = re.compile(r"[\r\n\x85\u2028\u2029]")


class PlacedText:
    """A text, and the way from each value to its place."""

    def __init__(self, source: SourceText, places: Places) -> None:
        self.source = source
        """The text that was read."""
        self.places = places
        """Where each of its values stands, in characters."""

    def span(self, path: KeyPath) -> Span:
        """Where a value stands, or else the nearest thing around it: the place for a message.

        Of a map or list that goes over several lines, its key, or else its first line.
        """
        place, exact = self.places.nearest(path)
        text = self.source.text
        line_end = _LINE_END.search(text, place.start, place.end)
        end = line_end.start() if line_end else place.end
        if exact and place.start < end == place.end:
            return self.source.span(place.start, place.end)
        if place.key_end > place.key_start:
            return self.source.span(place.key_start, place.key_end)
        if end == place.start > 0 and text[end - 1] == "-":  # an item with nothing in it
            return self.source.span(end - 1, end)
        return self.source.span(place.start, self._before_comment(place.start, end))

    def key_span(self, path: KeyPath) -> Span:
        """Where the key of a value stands, or else the nearest thing around it."""
        place, exact = self.places.nearest(path)
        if exact and place.key_end > place.key_start:
            return self.source.span(place.key_start, place.key_end)
        return self.span(path)

    def _before_comment(self, start: int, end: int) -> int:
        """Where a stretch of a line ends without the comment and the space behind it."""
        text = self.source.text
        signs = (each.start() for each in _SIGN.finditer(text, start, end))
        end = next((each for each in signs if not self.is_in_text(each)), end)
        return start + len(text[start:end].rstrip())

    def is_in_text(self, index: int) -> bool:
        """Whether a character is a part of a key or of a plain value."""
        place, is_plain = self.places.begun(index)
        if place.key_start <= index < place.key_end:
            return True
        start = place.start
        if self.source.text[start : start + 1] in {"|", ">"}:  # a block begins below its sign
            line_end = _LINE_END.search(self.source.text, start)
            start = line_end.end() if line_end else place.end
        return is_plain and start <= index < place.end
