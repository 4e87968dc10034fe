"""A language in which what the catalogues translate is marked: what is left is English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pycountry

from gcmplan.compact.read import read_compact
from gcmplan.render.look import Look
from gcmplan.translation import Words
from tests.catalogues import TRANSLATED, translations
from tests.conftest import ROOT

MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
PLACE = re.compile(r"(['\"]?\{\w+\}['\"]?)")
WORD = re.compile(r"[^\W\d_]{2,}")
OURS = re.compile(
    r"'[^']*'|\"[^\"]*\"|GCM\d+ +[a-z-]+|<[^>]*>|--\w+|gcmplan \w+|\w+(?:\\?[_-]\w+)+|GCM\w*"
)
"""What is written as it is typed: keys and values in quotation marks, codes, options, commands."""
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be but by does for from has have if in is it its no nor not of on one "
        "only or so than that the them there this to was were what when which who with",
    )
)
"""Words of which English is made: none of them is left even where a plan has it, too."""


class Marking:
    """Templates that all catalogues have are marked; others stay as they are."""

    def __init__(self) -> None:
        known = [
            {(each.context, _key(each.id)) for each in translations(language)}
            for language in TRANSLATED
        ]
        self._known = set.intersection(*known)

    def gettext(self, message: str) -> str:
        return _marked(message) if (None, message) in self._known else message

    def pgettext(self, meaning: str, message: str) -> str:
        return _marked(message) if (meaning, message) in self._known else message

    def ngettext(self, one: str, many: str, number: int) -> str:
        chosen = one if number == 1 else many
        return _marked(chosen) if (None, (one, many)) in self._known else chosen


def _key(id: str | Iterable[str]) -> str | tuple[str, ...]:
    return id if isinstance(id, str) else tuple(id)


def _marked(template: str) -> str:
    """A template with marks around what stands between its values."""
    pieces = PLACE.split(template)
    return "".join(f"⟦{each}⟧" if not number % 2 else each for number, each in enumerate(pieces))


@cache
def marking() -> Look:
    return Look(everything=True, notes=True, width=100_000, words=Words("xx", Marking()))


@cache
def words_of_the_format() -> frozenset[str]:
    """Keys of plans, words from lists, principles of the Compact and currencies of ISO 4217."""
    schema = json.loads((ROOT / "schemas" / "plan.schema.json").read_text("utf-8"))
    currencies = [each.name for each in pycountry.currencies]
    names = [*_names(schema), *read_compact().principles, *currencies, "true false"]
    return frozenset(WORD.findall(" ".join(names)))


def _names(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from map(str, schema.get("enum", ()))
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
    for inner in schema.values() if isinstance(schema, dict) else ():
        for each in inner if isinstance(inner, list) else (inner,):
            yield from _names(each)
