"""What holds for any text, and for any data."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.keypath import KeyPath
from gcmplan.source.document import parse
from gcmplan.source.parsing import parser
from gcmplan.source.parsing.parser import PureParser
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText
from tests.source.reading import read, scalars, written
from tests.source.resembling import LIKE_YAML
from tests.source.writing import DATA, on_lines, on_one_line

ANY_TEXT = st.text() | LIKE_YAML | st.tuples(LIKE_YAML, st.text(), LIKE_YAML).map("".join)
TEXTS = ANY_TEXT.map(lambda text: text.lstrip("\ufeff"))  # which is no part of a text

PATHS = st.lists(st.integers(0, 3) | st.sampled_from(["a", "id", "x", "", "12"]), max_size=4)


def inside(span: Span, text: str) -> bool:
    """Whether a stretch of text is one of a text."""
    source = SourceText(text, "plan.yaml")
    start, end = source.position(0), source.position(len(text))
    return start <= span.start <= span.end <= end


@settings(deadline=None)
@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    document = read(text)

    assert document.sound is (not document.faults)
    assert all(inside(each.span, text) for each in document.faults)
    assert all(inside(each.first, text) for each in document.faults if each.first)
    assert [each.span for each in document.faults] == sorted(each.span for each in document.faults)


@settings(deadline=None)
@given(st.binary())
def test_any_file_is_read(content: bytes) -> None:
    document = read(content)

    assert document.data is None or not any(each.kind == "encoding" for each in document.faults)


@settings(deadline=None)
@given(TEXTS, PATHS)
def test_every_place_is_inside_the_text(text: str, path: list[str | int]) -> None:
    document = read(text)

    assert inside(document.span(KeyPath(path)), text)
    assert inside(document.key_span(KeyPath(path)), text)


@settings(deadline=None)
@given(TEXTS.filter(lambda text: "\ufeff" not in text))
def test_what_both_parsers_take_they_read_alike(text: str) -> None:
    in_c = read(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "_parser", lambda: PureParser)
        in_python = read(text)

    if in_c.sound and in_python.sound:
        assert in_python.data == in_c.data
        assert all(in_python.span(path) == in_c.span(path) for path, _ in scalars(in_c.data))


@settings(deadline=None)
@given(DATA, st.integers(0, 4), st.sampled_from(["\n", "\r\n", "\r"]))
def test_data_come_back_from_where_they_were_written(data: Any, depth: int, line_end: str) -> None:
    text = line_end.join([*on_lines(data, depth), ""])

    document = parse(SourceText(text, "plan.yaml"))

    assert document.sound
    assert document.data == data
    for path, value in scalars(data):
        if value is not None:
            assert written(document, path) == on_one_line(value)
