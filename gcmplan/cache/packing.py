"""Findings as bytes, and back.

As JSON, for reading that runs nothing; and only values of the kinds that are listed here, so that
whatever stands in the bytes can become nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from gcmplan.diagnostics import Diagnostic, Edit, Related, Verdict
from gcmplan.finding import Finding, Remark, Rule, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import Amount, Sentence, Translated
from gcmplan.source.span import Position, Span

_MAKERS: Mapping[str, Callable[..., Any]] = {
    "Amount": Amount,
    "Diagnostic": Diagnostic,
    "Edit": Edit,
    "Finding": Finding,
    "KeyPath": lambda *steps: KeyPath(steps),
    "Position": Position,
    "Related": Related,
    "Remark": Remark,
    "Rule": Rule,
    "Sentence": Sentence,
    "Severity": Severity,
    "Span": Span,
    "Translated": Translated,
    "Verdict": Verdict,
    "tuple": lambda *items: items,
}
"""How each kind of value is made of its parts, by the name of its type."""

_SHARED = "shared"
"""What stands in place of a rule: its page is long, and one for all findings is enough."""


def packed(value: object) -> bytes:
    """A value as bytes; raises `TypeError` if it is, or holds, something of another kind."""
    rules: dict[Rule, int] = {}
    plain = _plain(value, rules)
    pages = [_parts("Rule", rule, {}) for rule in rules]
    return json.dumps([pages, plain], separators=(",", ":")).encode()


def unpacked(content: bytes) -> Any:
    """The value that was packed; raises `ValueError` if the bytes are no such value."""
    try:
        pages, plain = json.loads(content)
        return _value(plain, [_value(page, []) for page in pages])
    except (TypeError, LookupError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _plain(value: object, rules: dict[Rule, int]) -> object:
    kind = type(value)
    if value is None or kind in {str, int, bool}:
        return value
    if isinstance(value, Rule):
        return [_SHARED, rules.setdefault(value, len(rules))]
    if kind.__name__ in _MAKERS:
        return _parts(kind.__name__, value, rules)
    if isinstance(value, dict):
        return {str(key): _plain(each, rules) for key, each in value.items()}
    if isinstance(value, str):  # text with a mark of the reader on it
        return str(value)
    raise TypeError(f"{kind.__name__} is not kept")


def _parts(name: str, value: object, rules: dict[Rule, int]) -> list[object]:
    if isinstance(value, tuple):
        return [name, *(_plain(each, rules) for each in value)]
    if isinstance(value, Sentence):
        made_of: list[object] = [value.template, value.values]
        if value.many is not None or value.meaning is not None:
            made_of += [value.many, value.number, value.meaning]
        return [name, *(_plain(each, rules) for each in made_of)]
    return [name, str(value)]


def _value(plain: Any, rules: list[Rule]) -> Any:
    if isinstance(plain, list):
        name, *parts = plain
        if name == _SHARED:
            return rules[parts[0]]
        return _MAKERS[name](
            *[_value(each, rules) if type(each) in _NESTED else each for each in parts]
        )
    if isinstance(plain, dict):
        return {
            key: _value(each, rules) if type(each) in _NESTED else each
            for key, each in plain.items()
        }
    return plain


_NESTED = {list, dict}
"""What is more than itself: most parts are not, and one look at each is quicker than a call."""
