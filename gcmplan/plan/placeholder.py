"""Placeholders: what people write where they do not know yet what to write."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_LONGEST = 30
"""In characters: what is longer, and has letters, says something."""

_WORDS = """
    tbd, tba, tbc, todo, fixme, n/a, none, unknown, untitled, placeholder, not available,
    not applicable, to be added, to be announced, to be completed, to be confirmed, to be decided,
    to be defined, to be determined, to be identified, to be named,
    à compléter, à confirmer, à définir, à déterminer, à préciser,
    por completar, por confirmar, por definir, por determinar,
    a completar, a confirmar, a definir, a determinar,
    будет определено, подлежит определению, уточняется, يحدد لاحقا, 待定, 待确定, 未定
"""


@lru_cache(maxsize=4096)
def is_placeholder(text: str) -> bool:
    """Whether a text, in one of the languages of the United Nations or Portuguese, says nothing.

    >>> [is_placeholder(text) for text in ("TBD", "[To be confirmed]", "…", "Ratify C189")]
    [True, True, True, False]
    """
    if not any(map(str.isalnum, text)):
        return True
    return len(text) <= _LONGEST and _letters(text) in _PLACEHOLDERS


def _letters(text: str) -> str:
    """A text without its accents, spaces and signs; a row of the letter x is `xx`."""
    letters = "".join(filter(str.isalnum, normalize("NFKD", text).casefold()))
    return letters if letters.strip("x") or len(letters) == 1 else "xx"


_PLACEHOLDERS = frozenset({"xx", *map(_letters, _WORDS.split(","))})
