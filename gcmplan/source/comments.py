"""Comments of a file that speak to this program, and the line that each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gcmplan.source.placed import PlacedText
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))(#[^\r\n\x85\u2028\u2029]*)", re.MULTILINE)
_ADDRESSED = re.compile(r"#[ \t]*(gcmplan\b[^\r\n\x85\u2028\u2029]*)", re.IGNORECASE)


class Comment(NamedTuple):
    """A comment that begins with the name of this program."""

    file: str
    """The file in which it stands."""

    span: Span
    """Its place, from the '#' to its last letter."""

    text: str
    """What it says, without the '#'."""

    line: int
    """The line that it is about: its own, or if it stands alone, the next that is no comment."""


def comments(placed: PlacedText) -> Iterator[Comment]:
    """The comments that speak to this program, from top to end.

    A '#' inside a text is none: what looks like a comment there is a part of the text.
    """
    source = placed.source
    for match in _ADDRESSED.finditer(source.text):
        if not placed.is_in_text(match.start()):
            said = match[1].rstrip()
            span = source.span(match.start(), match.start(1) + len(said))
            yield Comment(source.name, span, said, _line(source, span))


def every_comment(placed: PlacedText) -> Iterator[str]:
    """What all comments say, whomever they speak to, from top to end."""
    for match in _COMMENT.finditer(placed.source.text):
        if not placed.is_in_text(match.start(1)):
            yield match[1].rstrip()


def _line(source: SourceText, span: Span) -> int:
    line, column = span.start
    if source.line(line)[: column - 1].strip():
        return line
    line += 1
    while source.line(line).lstrip().startswith("#"):
        line += 1
    return line
