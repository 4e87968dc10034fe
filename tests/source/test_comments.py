"""Comments that speak to this program, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.source.comments import comments
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

SAID = "gcmplan: ignore[GCM305] why"
MARK = f"# {SAID}"


def found(text: str) -> list[str]:
    """`line:column about line: text` of each comment."""
    return [
        f"{each.span.start.line}:{each.span.start.column} about {each.line}: {each.text}"
        for each in comments(parse(SourceText(text, "plan.yaml")))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("a: 1 # of our own\n", [], id="to somebody else"),
        pytest.param("a: 1 # gcmplanner\n", [], id="to another program"),
        pytest.param('a: "x {}"\n', [], id="in double quotes"),
        pytest.param("a: 'x {}'\n", [], id="in single quotes"),
        pytest.param('a: "x\n  {}\n  y"\n', [], id="in quotes over lines"),
        pytest.param('"a {}": 1\n', [], id="in a quoted key"),
        pytest.param('"a {}": {{b: 1}}\n', [], id="in a quoted key of a map"),
        pytest.param("a: |\n  x\n  {}\n  y\n", [], id="in a block"),
        pytest.param("a: >-\n  {}\n", [], id="in a folded block"),
        pytest.param("a: |\n  {}", [], id="in a block that the text ends with"),
        pytest.param("a: 1 {}\n", ["1:6 about 1"], id="behind a value"),
        pytest.param("a: 1 {}", ["1:6 about 1"], id="at the end of the text"),
        pytest.param("{}\na: 1\n", ["1:1 about 2"], id="above"),
        pytest.param("a:\n  {}\n  - 1\n", ["2:3 about 3"], id="above an item"),
        pytest.param("{}\n# another\na: 1\n", ["1:1 about 3"], id="above another comment"),
        pytest.param("{}\n\na: 1\n", ["1:1 about 2"], id="above an empty line"),
        pytest.param("a: 1\n{}", ["2:1 about 3"], id="above nothing"),
        pytest.param("a: 1 # agreed {}\n", ["1:15 about 1"], id="in a comment"),
        pytest.param("a: [1, {}\n 2]\n", ["1:8 about 1"], id="in a list"),
        pytest.param("a: [1,{}\n 2]\n", ["1:7 about 1"], id="close to a comma"),
        pytest.param("a: {{b: 1, {}\n c: 2}}\n", ["1:11 about 1"], id="in a map"),
        pytest.param("a: | {}\n  x\n", ["1:6 about 1"], id="behind the sign of a block"),
        pytest.param("a: |\n  x\n{}\nb: 1\n", ["3:1 about 4"], id="behind a block"),
        pytest.param('a: "x" {}\n', ["1:8 about 1"], id="behind quotes"),
        pytest.param("a: {}\n", ["1:4 about 1"], id="behind a key"),
        pytest.param("a: 1 {}\r\nb: 2 {}\r\n", ["1:6 about 1", "2:6 about 2"], id="CRLF"),
        pytest.param("{}\r\n# x\r\na: 1\r\n", ["1:1 about 3"], id="CRLF above"),
        pytest.param("{}\ra: 1\r", ["1:1 about 2"], id="CR"),
        pytest.param("\t{}\na: 1\n", ["1:2 about 2"], id="behind a tab"),
        pytest.param("a: العربية {}\n", ["1:12 about 1"], id="behind right-to-left text"),
        pytest.param("a: 😀 {}\n", ["1:6 about 1"], id="behind an emoji"),
    ],
)
def test_comments(text: str, expected: list[str]) -> None:
    assert found(text.format(*[MARK] * 2)) == [f"{place}: {SAID}" for place in expected]


def test_a_sign_in_a_word_begins_no_comment() -> None:
    assert found("a: x# gcmplan ignore\n") == []


@pytest.mark.parametrize("text", ["#gcmplan: x", "#\tgcmplan: x", "#  GCMPLAN: x  "])
def test_spelling_of_the_name(text: str) -> None:
    assert len(found(f"a: 1 {text}\n")) == 1


def test_a_comment_in_what_could_be_read_of_a_broken_text() -> None:
    broken = f"a:\n  - x: 1 {MARK}\n  - x: 'never closed\n"

    assert found(broken) == [f"2:10 about 2: {SAID}"]


@given(st.text(), st.sampled_from(["'", '"']))
def test_no_text_in_quotes_is_a_comment(text: str, quote: str) -> None:
    inside = text.replace("\\", "").replace(quote, "") + f" {MARK}"
    document = parse(SourceText(f"a: {quote}{inside}{quote}\n", "plan.yaml"))

    assert not document.sound or not list(comments(document))
