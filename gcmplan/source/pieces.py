"""Many texts that differ little: the items of a list are read once, wherever they stand again.

A text is cut into the items of one list and what is around them. Whatever makes a cut doubtful
lets the text go uncut: it is then for `parse` to read it whole.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from gcmplan.source.document import parse
from gcmplan.source.frame import MARKS, Frame, mark
from gcmplan.source.text import SourceText

_MOST_KEPT = 50_000
"""Items; after so many all are forgotten."""

_MOST_FRAMES = 500

_DOUBTFUL = re.compile(rf"[\t\x85\u2028\u2029\ufeff{MARKS}]|\r(?!\n)|[|>][-+0-9]*\+")
"""Other line ends, what shifts columns, and text that keeps the empty lines after it."""


class _Piece(NamedTuple):
    """What stands from one item up to the next."""

    value: Any
    """The item."""
    rest: str
    """The lines after it, which belong to what is around the list."""


class _Row(NamedTuple):
    """The items of a text."""

    dash: str
    """With which each begins."""
    texts: list[str]
    """What stands after it, up to the next."""
    pieces: list[_Piece | None]
    """The same, understood."""


class Pieces:
    """What is known already of the items under a key, by their text."""

    def __init__(self, key: str) -> None:
        self._under = re.compile(rf"^ *{key}:[ ]*\r?\n( *)- ", re.MULTILINE)
        self._pieces: dict[str, _Piece | None] = {}
        self._frames: dict[tuple[str, ...], Frame | None] = {}
        self._last = _Row("", [], [])

    def data(self, text: str) -> Any | None:
        """What a text holds, as `parse` would read it; None if it cannot be read so.

        What is the same as in the last text, an item or a list of them, is the same object.
        """
        first = self._under.search(text)
        if first is None or not text.endswith("\n"):
            return None
        dash = f"{first[1]}- "
        top, *texts = text[:-1].split(f"\n{dash}")
        row = self._row(dash, texts)
        known = [each for each in row.pieces if each]
        if len(known) < len(texts):
            return None
        frame = self._frame(top, dash, [each.rest for each in known])
        return frame.filled([each.value for each in known]) if frame else None

    def _row(self, dash: str, texts: list[str]) -> _Row:
        """What stands in the texts of some items: in most what stood there the last time."""
        last = self._last if self._last.dash == dash else _Row(dash, [], [])
        pieces = [
            piece if text == before else self._piece(f"{dash}{text}\n")
            for text, before, piece in zip(texts, last.texts, last.pieces, strict=False)
        ]
        pieces += [self._piece(f"{dash}{text}\n") for text in texts[len(pieces) :]]
        self._last = _Row(dash, texts, pieces)
        return self._last

    def _piece(self, text: str) -> _Piece | None:
        """What stands in a text that begins with an item; None if that is in doubt."""
        if text not in self._pieces:
            if len(self._pieces) >= _MOST_KEPT:
                self._pieces.clear()
            self._pieces[text] = _cut(text)
        return self._pieces[text]

    def _frame(self, top: str, dash: str, rests: list[str]) -> Frame | None:
        """What stands around some items; None if that is in doubt."""
        key = top, dash, *rests
        if key not in self._frames:
            if len(self._frames) >= _MOST_FRAMES:
                self._frames.clear()
            self._frames[key] = _framed(*key)
        return self._frames[key]


def _framed(top: str, dash: str, *rests: str) -> Frame | None:
    if _DOUBTFUL.search(f"{top}\n"):
        return None
    marked = (f"{dash}{mark(number)}\n{rest}" for number, rest in enumerate(rests))
    document = parse(SourceText(f"{top}\n{''.join(marked)}", ""))
    if not document.sound or not isinstance(document.data, dict | list):
        return None
    frame = Frame(document.data)
    return frame if frame.places == len(rests) else None


def _cut(text: str) -> _Piece | None:
    """The item with which a text begins, and the rest; None if that is in doubt."""
    indent = text[: text.index("-")]
    end = re.compile(rf"^(?!{indent} | *\r?$)", re.MULTILINE).search(text, text.index("\n") + 1)
    item = text[: end.start()] if end else text
    document = parse(SourceText(item, ""))
    is_item = document.sound and isinstance(document.data, list) and len(document.data) == 1
    if not is_item or _DOUBTFUL.search(text):
        return None
    return _Piece(document.data[0], text[len(item) :])
