"""Which words of a text changed."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

_WORD = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]|\w+|\s+|[^\w\s]")
"""A word, a stretch of blanks or a mark; where people write without blanks, each character."""

_MOST_WORDS = 4_000
"""In a longer text no words are compared: it is told as a whole."""

Fate = Literal["kept", "out", "in"]


class Stretch(NamedTuple):
    """A stretch of a changed text."""

    fate: Fate
    """Whether it was kept, taken out or put in."""

    text: str
    """Its words."""


def word_changes(before: str, after: str) -> tuple[Stretch, ...]:
    """How one text became another: kept, taken out, put in.

    >>> [f"{fate} {text}" for fate, text in word_changes("Train two teams", "Train ten teams")]
    ['kept Train ', 'out two', 'in ten', 'kept  teams']
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        return Stretch("out", before), Stretch("in", after)
    from rapidfuzz.distance import Indel  # noqa: PLC0415  (needed only where a text changed)

    stretches: list[Stretch] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            stretches.append(Stretch("kept", "".join(old[code.src_start : code.src_end])))
        elif code.tag == "delete":
            stretches.append(Stretch("out", "".join(old[code.src_start : code.src_end])))
        else:
            stretches.append(Stretch("in", "".join(new[code.dest_start : code.dest_end])))
    return _joined(stretches)


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Neighbouring changes as one: what was taken out, then what was put in.

    A blank alone does not part two changes: `two big -> ten small` is one.
    """
    result: list[Stretch] = []
    out = put = ""
    for place, (fate, text) in enumerate(stretches):
        between = 0 < place < len(stretches) - 1 and (out or put) and text.isspace()
        if fate == "out" or (fate == "kept" and between):
            out += text
        if fate == "in" or (fate == "kept" and between):
            put += text
        if fate == "kept" and not between:
            result += _changed(out, put)
            result.append(Stretch("kept", text))
            out = put = ""
    return (*result, *_changed(out, put))


def _changed(out: str, put: str) -> list[Stretch]:
    """A change, without the blanks at its ends that both sides have."""
    found = [Stretch("out", out), Stretch("in", put)]
    return [each for each in found if each.text]
