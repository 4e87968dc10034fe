"""The one place that prints."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from gcmplan.render.look import Look
    from gcmplan.render.screen import Screen

_STYLES = {"strong": "bold", "dim": "dim", "good": "green", "warn": "yellow", "bad": "bold red"}


def look(language: str | None = None, *, everything: bool = False, notes: bool = False) -> Look:
    """How the reader at the other end of standard output wants to see things."""
    from gcmplan.render.look import Look

    return Look(_width(sys.stdout), _only_ascii(sys.stdout), language or "en", everything, notes)


def show(result: Any, kind: str, format: str, look: Look, to: TextIO | None = None) -> None:
    """Write a result in a format to standard output, or wherever else is said."""
    from gcmplan.render import render

    out = to or sys.stdout
    rendered = render(result, kind, format, look)
    if isinstance(rendered, str):
        out.write(rendered)
    elif _in_colour(out):
        _print_in_colour(rendered, look, out)
    else:
        out.write(rendered.plain)


def tell(*sentences: str) -> None:
    """Write to the user beside the result, on standard error, a sentence a line."""
    if sentences:
        from gcmplan.render.screen import clean

        sys.stderr.writelines(f"{clean(sentence)}\n" for sentence in sentences)


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


def _print_in_colour(screen: Screen, look: Look, out: TextIO) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, force_terminal=True, highlight=False, width=look.width)
    for line in screen.lines:
        styled = Text(no_wrap=True, overflow="ignore", end="\n")
        for segment in line:
            styled.append(segment.text, _STYLES.get(segment.style))
        console.print(styled, soft_wrap=True)
