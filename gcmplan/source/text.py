"""The text of a file, as it stands on the disk or stood at a revision."""

from __future__ import annotations

import codecs
import re
import stat
from array import array
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from gcmplan.errors import FileError, reason
from gcmplan.sentence import Sentence, say
from gcmplan.source.span import Position, Span

LARGEST = 256 * 1024 * 1024
"""In bytes. A plan of 20,000 actions has 24 million; more than this is no plan."""

TOO_LARGE = say("larger than {size} MB, too large for a plan", size=LARGEST // 1024**2)
"""What is said of a file that is larger."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class SourceText:
    """Characters, and where they come from; never changed once made."""

    def __init__(
        self,
        text: str,
        name: str,
        *,
        bom: bool = False,
        not_utf8: int | None = None,
        revision: str | None = None,
    ) -> None:
        self.text = text
        """The characters, without a byte order mark; line ends as they are."""
        self.name = name
        """What to call it before the user: the path as it was given, `v1.0:plans/x.yaml`."""
        self.bom = bom
        """Whether it begins with a byte order mark."""
        self.not_utf8 = not_utf8
        """Index of the first character that is not UTF-8; None if all is well."""
        self.revision = revision
        """The revision at which it stood so, as the user named it; None on the disk."""

    def with_text(self, text: str) -> SourceText:
        """Other characters in the same file."""
        return SourceText(text, self.name, bom=self.bom)

    def position(self, index: int) -> Position:
        """The line and column of a character."""
        line = bisect_right(self._line_starts, index)
        return Position(line, index - self._line_starts[line - 1] + 1)

    def index(self, position: Position) -> int:
        """The character that stands at a line and column; the way back from `position`."""
        return self._line_starts[position.line - 1] + position.column - 1

    def column(self, index: int) -> int:
        """How many characters stand before a character on its line."""
        return self.position(index).column - 1

    def span(self, start: int, end: int) -> Span:
        """The lines and columns of a stretch of characters."""
        return Span(self.position(start), self.position(end))

    def line(self, number: int) -> str:
        """A line by its number, from 1, without its end; empty if there is no such line."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        match = _LINE_END.search(self.text, start)
        return self.text[start : match.start() if match else None]

    @cached_property
    def _line_starts(self) -> array[int]:
        starts = array("I", (0,))
        starts.extend(map(re.Match.end, _LINE_END.finditer(self.text)))
        return starts


def read_file(path: str) -> SourceText:
    """The text of a file; raises `FileError` if it cannot be read."""
    try:
        status = Path(path).stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            raise FileError(cannot_read(path, say("neither a file nor a folder")))
        if status.st_size > LARGEST:
            raise FileError(cannot_read(path, TOO_LARGE))
        return decoded(Path(path).read_bytes(), path)
    except (OSError, ValueError) as error:
        raise FileError(cannot_read(path, reason(error))) from error


def cannot_read(path: str, why: str) -> Sentence:
    """That something at a path cannot be read, and why."""
    return say("cannot read {path}: {why}", path=path, why=why)


def decoded(content: bytes, name: str, revision: str | None = None) -> SourceText:
    """The text that bytes hold; bytes that are not UTF-8 are kept, and told of."""
    bom = content.startswith(codecs.BOM_UTF8)
    while content.startswith(codecs.BOM_UTF8):  # each one would shift the parser's places by one
        content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return SourceText(content.decode(), name, bom=bom, revision=revision)
    except UnicodeDecodeError as error:
        before = len(content[: error.start].decode())
        text = content.decode(errors="surrogateescape")
        return SourceText(text, name, bom=bom, not_utf8=before, revision=revision)
