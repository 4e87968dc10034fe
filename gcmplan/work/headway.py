"""How far long work is: a line on a terminal, which goes when the work is done."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import TextIO

from gcmplan.sentence import say, saying

_PATIENCE = 0.5
"""In seconds: what takes no longer needs no line."""

_PAUSE = 0.1
"""In seconds, between two lines."""

_TOLD = {
    "plans": saying("{done} of {total} plans"),
    "commits": saying("{done} of {total} commits"),
}
"""What is told, by the kind of things."""

_SPOKEN: ContextVar[Callable[[str], str]] = ContextVar("_SPOKEN", default=str)

_CELLS = 24
_CLEAR = "\r\x1b[K"


def speak(words: Callable[[str], str]) -> None:
    """Note what says such lines in the reader's language: it is asked when one is shown."""
    _SPOKEN.set(words)


@contextmanager
def headway(
    total: int, kind: str, out: TextIO | None = None, clock: Callable[[], float] = monotonic
) -> Iterator[Callable[[], None]]:
    """A function to be called for each of so many things of a kind that is done."""
    line = _Line(total, kind, out or sys.stderr, clock)
    try:
        yield line.step
    finally:
        line.clear()


class _Line:
    def __init__(self, total: int, kind: str, out: TextIO, clock: Callable[[], float]) -> None:
        self._total, self._kind, self._out, self._clock = total, kind, out, clock
        self._done = 0
        self._shown = False
        self._next = clock() + _PATIENCE
        self._wanted = out.isatty() and os.environ.get("TERM") != "dumb"

    def step(self) -> None:
        self._done += 1
        if self._wanted and self._clock() >= self._next:
            self._shown = True
            self._next = self._clock() + _PAUSE
            bar = _bar(self._done, self._total, self._out.encoding)
            told = say(_TOLD[self._kind], done=self._done, total=self._total)
            self._out.write(f"{_CLEAR}{bar} {_SPOKEN.get()(told)}")
            self._out.flush()

    def clear(self) -> None:
        if self._shown:
            self._out.write(_CLEAR)
            self._out.flush()


def _bar(done: int, total: int, encoding: str) -> str:
    full, empty = "█░" if encoding.lower().startswith("utf") else "#."
    cells = done * _CELLS // total
    return full * cells + empty * (_CELLS - cells)
