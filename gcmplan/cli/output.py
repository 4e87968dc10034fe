"""The one place that prints."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from gcmplan.render.look import Look
    from gcmplan.render.screen import Screen, Segment
    from gcmplan.source.text import SourceText
    from gcmplan.translation import Words

_CODES = {"strong": "1", "dim": "2", "good": "32", "warn": "33", "bad": "1;31"}
"""What a terminal writes in such a style, by ECMA-48."""

_IN_ASCII = str.maketrans("…–−·│→’«»\u00a0", '~--.|>\'"" ')
"""What stands for our own signs in a terminal that knows no more."""


UNASKED = ""
"""Stands for the language where a command takes none."""


def look(language: str | None = UNASKED, *, everything: bool = False, notes: bool = False) -> Look:
    """How the reader at the other end of standard output wants to see things.

    The language is that of the plans' own texts and of the program; None if it was left to the
    settings. What neither they nor the user say is as the environment has it; for programs, texts
    of plans are English then.
    """
    from gcmplan.cli.speaking import chosen
    from gcmplan.render.look import Look
    from gcmplan.translation import ENGLISH

    if language is None:
        from gcmplan.reading.config import config

        language = config().language
    words, told = chosen(language), language or ENGLISH
    width, ascii = _width(sys.stdout), _only_ascii(sys.stdout)
    return Look(width, ascii, words.texts, everything, notes, words, told)


def show(result: Any, kind: str, format: str, look: Look, to: TextIO | None = None) -> None:
    """Write a result in a format to standard output, or wherever else is said."""
    out = to or sys.stdout
    out.write(_text(result, kind, format, look, out))


def browse(result: Any, kind: str, format: str, look: Look) -> None:
    """Write a result to standard output; in a terminal, through a pager if it is long."""
    text = _text(result, kind, format, look, sys.stdout)
    if sys.stdout.isatty():
        from gcmplan.cli.pager import pager, through

        if command := pager(text):
            through(command, text, sys.stdout.encoding)
            return
    sys.stdout.write(text)


def save(result: Any, kind: str, format: str, look: Look, file: str) -> None:
    """Write a result to a file, whole or not at all; raises `FileError`."""
    from gcmplan.render import render
    from gcmplan.source.saving.whole import write_whole

    rendered = render(result, kind, format, look._replace(width=None, ascii=False))
    text = rendered if isinstance(rendered, str) else rendered.plain
    write_whole(file, text.encode(errors="replace"))


def save_text(text: str, file: str) -> None:
    """Write a text to a file, whole or not at all; raises `FileError`."""
    from gcmplan.source.saving.whole import write_whole

    write_whole(file, text.encode(errors="replace"))


def pass_on(text: SourceText) -> None:
    """Write a text to standard output byte for byte, for a program and not for people."""
    sys.stdout.flush()
    sys.stdout.buffer.write((codecs.BOM_UTF8 if text.bom else b"") + text.text.encode())
    sys.stdout.buffer.flush()


def tell(*sentences: str, words: Words | None = None) -> None:
    """Write to the user beside the result, on standard error, a sentence a line.

    In the words of a language, or else of the one that the user was told to be spoken to in.
    """
    if sentences:
        from gcmplan.cli.speaking import reader
        from gcmplan.render.screen import clean_sentence

        own = words or reader()
        sys.stderr.writelines(f"{clean_sentence(own(each))}\n" for each in sentences)


def _width(out: TextIO) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size().columns if out.isatty() else None


def _only_ascii(out: TextIO) -> bool:
    encoding = (out.encoding or "ascii").lower().replace("-", "")
    return not encoding.startswith("utf") or os.environ.get("TERM") == "linux"


def _in_colour(out: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


def _text(result: Any, kind: str, format: str, look: Look, out: TextIO) -> str:
    from gcmplan.render import render

    rendered = render(result, kind, format, look)
    if isinstance(rendered, str):
        return rendered
    text = _coloured(rendered) if _in_colour(out) else rendered.plain
    return text.translate(_IN_ASCII) if look.ascii else text


def _coloured(screen: Screen) -> str:
    """The lines of a screen with their styles: what a plan holds has been made safe before."""
    return "".join(f"{''.join(map(_styled, line))}\n" for line in screen.lines)


def _styled(segment: Segment) -> str:
    code = _CODES.get(segment.style)
    return f"\x1b[{code}m{segment.text}\x1b[0m" if code and segment.text else segment.text
