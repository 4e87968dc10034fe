"""One of the words that an option takes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from gcmplan.errors import ChoiceError
from gcmplan.nearest import nearest

Word = TypeVar("Word", bound=StrEnum)


def chosen(words: type[Word], word: str, option: str) -> Word:
    """The word that was meant; raises `ChoiceError` with the list if it is none of them."""
    return listed_choice(list(words), word, option)


def listed_choice(words: Sequence[Word], word: str, option: str) -> Word:
    """The one of some words that was meant; raises `ChoiceError` if it is none of them."""
    for each in words:
        if each == word:
            return each
    meant = nearest(word, list(words))
    hint = f" (did you mean '{meant}'?)" if meant else ""
    raise ChoiceError(f"{option} takes {', '.join(words)}, not '{word}'{hint}")


def several(words: type[Word], text: str | None, option: str) -> tuple[Word, ...]:
    """The words that were meant, with commas between them; none if there is no text."""
    if text == "all":
        return tuple(words)
    return tuple(chosen(words, each.strip(), option) for each in (text or "").split(",") if each)


def number(text: str, option: str) -> int:
    """A whole number, 0 to 99,999; raises `ChoiceError` for anything else."""
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text)
    raise ChoiceError(f"{option} takes a whole number, not '{text}'")


_DIGITS = 5
