"""Which words of a text changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.changes.wording import word_changes


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("a b c", "a x c", ["kept a ", "out b", "in x", "kept  c"], id="a word"),
        pytest.param("a b", "a b c", ["kept a b", "in  c"], id="a word more"),
        pytest.param("a b", "c d", ["out a b", "in c d"], id="all of it"),
        pytest.param("", "a", ["in a"], id="from nothing"),
        pytest.param(
            "移民政策", "移民计划", ["kept 移民", "out 政策", "in 计划"], id="without blanks"
        ),
        pytest.param(
            "خطة عمل", "خطة وطنية", ["kept خطة ", "out عمل", "in وطنية"], id="from the right"
        ),
    ],
)
def test_words(before: str, after: str, expected: list[str]) -> None:
    assert [f"{each.fate} {each.text}" for each in word_changes(before, after)] == expected


@given(st.text(), st.text())
@settings(deadline=None)
def test_both_texts_can_be_read_from_it(before: str, after: str) -> None:
    stretches = word_changes(before, after)

    assert "".join(each.text for each in stretches if each.fate != "in") == before
    assert "".join(each.text for each in stretches if each.fate != "out") == after


def test_a_long_text_is_told_as_a_whole() -> None:
    before, after = "a " * 3_000, "b " * 3_000

    assert [each.fate for each in word_changes(before, after)] == ["out", "in"]
