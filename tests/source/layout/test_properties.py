"""What holds for any text: no datum and no comment is lost, and a second time changes nothing."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gcmplan.source.document import parse
from gcmplan.source.layout.grow import grow
from gcmplan.source.layout.layout import LayoutError
from gcmplan.source.layout.syntax import comments
from gcmplan.source.text import SourceText
from tests.source.layout.laying import lay
from tests.source.layout.odd import odd_texts
from tests.source.resembling import LIKE_YAML
from tests.source.writing import DATA, on_lines

LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def data(source: SourceText) -> Any:
    document = parse(source)
    assert document.sound, source.text
    return document.data


def said(text: str) -> Counter[str]:
    """The comments of a text."""
    return Counter(comments(grow(text.replace("\r\n", "\n").replace("\r", "\n"))))


@settings(deadline=None)
@given(odd_texts(), LINE_ENDS, st.booleans())
def test_data_and_comments_stay(text: str, line_end: str, bom: bool) -> None:
    before = SourceText(text.replace("\n", line_end), "plan.yaml", bom=bom)
    assume(parse(before).sound)

    after = lay(before)

    assert data(after) == data(before)
    assert said(after.text) == said(before.text)
    assert after.bom is bom
    assert not after.text.replace(line_end, "").count("\r" if line_end == "\n" else "\n")
    assert lay(after).text == after.text


@settings(deadline=None)
@given(DATA, st.integers(0, 4))
def test_any_data_stay(value: Any, depth: int) -> None:
    before = SourceText("\n".join(on_lines(value, depth)), "plan.yaml")

    after = lay(before)

    assert data(after) == data(before)
    assert lay(after).text == after.text


@settings(deadline=None)
@given(LIKE_YAML)
def test_any_text_is_laid_out_or_refused(text: str) -> None:
    try:
        after = lay(SourceText(text, "plan.yaml"))
    except (LayoutError, UnicodeEncodeError):
        return

    assert data(after) == data(SourceText(text, "plan.yaml"))
    assert lay(after).text == after.text
