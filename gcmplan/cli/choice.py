"""One of the words that an option takes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from gcmplan.errors import ChoiceError
from gcmplan.nearest import did_you_mean
from gcmplan.sentence import say

Word = TypeVar("Word", bound=str)
Listed = TypeVar("Listed", bound=StrEnum)


def chosen(words: type[Listed], word: str, option: str) -> Listed:
    """The word that was meant; raises `ChoiceError` with the list if it is none of them."""
    return listed_choice(list(words), word, option)


def listed_choice(words: Sequence[Word], word: str, option: str) -> Word:
    """The one of some words that was meant; raises `ChoiceError` if it is none of them."""
    for each in words:
        if each == word:
            return each
    hint = did_you_mean(word, list(words))
    told = say(
        "{option} takes {words}, not '{word}'{hint}",
        option=option,
        words=", ".join(words),
        word=word,
        hint=hint,
    )
    raise ChoiceError(told)


def several(words: type[Listed], text: str | None, option: str) -> tuple[Listed, ...]:
    """The words that were meant, with commas between them; none if there is no text."""
    if text == "all":
        return tuple(words)
    return tuple(chosen(words, each.strip(), option) for each in (text or "").split(",") if each)


def number(text: str, option: str) -> int:
    """A whole number, 0 to 99,999; raises `ChoiceError` for anything else."""
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text)
    raise ChoiceError(say("{option} takes a whole number, not '{text}'", option=option, text=text))


_DIGITS = 5
