"""Plain data → YAML: bare where every reader takes it for the same, quoted where not."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

from gcmplan.source.scalar import Ambiguous, bare

_STRUCTURAL = re.compile(
    r"""
      [-?:,\[\]{}#&*!|>'"%@`]   # begins like something else
    | [=<](?![^=<])             # `=` and `<<` of YAML 1.1
    | \.\.\.
    | .*:(\s|$)                 # a key
    | .*\s\#                    # a comment
    """,
    re.VERBOSE,
)
_FLOW = re.compile(r"[,\[\]{}?]|:(?=[\"'])")
_OTHER_TIMES = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:.*")
"""A time of a day, which older readers take for a moment; a mere day is a date of the format."""

_UNPRINTABLE = re.compile(
    r"[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r", "\0": r"\0", "\\": r"\\", '"': r"\""}

_LAST_OF_FOUR_DIGITS = 0xFFFF


class Style(NamedTuple):
    """How neighbours are written."""

    quote: str = '"'
    """The mark around text that cannot stand bare, where either will do."""

    in_flow: bool = False
    """Whether a value stands within brackets, where commas and brackets mean something."""


USUAL = Style()


def inline(value: Any, style: Style = USUAL) -> str:
    """A value on one line: text, a number, a boolean or None, or a list or map in brackets.

    >>> inline({"id": "M1", "title": "Draft: the law", "sdg": ["10.7"], "done": "2026-09-30"})
    '{id: M1, title: "Draft: the law", sdg: ["10.7"], done: 2026-09-30}'
    """
    inside = style._replace(in_flow=True)
    match value:
        case dict():
            pairs = (
                f"{inline(key, inside)}: {inline(each, inside)}" for key, each in value.items()
            )
            return "{" + ", ".join(pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(inline(each, inside) for each in value) + "]"
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case None:
            return "null"
    return _text(str(value), style)


def may_be_bare(text: str, style: Style = USUAL) -> bool:
    """Whether every reader takes a text for itself where it stands without quotation marks."""
    meaning = bare(text)
    if not isinstance(meaning, str) or isinstance(meaning, Ambiguous) or text != text.strip():
        return False
    if _UNPRINTABLE.search(text) or _STRUCTURAL.match(text) or _OTHER_TIMES.fullmatch(text):
        return False
    return not (style.in_flow and _FLOW.search(text))


def _text(text: str, style: Style) -> str:
    if may_be_bare(text, style):
        return text
    needs_codes = _UNPRINTABLE.search(text) is not None
    escaped = "".join(map(_escaped, text))
    prefers_single = style.quote == "'" or (escaped != text and "'" not in text)
    if prefers_single and not needs_codes:
        return "'" + text.replace("'", "''") + "'"
    return f'"{escaped}"'


def _escaped(character: str) -> str:
    """A character as it stands between double quotation marks."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _UNPRINTABLE.fullmatch(character):
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08X}"
