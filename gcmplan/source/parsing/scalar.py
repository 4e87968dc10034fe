"""What a bare word of YAML means: the core values of YAML 1.2, and nothing that changes meaning.

YAML 1.1, which many readers still follow, takes `NO` for false, `12:30` for 750 and `010` for 8.
Here they stay text, and are marked so that people can be told.
"""

from __future__ import annotations

import re
from decimal import Decimal

Scalar = str | int | bool | Decimal | None

_WORDS: dict[str, Scalar] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,30})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,30})\.[0-9]{1,30}")
_BEGINNINGS = frozenset("0123456789+-.yYnNtTfFoO")
"""Of all that may be more than text: most words are let go by their first letter."""
_OTHERWISE = re.compile(
    r"""
      y|n|yes|no|on|off|true|false|null          # booleans and null of YAML 1.1, in any case
    | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)? # base 60
    | [-+]?0[0-9_]+ | [-+]?0o[0-7]+              # octal
    | [-+]?0x[0-9a-f_]+ | [-+]?0b[01_]+
    | [-+]?[0-9][0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?
    | [-+]?\.[0-9][0-9_]*(e[-+]?[0-9]+)?
    | [-+]?\.inf | \.nan
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Ambiguous(str):
    """Text that stands without quotation marks, and that other readers take for something else."""

    __slots__ = ()


def bare(word: str) -> Scalar:
    """The value of a scalar without quotation marks.

    >>> bare("8.10"), bare("NO"), bare("2026-09-30"), bare("true")
    (Decimal('8.10'), 'NO', '2026-09-30', True)
    """
    if word in _WORDS:
        return _WORDS[word]
    if word[0] not in _BEGINNINGS:
        return word
    if _INTEGER.fullmatch(word):
        return int(word)
    if _DECIMAL.fullmatch(word):
        return Decimal(word)
    return Ambiguous(word) if _OTHERWISE.fullmatch(word) else word
