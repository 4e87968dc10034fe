"""A language in which every letter of the program's own words is struck out.

What can still be read is a value, or a word that nobody marked to be said in other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from gcmplan.plan.plan import Plan
from gcmplan.render.look import Look
from gcmplan.render.plaindata import as_data
from gcmplan.translation import Words

_PLACE_OR_LETTER = re.compile(r"\{\w+\}|[^\W\d_]")
_WORD = re.compile(r"(?<![\w.@/:-])[A-Z]?[a-z]{3,}(?![\w@/]|\.\w)")
"""Ids, currencies, dates, addresses and names of files are none."""


class StruckOut:
    """A catalogue of that language."""

    def gettext(self, message: str) -> str:
        return _PLACE_OR_LETTER.sub(lambda found: found[0] if found[0][0] == "{" else "ø", message)

    def pgettext(self, _: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.gettext(one if number == 1 else many)


STRUCK_OUT = Look(width=100, everything=True, words=Words("xx", StruckOut()))


def legible(text: str, of_the_plan: Iterable[str] = ()) -> list[str]:
    """The words that can still be read, without texts of a plan."""
    for each in of_the_plan:
        if not _WORD.search(text):
            return []
        text = text.replace(each, "")
    return sorted(set(_WORD.findall(text)))


def texts(plan: Plan) -> list[str]:
    """All that a plan says in words of its own, the longest first; words of its lists are ours."""
    found = {each for each in _strings(as_data(plan)) if not re.fullmatch("[a-z_]+", each)}
    return sorted(found, key=len, reverse=True)


def _strings(data: Any) -> Iterator[str]:
    match data:
        case str():
            yield " ".join(data.split())
        case dict():
            yield from (text for each in data.values() for text in _strings(each))
        case list():
            yield from (text for each in data for text in _strings(each))
