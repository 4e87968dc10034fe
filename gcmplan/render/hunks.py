"""The lines in which two texts differ, as `diff -u` shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice

from gcmplan.render.screen import Segment, Style, legible

_STYLES: dict[str, Style] = {"+": "good", "-": "bad", "@": "dim"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_UNENDED = "\\ No newline at end of file"


def hunks(before: str | None, after: str, neighbours: int = 3) -> Iterator[Segment]:
    """The lines that change, with some of their neighbours; without a text before, all lines."""
    new = _LINE.findall(after)
    if before is None:
        return _shown(f"+{line}" for line in new)
    changes = unified_diff(_LINE.findall(before), new, n=neighbours)
    return _shown(islice(changes, 2, None))


def _shown(changes: Iterator[str]) -> Iterator[Segment]:
    for change in changes:
        line = change.rstrip("\r\n")
        yield Segment(legible(line), _STYLES.get(line[:1], ""))
        if line == change:
            yield Segment(_UNENDED)
