"""What a terminal shows: lines of text with a style, and cells that keep their columns.

Text from a plan is never trusted: what would move the cursor, ring the bell or turn the direction
of writing is shown as a picture of itself.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Style = Literal["", "strong", "dim", "good", "warn", "bad"]
Align = Literal["left", "right"]

_NARROW = re.compile(r"[ -\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f]*")
"""Characters that take one column each: most texts have no others."""

_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]"
)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SHORT = 50
_RIGHT_TO_LEFT_RUN = re.compile(rf"{_RIGHT_TO_LEFT.pattern}(?:[^\x00-\x7f]| (?=[^\x00-\x7f]))*")

_PICTURES = 0x2400
"""Where Unicode has pictures of the control characters, in their order."""

UNBROKEN = "\u00a0"
"""Stands for a blank at which no line is broken, until the line is made."""

_SHORTEST = 20
"""Columns that a text is given however narrow the screen is."""

_ENDLESS = 10**6

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class Segment(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: Style = ""


Line = Sequence[Segment]


class Screen:
    """Lines for a terminal; as plain text they say the same."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def add(self, *parts: str | Segment) -> None:
        """Add a line; without parts, an empty one."""
        self.lines.append([Segment(part) if isinstance(part, str) else part for part in parts])

    @property
    def plain(self) -> str:
        """The lines without their styles."""
        texts = ("".join(segment.text for segment in line).rstrip() for line in self.lines)
        return "".join(f"{text}\n" for text in texts)


def clean(text: object) -> str:
    r"""A text from a plan on one line, without anything that a terminal would act on.

    Right-to-left text is kept together, so that it does not reorder what stands beside it.

    >>> clean("one\n two\x1b[31m")
    'one two␛[31m'
    """
    words = " ".join(str(text).split())
    safe = _UNSAFE.sub(_picture, words)
    return f"{_ISOLATE}{safe}{_END_ISOLATE}" if _RIGHT_TO_LEFT.search(safe) else safe


def clean_sentence(text: str) -> str:
    """A sentence of this program, as clean as a text from a plan: its unbroken blanks stay."""
    return UNBROKEN.join(map(clean, text.split(UNBROKEN))) if UNBROKEN in text else clean(text)


def legible(line: str) -> str:
    """A line of a file with its blanks, and without anything that a terminal would act on."""
    safe = _UNSAFE.sub(_picture, line.replace("\t", " "))
    return _RIGHT_TO_LEFT_RUN.sub(rf"{_ISOLATE}\g<0>{_END_ISOLATE}", safe)


def cells(text: str) -> int:
    """The columns that a text takes in a terminal."""
    if _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  (needed only for wide or combined letters)

    return cell_len(text)


def taken(line: Line) -> int:
    """The columns that a line takes, or a cell of one."""
    return sum(cells(segment.text) for segment in line)


def fit(text: str, width: int, align: Align = "left") -> str:
    """A text in just so many columns: filled with blanks, or cut with an ellipsis."""
    if cells(text) > width:
        text = cut(text, width)
    blanks = " " * (width - cells(text))
    return text + blanks if align == "left" else blanks + text


def cut(text: str, width: int) -> str:
    """As much of a text as goes into so many columns, with an ellipsis if that is not all."""
    if cells(text) <= width:
        return text
    kept, taken = "", 0
    for letter in text:
        taken += cells(letter)
        if taken > width - 1:
            break
        kept += letter
    end = _END_ISOLATE if _ISOLATE in kept else ""
    return f"{kept.rstrip()}…{end}" if width > 0 else ""


def wrapped(text: str, width: int | None, indent: int) -> list[str]:
    """A text on as many lines as it needs, all indented; on one if lines may be long."""
    room = _ENDLESS if width is None else max(width - indent, _SHORTEST)
    lines = textwrap.wrap(text, room) if _NARROW.fullmatch(text) else _filled(text, room)
    return [f"{' ' * indent}{line}".replace(UNBROKEN, " ") for line in lines or [""]]


def _filled(text: str, width: int) -> list[str]:
    """A text on lines of so many columns, broken between words, or in one that is longer."""
    lines = [""]
    for word in text.split(" "):
        for piece in _pieces(word, width):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if cells(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return _isolated(lines)


def _isolated(lines: list[str]) -> list[str]:
    """Lines of which none is turned by the right-to-left text that began on another."""
    found, is_open = [], False
    for line in lines:
        begun = f"{_ISOLATE}{line}" if is_open else line
        is_open = begun.count(_ISOLATE) > begun.count(_END_ISOLATE)
        found.append(f"{begun}{_END_ISOLATE}" if is_open else begun)
    return found


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word in stretches of at most so many columns."""
    begin, taken = 0, 0
    for index, letter in enumerate(word):
        broad = cells(letter)
        if taken + broad > width:
            yield word[begin:index]
            begin, taken = index, 0
        taken += broad
    yield word[begin:]


def broken(line: Line, width: int | None, indent: int) -> Iterator[Line]:
    """A line of segments, broken between them where it is too long; the rest is indented."""
    if width is None:
        yield line
        return
    current: list[Segment] = []
    for segment in line:
        begins = bool(current) and segment.text.strip(" ·,")
        if begins and taken(current) + cells(segment.text) > width - 1:
            yield _ended(current, width)
            current = [Segment(" " * indent), segment._replace(text=segment.text.lstrip())]
        else:
            current.append(segment)
    yield current


def _ended(line: Sequence[Segment], width: int) -> Line:
    """A line that goes on below, without a blank at its end, or a dot that has no room."""
    *others, last = line
    blank = last._replace(text=last.text.rstrip())
    bare = last._replace(text=last.text.rstrip(" ·"))
    return [*others, blank if taken([*others, blank]) <= width else bare]


def whole(text: str) -> str:
    """A short text that is not broken over two lines."""
    return text.replace(" ", UNBROKEN) if len(text) <= _SHORT else text


def _picture(match: re.Match[str]) -> str:
    if match[0] < " ":
        return chr(_PICTURES + ord(match[0]))
    return "\ufffd" if unicodedata.category(match[0]) == "Cc" else ""
