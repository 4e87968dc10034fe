"""What a column holds, by what stands at its head: perhaps over two rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.phrases.amount import UNKNOWN, Unit, unit
from gcmplan.exchange.matrix.phrases.coarse import moment
from gcmplan.exchange.matrix.phrases.words import any_of, meanings, plain, words

MARK = "mark"
"""A column of which a mark says that an action is at work in that time."""

_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_SIGNS = re.compile(r"[*:;,.?!]+$|^[*\s]+")
_LONGEST = 60
"""In characters: what is longer is no header."""

_WITHIN = 6
"""Letters of the shortest word that shows what a column holds if it stands among others."""

_SHORT_WITHIN = {"gcm", "pmm", "sdg", "sdgs", "ods"}
_LAST = {Into.TITLE, Into.AREA, Into.OBJECTIVE, Into.NUMBER}
_MONEY = {Into.BUDGET, Into.SPENT}


class Heading(NamedTuple):
    """What a header says of its column."""

    into: str | None = None
    """What it holds: a word of `Into`, or `MARK`; None if that is not known."""

    unit: Unit = UNKNOWN
    """What its amounts are in."""

    period: str | None = None
    """The time that its amounts or marks are for; None if it is not headed with one."""

    language: str | None = None
    """The language of the phrase that was recognized."""


def heading(upper: str, lower: str, own: Mapping[str, Into]) -> Heading:
    """What a column holds that is headed with one text, or with one above another.

    `own` are headers of a map, by their plain form.

    >>> heading("", "Lead Agency", {}).into, heading("Budget (USD)", "2024", {}).period
    (<Into.LEAD: 'lead'>, '2024')
    """
    whole = f"{upper} {lower}".strip()
    for text in (whole, lower, upper):
        if into := own.get(plain(text)):
            return Heading(into, _unit(whole, "en"))
    if not upper or not lower or plain(upper) == plain(lower):
        return _single(upper or lower)
    above, below = _single(upper), _single(lower)
    if time := moment(lower) or moment(f"{lower} {upper}"):
        taken = above.into if above.into in _MONEY else MARK
        return above._replace(into=taken, period=time, unit=_unit(whole, above.language))
    if above.into in _MONEY and (below.into in {None, Into.BUDGET}) and _is_amount(lower):
        return above._replace(unit=_unit(whole, above.language))
    if below.into:
        return below._replace(unit=_unit(whole, below.language or above.language))
    return Heading()


@lru_cache(maxsize=4096)
def _single(text: str) -> Heading:
    if not text or len(text) > _LONGEST:
        return Heading()
    if time := moment(text):
        return Heading(MARK, period=time)
    into, language = _known(text)
    return Heading(into, _unit(text, language) if into in _MONEY else UNKNOWN, None, language)


def _known(text: str) -> tuple[Into | None, str | None]:
    """What a header is taken for, and the language that it is in."""
    said = plain(text)
    bare = _SIGNS.sub("", plain(_unit_less(text))).strip()
    for each in (said, _SIGNS.sub("", said).strip(), bare):
        if each in _phrases():
            return _phrases()[each]
    found = [(each, *_phrases()[each]) for each in _within().findall(bare)]
    found.sort(key=lambda each: (each[1] in _LAST, -len(each[0])))
    return (found[0][1], found[0][2]) if found else (None, None)


def _unit_less(text: str) -> str:
    """A header without what stands in brackets, and without its currency and scale."""
    without = _BRACKETS.sub(" ", text)
    currency = unit(without).currency
    without = without.replace(currency, " ") if currency else without
    without = re.sub(any_of(meanings("currencies")), " ", plain(without))
    scales = [each for each in meanings("scales") if len(each) > 1]
    return re.sub(rf"\b(?:in|en)\b(?=\s*$)|{any_of(scales)}", " ", without).strip()


def _unit(text: str, language: str | None) -> Unit:
    return unit(text)._replace(comma_groups=language == "en")


def _is_amount(text: str) -> bool:
    """Whether the lower header of money says only what it is in, or that it is the total."""
    rest = plain(_unit_less(text))
    totals = {plain(each) for each in words("words")["totals"]["words"]}
    return not rest or rest in totals or _known(text)[0] is Into.BUDGET


@cache
def _phrases() -> dict[str, tuple[Into, str]]:
    return {
        plain(phrase): (Into(into), language)
        for into, by_language in words("headers").items()
        for language, phrases in reversed(list(by_language.items()))
        for phrase in phrases
    }


@cache
def _within() -> re.Pattern[str]:
    return re.compile(
        any_of(
            each
            for each, (into, _) in _phrases().items()
            if into is not Into.NUMBER and (len(each) >= _WITHIN or each in _SHORT_WITHIN)
        )
    )
