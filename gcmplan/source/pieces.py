"""Many texts that differ little: the items of a list are read once, wherever they stand again.

A text is cut into the items of one list and what is around them. Whatever makes a cut doubtful
lets the text go uncut: it is then for `parse` to read it whole.
"""

from __future__ import annotations

import re
from typing import Any

from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

_MOST_KEPT = 50_000
"""Items; after so many all are forgotten."""

_MARK, _END = "\ue000", "\ue001"
_DOUBTFUL = re.compile(rf"[\t\x85\u2028\u2029\ufeff{_MARK}{_END}]|\r(?!\n)|[|>][-+0-9]*\+")
"""Other line ends, what shifts columns, and text that keeps the empty lines after it."""


class Pieces:
    """What is known already of the items under a key, by their text."""

    def __init__(self, key: str) -> None:
        self._under = re.compile(rf"^ *{key}:[ ]*\r?\n( *)- ", re.MULTILINE)
        self._known: dict[str, Any] = {}

    def data(self, text: str) -> Any | None:
        """What a text holds, as `parse` would read it; None if it cannot be read so."""
        indents = set(self._under.findall(text))
        if len(indents) != 1 or _DOUBTFUL.search(text) or not text.endswith("\n"):
            return None
        indent = indents.pop()
        item = re.compile(rf"^{indent}- .*\n(?:{indent} .*\n| *\r?\n)*", re.MULTILINE)
        pieces: list[str] = item.findall(text)
        count = iter(range(len(pieces)))
        frame = item.sub(lambda _: f"{indent}- {_MARK}{next(count)}{_END}\n", text)
        document = parse(SourceText(frame, ""))
        values = [self._value(piece) for piece in pieces]
        if not document.sound or any(value is None for value in values):
            return None
        filled = _Filled(values)
        data = filled.fill(document.data)
        return data if filled.left == 0 else None

    def _value(self, piece: str) -> Any | None:
        """The item that a piece of text is; None if it is not just one."""
        if piece not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            document = parse(SourceText(piece, ""))
            is_item = document.sound and isinstance(document.data, list) and len(document.data) == 1
            self._known[piece] = document.data[0] if is_item else None
        return self._known[piece]


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
