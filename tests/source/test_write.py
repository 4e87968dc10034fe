from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.source.splicing.write import Style, inline
from tests.source.reading import read
from tests.source.resembling import MARKS
from tests.source.writing import DATA

ANYBODYS = st.text(st.characters(exclude_categories=["Cs"]))
AWKWARD = st.lists(st.sampled_from([each for each in MARKS if each != "\ud800"])).map("".join)
STYLES = st.sampled_from([Style(), Style(quote="'")])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param("", '""', id="nothing"),
        pytest.param("Ministry of Labour", "Ministry of Labour", id="words"),
        pytest.param("NO", '"NO"', id="Norway"),
        pytest.param("no", '"no"', id="Norwegian"),
        pytest.param("8.10", '"8.10"', id="like a number"),
        pytest.param("1e3", '"1e3"', id="like a number elsewhere"),
        pytest.param("12:30", '"12:30"', id="like base 60"),
        pytest.param("~", '"~"', id="like nothing"),
        pytest.param("=", '"="', id="sign of YAML 1.1"),
        pytest.param("<<", '"<<"', id="merge key of YAML 1.1"),
        pytest.param("2026-09-30", "2026-09-30", id="a day"),
        pytest.param("2026-Q3", "2026-Q3", id="a quarter"),
        pytest.param("FY2025/26", "FY2025/26", id="a fiscal year"),
        pytest.param("2026-09-30 10:00:00", '"2026-09-30 10:00:00"', id="a moment"),
        pytest.param("Draft: the law", '"Draft: the law"', id="colon"),
        pytest.param("https://example.org/a:b", "https://example.org/a:b", id="address"),
        pytest.param("No 1 # of 2", '"No 1 # of 2"', id="like a comment"),
        pytest.param("C# and F#", "C# and F#", id="no comment"),
        pytest.param("- a", '"- a"', id="like an item"),
        pytest.param(" blanks ", '" blanks "', id="blanks around"),
        pytest.param('say "yes"', 'say "yes"', id="quotation marks inside"),
        pytest.param('"yes", they say', "'\"yes\", they say'", id="quotation marks in front"),
        pytest.param("'s: \"", '"\'s: \\""', id="both quotation marks"),
        pytest.param("C:\\", "C:\\", id="backslash"),
        pytest.param("two\nlines\t", '"two\\nlines\\t"', id="line end and tab"),
        pytest.param("a\u2028b\x85\ufeff\0", '"a\\u2028b\\u0085\\uFEFF\\0"', id="unseen signs"),
        pytest.param("🙂 عربي 中文", "🙂 عربي 中文", id="other letters"),
        pytest.param("one, two", "one, two", id="comma outside of brackets"),
        pytest.param(["one, two"], '["one, two"]', id="comma in brackets"),
        pytest.param({"no": "Hei"}, '{"no": Hei}', id="key that is a word for false"),
        pytest.param([], "[]", id="empty list"),
        pytest.param({}, "{}", id="empty map"),
        pytest.param(True, "true", id="true"),
        pytest.param(40, "40", id="whole number"),
        pytest.param(Decimal("8.10"), "8.10", id="decimal"),
        pytest.param(Decimal("1E+3"), "1000", id="decimal with an exponent"),
        pytest.param(None, "null", id="none"),
    ],
)
def test_values_on_one_line(value: Any, written: str) -> None:
    assert inline(value) == written


def test_quotation_marks_like_the_neighbours() -> None:
    assert inline(["a: b", "it's: so", "a\nb"], Style(quote="'")) == (
        """['a: b', 'it''s: so', "a\\nb"]"""
    )


@pytest.mark.usefixtures("_each_parser")
@settings(deadline=None)
@given(
    DATA | ANYBODYS | AWKWARD, STYLES, st.sampled_from(["{}", "k: {}", "- {}", "[{}]", "{{k: {}}}"])
)
def test_what_is_written_is_read_back(value: Any, style: Style, frame: str) -> None:
    text = frame.format(inline(value, style._replace(in_flow=frame[0] in "[{" and frame != "{}")))

    document = read(text)

    assert document.sound
    assert not document.ambiguous
    meant = {"{}": value, "k: {}": {"k": value}, "- {}": [value], "[{}]": [value]}
    assert document.data == without_nothing(meant.get(frame, {"k": value}))


@settings(deadline=None)
@given(ANYBODYS | AWKWARD | st.from_regex(r"[-+0-9._:eEoxTyYnN]{1,8}", fullmatch=True), STYLES)
def test_readers_of_yaml_1_1_take_text_for_text(value: str, style: Style) -> None:
    found = yaml.safe_load(
        f"- {inline(value, style)}\n- [{inline(value, style._replace(in_flow=True))}]"
    )

    assert found[0] == found[1][0]
    assert str(found[0]) == value


def without_nothing(value: Any) -> Any:
    """Data as they are read: a key without a value says nothing."""
    if isinstance(value, dict):
        return {key: without_nothing(each) for key, each in value.items() if each is not None}
    return [*map(without_nothing, value)] if isinstance(value, list) else value
