"""JSON with comments, as editors keep their settings: read, and extended where it stands.

What is there stays as it is, byte for byte: comments, blanks, trailing commas, the order of keys.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

_DEEPEST = 50
_BLANK = re.compile(r"(?:[ \t\r\n]|//[^\r\n]*|/\*.*?\*/)*", re.DOTALL)
_SCALAR = re.compile(
    r'"(?:[^"\\\x00-\x1f]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null'
)
_CLOSING = {"{": "}", "[": "]"}


class Value(NamedTuple):
    """A value of a text, and what it holds."""

    start: int
    end: int
    data: Any
    """As `json.loads` gives it."""

    parts: tuple[Part, ...] = ()
    """The members of an object, or the items of a list."""

    def member(self, key: str) -> Value | None:
        """The value of a key, the last one if there are several; None if there is none."""
        found = [part.value for part in self.parts if part.key == key]
        return found[-1] if found else None


class Part(NamedTuple):
    """A member of an object, or an item of a list, which has no key."""

    start: int
    key: str | None
    value: Value


def read(text: str) -> Value | None:
    """What a text holds; None if it cannot be read."""
    try:
        start = _after_blanks(text, 0)
        value = _value(text, start, 0)
        return value if _after_blanks(text, value.end) == len(text) else None
    except ValueError:
        return None


def with_member(text: str, holder: Value, key: str, data: Any) -> str:
    """The text with one more member, the last, in an object of it."""
    return _with_part(text, holder, f"{json.dumps(key, ensure_ascii=False)}: ", data)


def with_item(text: str, holder: Value, data: Any) -> str:
    """The text with one more item, the last, in a list of it."""
    return _with_part(text, holder, "", data)


def _with_part(text: str, holder: Value, label: str, data: Any) -> str:
    close = holder.end - 1
    line_end = "\r\n" if "\r\n" in text else "\n"
    outer = _indentation(text, holder.start)
    if not holder.parts:
        inner = outer + _step(text)
        held = text[holder.start + 1 : close].rstrip()
        new = f"{held}{line_end}{inner}{label}{_written(data, inner, _step(text), line_end)}"
        return f"{text[: holder.start + 1]}{new}{line_end}{outer}{text[close:]}"
    first, last = holder.parts[0], holder.parts[-1].value.end
    tail = text[last:close]
    comma_at = _after_blanks(tail, 0)
    comma = "" if tail[comma_at:] else ","
    if _begins_line(text, first.start):
        inner = _indentation(text, first.start)
        held = tail.rstrip()
        rest = tail[len(held) :]
        rest = rest if "\n" in rest else f"{line_end}{outer}"
        new = f"{line_end}{inner}{label}{_written(data, inner, _step(text), line_end)}"
        return f"{text[:last]}{comma}{held}{new}{rest}{text[close:]}"
    new = f" {label}{json.dumps(data, ensure_ascii=False)}"
    if comma:
        return f"{text[:last]},{new}{text[last:]}"
    after_comma = last + comma_at + 1
    return f"{text[:after_comma]}{new}{text[after_comma:]}"


def _written(data: Any, indent: str, step: str, line_end: str) -> str:
    """A value over several lines, of which all but the first are indented."""
    written = json.dumps(data, indent=step, ensure_ascii=False)
    return written.replace("\n", f"{line_end}{indent}")


def _begins_line(text: str, index: int) -> bool:
    return not text[text.rfind("\n", 0, index) + 1 : index].strip()


def _indentation(text: str, index: int) -> str:
    """The blanks at the begin of a character's line."""
    line = text[text.rfind("\n", 0, index) + 1 : index]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _step(text: str) -> str:
    """How much farther each level of a text is indented."""
    first = re.search(r"^([ \t]+)\S", text, re.MULTILINE)
    return first[1] if first else "  "


def _value(text: str, at: int, depth: int) -> Value:
    if depth > _DEEPEST:
        raise ValueError(at)
    if text[at : at + 1] in _CLOSING:
        return _parts(text, at, depth)
    if match := _SCALAR.match(text, at):
        return Value(at, match.end(), json.loads(match[0]))
    raise ValueError(at)


def _parts(text: str, start: int, depth: int) -> Value:
    is_object, close = text[start] == "{", _CLOSING[text[start]]
    parts: list[Part] = []
    at = _after_blanks(text, start + 1)
    while text[at : at + 1] != close:
        part = _part(text, at, depth, is_object)
        parts.append(part)
        at = _after_blanks(text, part.value.end)
        if text[at : at + 1] == ",":
            at = _after_blanks(text, at + 1)
        elif text[at : at + 1] != close:
            raise ValueError(at)
    values = [part.value.data for part in parts]
    data = dict(zip([part.key for part in parts], values, strict=True)) if is_object else values
    return Value(start, at + 1, data, tuple(parts))


def _part(text: str, at: int, depth: int, is_member: bool) -> Part:
    if not is_member:
        return Part(at, None, _value(text, at, depth + 1))
    key = _value(text, at, depth + 1)
    colon = _after_blanks(text, key.end)
    if not isinstance(key.data, str) or text[colon : colon + 1] != ":":
        raise ValueError(at)
    return Part(at, key.data, _value(text, _after_blanks(text, colon + 1), depth + 1))


def _after_blanks(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    assert match
    return match.end()
