"""Did you mean …? The word of a list that comes nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

_LIKENESS = 60.0
"""In percent: `titel` is 80 like `title`, `dew` 67 like `due`, but `theme` only 44 like `name`."""


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that `word` was probably meant to be; None if nothing comes near."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415  (needed only when something is wrong)

    found = process.extractOne(
        word[:200],
        list(words),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=_LIKENESS,
    )
    return found[0] if found else None
