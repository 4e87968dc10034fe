"""Many texts that differ little: the items of a list are read once, wherever they stand again.

A text is cut into the items of one list and what is around them. Whatever makes a cut doubtful
lets the text go uncut: it is then for `parse` to read it whole.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

_MOST_KEPT = 50_000
"""Items; after so many all are forgotten."""

_MOST_FRAMES = 500

_MARK, _END = "\ue000", "\ue001"
_DOUBTFUL = re.compile(rf"[\t\x85\u2028\u2029\ufeff{_MARK}{_END}]|\r(?!\n)|[|>][-+0-9]*\+")
"""Other line ends, what shifts columns, and text that keeps the empty lines after it."""


class _Piece(NamedTuple):
    """What stands from one item up to the next."""

    value: Any
    """The item."""
    rest: str
    """The lines after it, which belong to what is around the list."""


class Pieces:
    """What is known already of the items under a key, by their text."""

    def __init__(self, key: str) -> None:
        self._under = re.compile(rf"^ *{key}:[ ]*\r?\n( *)- ", re.MULTILINE)
        self._pieces: dict[str, _Piece | None] = {}
        self._frames: dict[str, Any] = {}

    def data(self, text: str) -> Any | None:
        """What a text holds, as `parse` would read it; None if it cannot be read so."""
        first = self._under.search(text)
        if first is None or not text.endswith("\n"):
            return None
        dash = f"{first[1]}- "
        top, *texts = text[:-1].split(f"\n{dash}")
        pieces = [self._piece(f"{dash}{each}\n") for each in texts]
        known = [each for each in pieces if each]
        if len(known) < len(pieces):
            return None
        marked = (f"{dash}{_MARK}{nth}{_END}\n{each.rest}" for nth, each in enumerate(known))
        data = self._frame(top + "\n", "".join(marked))
        filled = _Filled([each.value for each in known])
        whole = filled.fill(data)
        return whole if filled.left == 0 else None

    def _piece(self, text: str) -> _Piece | None:
        """What stands in a text that begins with an item; None if that is in doubt."""
        if text not in self._pieces:
            if len(self._pieces) >= _MOST_KEPT:
                self._pieces.clear()
            self._pieces[text] = _cut(text)
        return self._pieces[text]

    def _frame(self, top: str, marked: str) -> Any | None:
        """What stands around the items, which are marked in it; None if that is in doubt."""
        frame = top + marked
        if frame not in self._frames:
            if len(self._frames) >= _MOST_FRAMES:
                self._frames.clear()
            document = None if _DOUBTFUL.search(top) else parse(SourceText(frame, ""))
            self._frames[frame] = document.data if document and document.sound else None
        return self._frames[frame]


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


class _Filled:
    """A frame into which the items are put back; each must find its place in a list."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values
        self.left = len(values)
        """Items that have no place yet."""

    def fill(self, data: Any) -> Any:
        """The data of a frame with the items in their places."""
        if isinstance(data, dict):
            return {key: self.fill(value) for key, value in data.items()}
        if isinstance(data, list):
            return [self._item(value) for value in data]
        return data

    def _item(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith(_MARK):
            self.left -= 1
            return self._values[int(value.strip(_MARK + _END))]
        return self.fill(value)
