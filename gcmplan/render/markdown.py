"""Markdown: text that stays text, and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gcmplan.render.screen import clean

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BEGINNING = re.compile(r"^(?P<number>\d*)(?P<mark>(?<=\d)[.)]|(?<!\d)[-+=])")


def escaped(text: object) -> str:
    r"""A text from a plan on one line, with nothing in it that Markdown or HTML would act on.

    >>> escaped("a | <b>")
    'a \\| \\<b\\>'
    """
    return _MARKS.sub(r"\\\1", clean(text))


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers_from: int) -> str:
    """A table, whose columns from a number on are aligned to the right."""
    aligns = ["left" if number < numbers_from else "right" for number in range(len(headings))]
    return aligned_table(headings, rows, aligns)


def aligned_table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], aligns: Sequence[str]
) -> str:
    """A table, whose columns are aligned to the `left` or to the `right`."""
    rule = ["--:" if align == "right" else "---" for align in aligns]
    return "\n".join(f"| {' | '.join(row)} |" for row in [headings, rule, *rows])


def paragraph(text: object) -> str:
    r"""A text from a plan as a paragraph: what begins it makes no list, heading or rule of it.

    >>> paragraph("1. first"), paragraph("- a")
    ('1\\. first', '\\- a')
    """
    return _BEGINNING.sub(r"\g<number>\\\g<mark>", escaped(text))
