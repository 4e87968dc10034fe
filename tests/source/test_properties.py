"""What holds for any text, and for any data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.keypath import KeyPath
from gcmplan.source import parser
from gcmplan.source.document import parse
from gcmplan.source.parser import PureParser
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText
from tests.source.reading import read, scalars, written

MARKS = [
    *("a", "id", "x: ", ": ", ":", "- ", "-", "? ", "{", "}", "[", "]", ",", ", ", "'", '"', "\\"),
    *("\n", "\n  ", "\n    ", "\n- ", "\r\n", "\r", "\t", " ", "#", " # ", "\u2028", "\x85"),
    *("|", "|\n", ">-\n", "&a ", "*a", "*a ", "!x ", "!!str ", "! ", "---\n", "...\n", "%YAML 1.2"),
    *("@", "`", "%", "~", "null", "true", "12", "8.10", "<<: ", "\ufeff", "é", "🙂", "م", "\0"),
    *("\ud800", "\x7f", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "||||||| c\n"),
]
LIKE_YAML = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
ANY_TEXT = st.text() | LIKE_YAML | st.tuples(LIKE_YAML, st.text(), LIKE_YAML).map("".join)
TEXTS = ANY_TEXT.map(lambda text: text.lstrip("\ufeff"))  # which is no part of a text

PATHS = st.lists(st.integers(0, 3) | st.sampled_from(["a", "id", "x", "", "12"]), max_size=4)


def inside(span: Span, text: str) -> bool:
    """Whether a stretch of text is one of a text."""
    source = SourceText(text, "plan.yaml")
    start, end = source.position(0), source.position(len(text))
    return start <= span.start <= span.end <= end


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    document = read(text)

    assert document.sound is (not document.faults)
    assert all(inside(each.span, text) for each in document.faults)
    assert all(inside(each.first, text) for each in document.faults if each.first)
    assert [each.span for each in document.faults] == sorted(each.span for each in document.faults)


@given(st.binary())
def test_any_file_is_read(content: bytes) -> None:
    document = read(content)

    assert document.data is None or not any(each.kind == "encoding" for each in document.faults)


@given(TEXTS, PATHS)
def test_every_place_is_inside_the_text(text: str, path: list[str | int]) -> None:
    document = read(text)

    assert inside(document.span(KeyPath(path)), text)
    assert inside(document.key_span(KeyPath(path)), text)


@given(TEXTS.filter(lambda text: "\ufeff" not in text))
def test_what_both_parsers_take_they_read_alike(text: str) -> None:
    in_c = read(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "_parser", lambda: PureParser)
        in_python = read(text)

    if in_c.sound and in_python.sound:
        assert in_python.data == in_c.data
        assert all(in_python.span(path) == in_c.span(path) for path, _ in scalars(in_c.data))


PLAIN = re.compile(
    r"[ !#-\[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(["true", "NO", "", "8.10", "a: b", "- a", "#", "~", "é 🙂", "مرحبا"])
    | st.integers(-(10**30), 10**30)
    | st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
    | st.booleans()
)
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner | st.none(), max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=20,
)


def quoted(text: str) -> str:
    """A text in quotation marks, with a code for each sign that cannot stand there."""
    return '"' + "".join(c if PLAIN.fullmatch(c) else f"\\U{ord(c):08x}" for c in text) + '"'


def on_one_line(value: object) -> str:
    """A value as people would write it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {on_one_line(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(on_one_line, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return "~" if value is None else quoted(str(value))


def on_lines(value: object, depth: int) -> list[str]:
    """A value on several lines, down to some depth."""
    if depth == 0 or not isinstance(value, dict | list) or not value:
        return [on_one_line(value)]
    entries = (
        [(f"{quoted(key)}:", inner) for key, inner in value.items()]
        if isinstance(value, dict)
        else [("-", inner) for inner in value]
    )
    lines = []
    for begin, inner in entries:
        first, *rest = on_lines(inner, depth - 1)
        if rest or (depth > 1 and isinstance(inner, dict | list) and inner):
            lines += [begin, *(f"  {line}" for line in (first, *rest))]
        else:
            lines.append(f"{begin} {first}")
    return lines


@given(DATA, st.integers(0, 4), st.sampled_from(["\n", "\r\n", "\r"]))
def test_data_come_back_from_where_they_were_written(data: Any, depth: int, line_end: str) -> None:
    text = line_end.join([*on_lines(data, depth), ""])

    document = parse(SourceText(text, "plan.yaml"))

    assert document.sound
    assert document.data == data
    for path, value in scalars(data):
        if value is not None:
            assert written(document, path) == on_one_line(value)
