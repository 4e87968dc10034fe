"""The words of a time: `Jan–Mar 2023` is a month, a sign for `to`, a month and a year."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gcmplan.exchange.matrix.phrases.words import any_of, meanings, plain

ISO_DAY = re.compile(r"((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?:t[0-9:.]+)?")
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2((?:19|20)[0-9]{2})")
_LONGEST = 80
"""In characters: what is longer is a sentence."""


class Ways(NamedTuple):
    """How dates are written where a matrix comes from."""

    day_first: bool | None = None
    """Whether `03/04/2024` is in April; None if nobody has said so."""

    fiscal_year_start: str | None = None
    """As `07-01`; None if the plan has no fiscal year."""


class Token(NamedTuple):
    """A word of a time: its sort, in a letter, and its number or text."""

    sort: str
    value: str = ""


_SORTS = {
    "always": "A", "from": "F", "of": "f", "between": "B", "to": "-", "until": "U", "and": "&",
    "by": "b", "end": "E", "noise": "",
}  # fmt: skip


@cache
def _lexicon() -> dict[str, Token]:
    """Every word that a time may be written with."""
    return {
        **{phrase: Token(_SORTS[meant]) for phrase, meant in meanings("dates").items()},
        **{
            phrase: Token({"quarter": "q", "half": "h", "fiscal": "Y"}[meant])
            for phrase, meant in meanings("units").items()
        },
        **{phrase: Token("O", meant) for phrase, meant in meanings("ordinals").items()},
        **{phrase: Token("M", meant) for phrase, meant in meanings("months").items()},
    }


@cache
def _pattern() -> re.Pattern[str]:
    phrases = [each for each in _lexicon() if each[0].isalpha()]
    return re.compile(
        rf"""
          (?P<iso>(?:19|20)[0-9]{{2}}-(?:0[1-9]|1[0-2])(?:-[0-9]{{2}})?)(?![0-9-])
        | (?P<fiscal>(?:fy\s*)?(?P<fiscal_year>(?:19|20)[0-9]{{2}})/(?P<next>[0-9]{{2}}))(?![0-9/])
        | (?P<year>(?:19|20)[0-9]{{2}})(?![0-9])
        | (?P<quarter>[qt])\s?-?(?P<nth_quarter>[1-4])(?![0-9])
        | (?P<half>[hs])\s?-?(?P<nth_half>[12])(?![0-9])
        | (?P<ordinal>[0-9]{{1,2}})\s?(?:st|nd|rd|th|er|ere|re|eme|e|o|a|º|ª|°)(?![\w])
        | (?P<number>[0-9]{{1,2}})(?![0-9])
        | (?P<word>{any_of(phrases)})\.?
        | (?P<sign>[-&,])
        | (?P<nothing>[\s.]+)
        """,
        re.VERBOSE,
    )


def tokens_of(text: str, ways: Ways) -> list[Token] | None:
    """The words of a time; None if there is one that no time is written with."""
    text = _numeric(plain(text), ways)
    if match := ISO_DAY.fullmatch(text):
        text = match[1]
    if len(text) > _LONGEST:
        return None
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _pattern().match(text, at)
        if match is None:
            return None
        at = match.end()
        found.append(_token(match))
    return _joined([each for each in found if each.sort])


def _token(match: re.Match[str]) -> Token:
    sort = match.lastgroup or ""
    if sort in {"word", "sign"}:
        return _lexicon()[match["word"] or match["sign"]]
    if sort in {"fiscal", "next"}:
        return Token("P", f"FY{match['fiscal_year']}/{match['next']}")
    letter, before = _FIGURES.get(sort, ("", ""))
    return Token(letter, before + match[sort])


_FIGURES = {
    "iso": ("P", ""), "year": ("Y", ""), "nth_quarter": ("Q", "Q"), "nth_half": ("Q", "H"),
    "ordinal": ("O", ""), "number": ("N", ""),
}  # fmt: skip
"""The sort of a token by the group that matched, and what stands before its figures."""


def _numeric(text: str, ways: Ways) -> str:
    """A text in which days in figures are written as the plan format does, if that is sure."""

    def iso(match: re.Match[str]) -> str:
        first, sign, second, year = int(match[1]), match[2], int(match[3]), match[4]
        day_first = True if sign == "." or first == second else ways.day_first
        if first > _MONTHS or second > _MONTHS:
            day_first = first > _MONTHS
        if day_first is None:
            return match[0]
        day, month = (first, second) if day_first else (second, first)
        return f"{year}-{month:02}-{day:02}"

    return _MONTH_AND_YEAR.sub(r"\2-\1", _NUMERIC.sub(iso, text))


_MONTHS = 12
_MONTH_AND_YEAR = re.compile(r"(?<![0-9/.-])(0[1-9]|1[0-2])/((?:19|20)[0-9]{2})(?![0-9/.-])")


def _joined(tokens: list[Token]) -> list[Token]:
    """The same with `2nd quarter` and `quarter 2` as one word, and without `of`."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else Token("")
        if token.sort in "qh" and before.sort in {"O", "N"}:
            joined[-1] = Token("Q", f"{token.sort.upper()}{before.value}")
        elif token.sort in {"O", "N"} and before.sort in {"q", "h"}:
            joined[-1] = Token("Q", f"{before.sort.upper()}{token.value}")
        elif token.sort != "f" or not joined:
            if token.sort == "Y" and _MONTH_DAY.search("".join(each.sort for each in joined)):
                joined.pop()
            joined.append(token)
    return joined


_MONTH_DAY = re.compile(r"M[NO]&$")
"""What stands before the year of `March 15, 2021`."""
