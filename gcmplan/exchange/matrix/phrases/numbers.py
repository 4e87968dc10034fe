"""Numbers of the Compact's objectives, of SDG targets, and percents, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache

from gcmplan.compact.compact import OBJECTIVES
from gcmplan.exchange.matrix.phrases.words import any_of, plain, words

_SDG = re.compile(r"(?<![0-9.])([0-9]{1,2}\.(?:[0-9]{1,2}|[a-d]))(?![0-9a-z.])")
_SDG_WORDS = re.compile(r"(?:\s|,|;|/|&|-|sdgs?|odd|ods|targets?|cibles?|metas?|and|et|y)*")
_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%?")
_RANGE = re.compile(r"([0-9]{1,2})\s*-\s*([0-9]{1,2})")
_FRACTION = re.compile(r"[0-9]\.[0-9]")
_HUNDRED = 100


def gcm_numbers(text: str) -> list[int]:
    """The objectives of the Compact that a cell names by their numbers; none if that is not sure.

    >>> gcm_numbers("Obj. 6, 7"), gcm_numbers("GCM 6"), gcm_numbers("6 (c)"), gcm_numbers("99")
    ([6, 7], [6], [], [])
    """
    said = _RANGE.sub(_all_of, plain(text))
    if _FRACTION.search(said):  # what a spreadsheet makes of `6,10` is 6.1
        return []
    numbers = [int(each) for each in re.findall("[0-9]+", said)]
    if not all(each in OBJECTIVES for each in numbers):
        return []
    return list(dict.fromkeys(numbers)) if _around().fullmatch(said) else []


def compact_number(text: str, number: str | None, titles: Mapping[str, int]) -> int | None:
    """The objective of the Compact that a text is the title of, as it stands or nearly.

    `number` is what it is numbered with: then it is enough that it has the words of one title.

    >>> compact_number("Facilitate fair recruitment!", None, {"facilitate fair recruitment": 6})
    6
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (only where a plan begins)

    same = [each for each, of in titles.items() if str(of) == number]
    if process.extractOne(plain(text), same, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE):
        return int(number or 0)
    found = process.extractOne(plain(text), titles.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return titles[found[0]] if found else None


_ALIKE = 80
"""Percent of letters that two titles have in common which are taken for the same."""


def speaks_of_compact(text: str) -> bool:
    """Whether a text names the Compact."""
    return bool(_compact().search(plain(text)))


def sdg_targets(text: str) -> list[str]:
    """The SDG targets that a cell names; none if it says anything else.

    >>> sdg_targets("SDG 8.8, 10.7"), sdg_targets("SDG 8")
    (['8.8', '10.7'], [])
    """
    said = plain(text)
    found = list(dict.fromkeys(_SDG.findall(said)))
    return found if _SDG_WORDS.fullmatch(_SDG.sub("", said)) else []


def percent(text: str, *, shares: bool = False) -> Decimal | None:
    """The percent that a cell says; None if it says none, or more than a hundred.

    `shares`: numbers without a sign are parts of one, as spreadsheets keep percents.

    >>> percent("40%"), percent("0.4", shares=True), percent("about half")
    (Decimal('40'), Decimal('40'), None)
    """
    match = _PERCENT.fullmatch(plain(text))
    if match is None:
        return None
    number = Decimal(match[1].replace(",", "."))
    number = number * _HUNDRED if shares and "%" not in text else number
    whole = number.to_integral_value()
    return (whole if number == whole else number) if number <= _HUNDRED else None


class Scale(StrEnum):
    """How the percents of a column are written that have no sign."""

    PERCENTS = "percents"
    SHARES = "shares"
    """As parts of one, as spreadsheets keep them."""
    DOUBTFUL = "doubtful"
    """Only 0 and 1: is that one percent, or all?"""


def scale_of(texts: Iterable[str]) -> Scale:
    """How the percents of a column are written."""
    bare = {each for text in texts if "%" not in text and (each := percent(text)) is not None}
    if any(each > 1 for each in bare):
        return Scale.PERCENTS
    if any(each % 1 for each in bare):
        return Scale.SHARES
    return Scale.DOUBTFUL if 1 in bare else Scale.PERCENTS


def _all_of(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    return " ".join(map(str, range(first, last + 1))) if first < last else match[0]


@cache
def _compact() -> re.Pattern[str]:
    return re.compile(any_of(words("words")["compact"]["names"]))


@cache
def _around() -> re.Pattern[str]:
    """What may stand around numbers, and says only that they are those of objectives."""
    said = words("words")["compact"]
    phrases = any_of(plain(each) for key in ("names", "objectives", "and") for each in said[key])
    return re.compile(rf"(?:{phrases}|[0-9]+|[\s.,;:/#°º&])*")
