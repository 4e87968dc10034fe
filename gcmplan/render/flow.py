"""Text in several styles, broken into lines between words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gcmplan.render.screen import UNBROKEN, Line, Segment, cells

_WORDS = re.compile(r" *[^ ]+|  *")


def flowed(segments: Iterable[Segment], width: int | None, indent: int) -> Iterator[Line]:
    """Segments on as many lines as they need, all but the first indented.

    What is broken over two lines loses the blanks between them. A short text that was made `whole`
    stays in one piece.
    """
    room = 10**9 if width is None else max(width, indent + 20)
    line: list[Segment] = []
    taken = 0
    for segment in segments:
        for word in _WORDS.findall(segment.text):
            said = word
            if taken + cells(word.rstrip()) > room and taken > indent:
                yield line
                line, taken = [Segment(" " * indent)], indent
                said = word.lstrip()
            line.append(Segment(said.replace(UNBROKEN, " "), segment.style))
            taken += cells(said)
    yield line
