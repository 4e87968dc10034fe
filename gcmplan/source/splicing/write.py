"""Plain data → YAML: bare where every reader takes it for the same, quoted where not."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

from gcmplan.errors import EditError
from gcmplan.sentence import say
from gcmplan.source.parsing.scalar import Ambiguous, bare

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

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {"\n": r"\n", "\t": r"\t", "\r": r"\r", "\0": r"\0", "\\": r"\\", '"': r"\""}

_LAST_OF_FOUR_DIGITS = 0xFFFF
_HALVES = range(0xD800, 0xE000)


class Style(NamedTuple):
    """How neighbours are written."""

    quote: str = '"'
    """The mark around text that cannot stand bare, where either will do."""

    in_flow: bool = False
    """Whether a value stands within brackets, where commas and brackets mean something."""

    line_end: str = "\n"
    """What ends a line."""

    step: int = 2
    """How many characters farther in the keys of an inner map stand."""

    list_step: int = 2
    """How many characters farther in than their key the dashes of a list stand."""

    width: int = 100
    """How long a line may become before a list or text goes over several, in characters."""

    flow_lists: frozenset[str] = frozenset()
    """Keys of lists whose maps stand in brackets."""


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
    text = str(value)
    return text if may_be_bare(text, style) else quoted(text, style)


def block(value: Any, column: int, style: Style = USUAL) -> str:
    """A value over several lines, if that is its nature, the first of which begins at a column.

    >>> print(block({"id": "O1", "actions": [{"id": "O1.1", "tags": ["a", "b"]}]}, 0))
    id: O1
    actions:
      - id: O1.1
        tags: [a, b]
    """
    if not value or not isinstance(value, dict | list | tuple):
        return inline(value, style)
    if isinstance(value, dict):
        lines = [entry(key, each, column, style) for key, each in value.items()]
    else:
        lines = [item(each, column, style) for each in value]
    return (style.line_end + " " * column).join(lines)


def entry(key: str, value: Any, column: int, style: Style = USUAL) -> str:
    """A key at a column, and its value behind it or on the lines below."""
    return inline(key, style) + ":" + behind_colon(key, value, column, style)


def behind_colon(key: str, value: Any, column: int, style: Style = USUAL) -> str:
    """What follows the colon of a key that stands at a column."""
    if isinstance(value, dict) and value:
        inner = column + style.step
        return style.line_end + " " * inner + block(value, inner, style)
    if isinstance(value, list | tuple) and _long_list(value, column, style):
        inner, between = column + style.list_step, style.line_end
        lines = (item(each, inner, style, key in style.flow_lists) for each in value)
        return "".join(between + " " * inner + line for line in lines)
    return " " + (_over_lines(value, column, style) or inline(value, style))


def item(value: Any, column: int, style: Style = USUAL, in_brackets: bool = False) -> str:
    """An item of a list, its dash at a column."""
    if isinstance(value, dict) and value and not in_brackets:
        return "- " + block(value, column + len("- "), style)
    return "- " + (_over_lines(value, column, style) or inline(value, style))


class LongText(NamedTuple):
    """A text over several lines."""

    header: str
    """The marks on the line of its key: `|` keeps lines, `>` joins them."""

    lines: list[str]
    """What stands below, without its indentation."""

    def below(self, column: int, style: Style) -> str:
        """The lines, each after a line end, indented to a column."""
        return "".join(
            style.line_end + (" " * column + line if line else "") for line in self.lines
        )


def literal(text: str) -> LongText | None:
    """A text that keeps its lines; None if it can only stand in quotation marks."""
    lines = text.rstrip("\n").split("\n")
    if lines[0][:1] in {"", " "} or any(map(_UNPRINTABLE.search, lines)):
        return None
    ends = len(text) - len(text.rstrip("\n"))
    chomping = {0: "-", 1: ""}.get(ends, "+")
    return LongText("|" + chomping, lines + [""] * (ends - 1))


def folded(text: str, width: int) -> LongText | None:
    """A text broken into lines where it has single blanks; None if it has lines of its own."""
    line, chomping = (text[:-1], "") if text.endswith("\n") else (text, "-")
    words = re.split(r"(?<=[^ ]) (?=[^ ])", line)
    if not line or line != line.strip() or _UNPRINTABLE.search(line):
        return None
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return LongText(">" + chomping, lines)


def may_be_bare(text: str, style: Style = USUAL) -> bool:
    """Whether every reader takes a text for itself where it stands without quotation marks."""
    meaning = bare(text)
    if not isinstance(meaning, str) or isinstance(meaning, Ambiguous) or text != text.strip():
        return False
    if _UNPRINTABLE.search(text) or _STRUCTURAL.match(text) or _OTHER_TIMES.fullmatch(text):
        return False
    return not (style.in_flow and _FLOW.search(text))


def quoted(text: str, style: Style = USUAL) -> str:
    """A text in quotation marks, on one line."""
    needs_codes = _UNPRINTABLE.search(text) is not None
    escaped = "".join(map(_escaped, text))
    prefers_single = style.quote == "'" or (escaped != text and "'" not in text)
    if prefers_single and not needs_codes:
        return "'" + text.replace("'", "''") + "'"
    return f'"{escaped}"'


def _long_list(value: list[Any] | tuple[Any, ...], column: int, style: Style) -> bool:
    """Whether a list is better written an item a line."""
    if any(isinstance(each, dict) for each in value):
        return True
    return bool(value) and column + len(inline(value, style)) > style.width


def _over_lines(value: Any, column: int, style: Style) -> str | None:
    """A text that goes over several lines, as it stands behind the key; None for all else."""
    if not isinstance(value, str):
        return None
    inner = column + style.step
    long = None
    if "\n" in value:
        long = literal(value)
    elif column + len(value) > style.width:
        long = folded(value, style.width - inner)
    return long.header + long.below(inner, style) if long else None


def _escaped(character: str) -> str:
    """A character as it stands between double quotation marks."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _UNPRINTABLE.fullmatch(character):
        return character
    code = ord(character)
    if code in _HALVES:
        raise EditError(say("cannot write half a character: is the text that was given UTF-8?"))
    return f"\\u{code:04X}" if code <= _LAST_OF_FOUR_DIGITS else f"\\U{code:08X}"
