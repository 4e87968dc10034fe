"""Did you mean …? The word of a list that comes nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

from gcmplan.sentence import say

_LIKENESS = 60.0
"""In percent: `titel` is 80 like `title`, `dew` 67 like `due`, but `theme` only 44 like `name`."""

_LONGEST = 200
"""In characters; what is longer is like nothing."""


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that `word` was probably meant to be; None if nothing comes near.

    Of several that are as like it, one with the same letters in another order comes first, then one
    that begins as it does.
    """
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415  (needed only when something is wrong)

    mistyped = word[:_LONGEST]
    found = process.extract(
        mistyped,
        list(words),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=_LIKENESS,
        limit=None,
    )
    likest = [each for each, likeness, _ in found if likeness == found[0][1]]
    return min(likest, key=lambda each: (*_distance(mistyped, each), each), default=None)


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """What to add to an error about a word: ` (did you mean 'status'?)`; empty if none is near."""
    meant = nearest(word, words)
    return say(" (did you mean '{meant}'?)", meant=meant) if meant else ""


def _distance(word: str, other: str) -> tuple[float, int]:
    """How many letters two words are apart, and how few they have in common at their beginning.

    Half a letter less if they have the same letters.
    """
    from rapidfuzz.distance import OSA, Prefix  # noqa: PLC0415

    one, two = word.casefold(), other.casefold()
    same_letters = sorted(one) == sorted(two)
    return OSA.distance(one, two) - same_letters / 2, -Prefix.similarity(one, two)
