"""Settings are extended where they stand, and what is there stays as it is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.setup.commented_json import Value, read, with_item, with_member

SCALARS = st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False)
TREES = st.recursive(
    SCALARS.filter(lambda value: value not in {float("inf"), float("-inf")}),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def top(text: str) -> Value:
    value = read(text)
    assert value, text
    return value


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("{}", {}, id="empty"),
        pytest.param(
            '// one\n{"a": 1, /* two */ "b": [true,],} // three',
            {"a": 1, "b": [True]},
            id="comments",
        ),
        pytest.param('{"a": "// b", "b": "/* c"}', {"a": "// b", "b": "/* c"}, id="no comments"),
        pytest.param('{"a": "\\u00e9\\n\\"x"}', {"a": 'é\n"x'}, id="escapes"),
        pytest.param("[1, -2.5e3, null]", [1, -2500.0, None], id="a list"),
        pytest.param('\t"text"\r\n', "text", id="a text"),
    ],
)
def test_read(text: str, data: object) -> None:
    assert top(text).data == data


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("// only a comment", id="a comment"),
        pytest.param("{", id="open"),
        pytest.param("{} {}", id="two"),
        pytest.param('{"a" 1}', id="no colon"),
        pytest.param('{"a": 1 "b": 2}', id="no comma"),
        pytest.param("{,}", id="a comma alone"),
        pytest.param("{a: 1}", id="no quotation marks"),
        pytest.param("{1: 2}", id="a number for a key"),
        pytest.param("{'a': 1}", id="single quotation marks"),
        pytest.param('{"a": "x\ny"}', id="a line end in a text"),
        pytest.param('{"a": "\\x"}', id="no such escape"),
        pytest.param('{"a": 1} /* open', id="a comment left open"),
        pytest.param("[" * 5000, id="too deep"),
    ],
)
def test_what_cannot_be_read(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("{}", '{\n  "k": [\n    1\n  ]\n}', id="empty"),
        pytest.param("{ }\n", '{\n  "k": [\n    1\n  ]\n}\n', id="empty with a blank"),
        pytest.param(
            "{\n    // mine\n}\n",
            '{\n    // mine\n    "k": [\n        1\n    ]\n}\n',
            id="only a comment",
        ),
        pytest.param('{"a": 1}', '{"a": 1, "k": [1]}', id="on one line"),
        pytest.param('{"a": 1,}', '{"a": 1, "k": [1]}', id="on one line with a comma"),
        pytest.param(
            '{"a": 1 /* , */ ,}', '{"a": 1 /* , */ , "k": [1]}', id="a comma in a comment"
        ),
        pytest.param(
            '{\n\t"a": 1\n}\n', '{\n\t"a": 1,\n\t"k": [\n\t\t1\n\t]\n}\n', id="indented by tabs"
        ),
        pytest.param(
            '{\n  "a": 1, // why\n  // last\n}',
            '{\n  "a": 1, // why\n  // last\n  "k": [\n    1\n  ]\n}',
            id="comments and a comma behind the last",
        ),
        pytest.param(
            '{\n  "a": 1 // why\n}',
            '{\n  "a": 1, // why\n  "k": [\n    1\n  ]\n}',
            id="a comment, and no comma",
        ),
        pytest.param(
            '{\r\n  "a": 1\r\n}\r\n',
            '{\r\n  "a": 1,\r\n  "k": [\r\n    1\r\n  ]\r\n}\r\n',
            id="line ends of Windows",
        ),
        pytest.param(
            '{\n  "a": 1}', '{\n  "a": 1,\n  "k": [\n    1\n  ]\n}', id="a brace on the last line"
        ),
    ],
)
def test_a_member_is_added(text: str, expected: str) -> None:
    assert with_member(text, top(text), "k", [1]) == expected


def test_an_item_is_added() -> None:
    text = '{\n  "r": [\n    "a", // first\n  ]\n}\n'
    holder = top(text).member("r")
    assert holder

    assert with_item(text, holder, "é") == '{\n  "r": [\n    "a", // first\n    "é"\n  ]\n}\n'


@given(
    data=st.dictionaries(st.text(), TREES),
    key=st.text(),
    value=TREES,
    indent=st.sampled_from([None, 2, 4, "\t"]),
)
def test_what_is_added_is_read_back(
    data: dict[str, Any], key: str, value: object, indent: int | str | None
) -> None:
    text = json.dumps(data, indent=indent)

    extended = with_member(text, top(text), key, value)

    assert json.loads(extended) == {**data, key: value}
    assert top(extended).data == {**data, key: value}


@given(st.text() | st.text('{}[]",:/*\\ \n1'))
def test_anything_can_be_tried(text: str) -> None:
    assert read(text) is None or isinstance(read(text), Value)
