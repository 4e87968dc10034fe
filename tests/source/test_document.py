"""What is read, and where it stands: the same by the parser in C and by the one in Python."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from gcmplan.source.fault import FaultKind
from tests.source.reading import faults, key_span, place, read, span

pytestmark = pytest.mark.usefixtures("_each_parser")

MARK = "\ufeff".encode()


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("", None, id="empty"),
        pytest.param("\n\n  \n", None, id="blank"),
        pytest.param("# nothing but a comment\n", None, id="comment"),
        pytest.param("---\n", None, id="begin of a document"),
        pytest.param("null\n", None, id="null"),
        pytest.param("hello\n", "hello", id="text on top"),
        pytest.param("- a\n- b\n", ["a", "b"], id="list on top"),
        pytest.param("a: 1\nb: {c: [x, y]}\n", {"a": 1, "b": {"c": ["x", "y"]}}, id="maps"),
        pytest.param("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}, id="with its begin and end"),
        pytest.param("a: 8.10\n", {"a": Decimal("8.10")}, id="exact decimal"),
        pytest.param("a: NO\nb: 010\nc: 12:30\n", {"a": "NO", "b": "010", "c": "12:30"}, id="1.1"),
        pytest.param("a: 2026-09-30\n", {"a": "2026-09-30"}, id="a date is text"),
        pytest.param("a: \"1\"\nb: 'true'\nc: ''\n", {"a": "1", "b": "true", "c": ""}, id="quoted"),
        pytest.param('a: "x\\ty\\u00e9"\n', {"a": "x\ty\u00e9"}, id="escapes"),
        pytest.param("a: 'it''s'\n", {"a": "it's"}, id="quotation mark in quotation marks"),
        pytest.param("a: |\n  one\n  two\nb: 1\n", {"a": "one\ntwo\n", "b": 1}, id="literal"),
        pytest.param("a: >-\n  one\n  two\n", {"a": "one two"}, id="folded"),
        pytest.param("a: one\n  two\n", {"a": "one two"}, id="over two lines"),
        pytest.param('a: "one\n  two"\n', {"a": "one two"}, id="quoted over two lines"),
        pytest.param("a: |\n  12\nb: >\n  true\n", {"a": "12\n", "b": "true\n"}, id="blocks"),
        pytest.param("a:\nb: 1\n", {"b": 1}, id="a key without a value says nothing"),
        pytest.param("a: ~\nb: null\nc: {d: , e: 1}\n", {"c": {"e": 1}}, id="nor one with null"),
        pytest.param("a:\n- \n- x\n- ~\n", {"a": [None, "x", None]}, id="empty items count"),
        pytest.param("a: []\nb: {}\n", {"a": [], "b": {}}, id="empty list and map"),
        pytest.param("? a\n: b\n", {"a": "b"}, id="a key with a question mark"),
        pytest.param(
            "no: 1\n1: 2\ntrue: 3\n~: 4\n", {"no": 1, "1": 2, "true": 3, "~": 4}, id="keys"
        ),
        pytest.param("a: 1\r\nb:\r\n  - x\r\n", {"a": 1, "b": ["x"]}, id="CRLF"),
        pytest.param("a: 1\rb: 'x\r y'\r", {"a": 1, "b": "x y"}, id="CR"),
        pytest.param("العنوان: العمل اللائق\n", {"العنوان": "العمل اللائق"}, id="Arabic"),
        pytest.param("🙂: {👩‍🏫: '🇰🇪'}\n", {"🙂": {"👩‍🏫": "🇰🇪"}}, id="emoji"),
        pytest.param("<<: {a: 1}\n", {"<<": {"a": 1}}, id="nothing is merged"),
        pytest.param('{"a": [1, 2.5], "b": null}', {"a": [1, Decimal("2.5")]}, id="JSON"),
    ],
)
def test_data(text: str, data: Any) -> None:
    document = read(text)

    assert document.data == data
    assert document.sound


def test_byte_order_mark_is_no_data() -> None:
    document = read(MARK + b"a: x\n")

    assert document.data == {"a": "x"}
    assert span(document, "a") == "1:4-5"


def test_ambiguous_text_is_marked() -> None:
    assert read("a: NO\n").ambiguous
    assert not read('a: "NO"\nb: no way\n').ambiguous


PLAN = """\
# a comment
title: Fair recruitment 🙂 for all
"quoted": 'it''s'
empty:
flow: {a: 1, b: [x, {c: y}]}
long: one
  two
literal: |
  line
folded: >-
  line
list:
  - first
  -
  - id: A1
    title: العمل اللائق
  - {id: A2,
     title: x}
  - - nested
nothing: []
after: 🙂
"""


def test_nothing_stands_at_the_begin() -> None:
    document = read("")

    assert (span(document), key_span(document, "a")) == ("1:1", "1:1")


@pytest.mark.parametrize(
    ("path", "expected", "key"),
    [
        pytest.param((), "2:1-34", "2:1-34", id="the top: its first line"),
        pytest.param(("title",), "2:8-34", "2:1-6", id="text with an emoji"),
        pytest.param(("quoted",), "3:11-18", "3:1-9", id="in quotation marks, key and value"),
        pytest.param(("empty",), "4:1-6", "4:1-6", id="nothing: its key"),
        pytest.param(("flow",), "5:7-29", "5:1-5", id="map on one line"),
        pytest.param(("flow", "b"), "5:17-28", "5:14-15", id="list on one line"),
        pytest.param(("flow", "b", 1), "5:21-27", "5:21-27", id="map in it"),
        pytest.param(("flow", "b", 1, "c"), "5:25-26", "5:22-23", id="value in that"),
        pytest.param(("long",), "6:1-5", "6:1-5", id="over two lines: its key"),
        pytest.param(("literal",), "8:1-8", "8:1-8", id="literal: its key"),
        pytest.param(("folded",), "10:1-7", "10:1-7", id="folded: its key"),
        pytest.param(("list",), "12:1-5", "12:1-5", id="list over lines: its key"),
        pytest.param(("list", 0), "13:5-10", "13:5-10", id="item"),
        pytest.param(("list", 1), "14:3-4", "14:3-4", id="empty item: its dash"),
        pytest.param(("list", 2), "15:5-11", "15:5-11", id="map over lines: its first line"),
        pytest.param(("list", 2, "title"), "16:12-24", "16:5-10", id="Arabic"),
        pytest.param(("list", 3), "17:5-13", "17:5-13", id="flow over lines: its first line"),
        pytest.param(("list", 3, "title"), "18:13-14", "18:6-11", id="value on its second line"),
        pytest.param(("list", 4), "19:5-13", "19:5-13", id="list in a list"),
        pytest.param(("list", 4, 0), "19:7-13", "19:7-13", id="item of that"),
        pytest.param(("nothing",), "20:10-12", "20:1-8", id="empty list"),
        pytest.param(("after",), "21:8-9", "21:1-6", id="on the last line"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", [b"", MARK], ids=["no mark", "mark"])
def test_spans(
    path: tuple[str | int, ...], expected: str, key: str, line_end: str, mark: bytes
) -> None:
    document = read(mark + PLAN.replace("\n", line_end).encode())

    assert (span(document, *path), key_span(document, *path)) == (expected, key)


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        pytest.param("- a: 1  # b\n  c: 2\n", (0,), "1:3-7", id="behind the first value"),
        pytest.param("- a: 1 # b\n", (0,), "1:3-7", id="behind the only value"),
        pytest.param("- a:  # b\n    - 2\n", (0,), "1:3-5", id="behind a key"),
        pytest.param("- {a: 1,  # b\n   c: 2}\n", (0,), "1:3-9", id="inside braces"),
        pytest.param("- a: {b: 1}  # c\n  d: 2\n", (0,), "1:3-12", id="behind braces"),
        pytest.param("- a: x#y #z  # b\n  c: 2\n", (0,), "1:3-9", id="signs in a plain text"),
        pytest.param("- a: 'x # y'  # b\n  c: 2\n", (0,), "1:3-13", id="a sign in quotation marks"),
        pytest.param("- 'a # b': 1 # c\n  c: 2\n", (0,), "1:3-13", id="a sign in a key"),
        pytest.param(
            "- a: |  # b\n    # c\n  d: 2\n", (0,), "1:3-7", id="behind the sign of a block"
        ),
        pytest.param("- 'x # y\n  z'\n", (0,), "1:3-9", id="a text over two lines"),
        pytest.param("- a: 1  # b\r\n  c: 2\r\n", (0,), "1:3-7", id="CRLF"),
        pytest.param("a: 1  # b\nc: 2\n", (), "1:1-5", id="the top"),
        pytest.param("# b\n", (), "1:1", id="nothing else"),
    ],
)
def test_a_comment_behind_it_is_no_part_of_it(
    text: str, path: tuple[str | int, ...], expected: str
) -> None:
    assert span(read(text), *path) == expected


@pytest.mark.parametrize(
    ("path", "expected", "key"),
    [
        pytest.param(("none",), "2:1-34", "2:1-34", id="missing on top: the first line"),
        pytest.param(("flow", "z"), "5:1-5", "5:1-5", id="missing in a map: the key of the map"),
        pytest.param(("list", 2, "due"), "15:5-11", "15:5-11", id="missing in an item: the item"),
        pytest.param(("list", 2, "due", "x", 0), "15:5-11", "15:5-11", id="far inside it"),
        pytest.param(("list", 99), "12:1-5", "12:1-5", id="an item too many: the list"),
        pytest.param(("list", "id"), "12:1-5", "12:1-5", id="a key in a list"),
        pytest.param(("title", 0), "2:8-34", "2:1-6", id="a single value for a list of one"),
        pytest.param(("title", 1), "2:1-6", "2:1-6", id="but not of two"),
        pytest.param(("flow", 0, "a"), "5:11-12", "5:8-9", id="a single map for a list of one"),
        pytest.param(("title", "en"), "2:1-6", "2:1-6", id="a plain value for a map: its key"),
    ],
)
def test_spans_of_what_is_not_there(path: tuple[str | int, ...], expected: str, key: str) -> None:
    document = read(PLAN)

    assert (span(document, *path), key_span(document, *path)) == (expected, key)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", ["3:1-2 duplicate_key a a, first 1:1-2"], id="on top"),
        pytest.param(
            "x:\n  - {a: 1, a: 2}\n",
            ["2:12-13 duplicate_key a x[0].a, first 2:6-7"],
            id="in an item",
        ),
        pytest.param(
            "a: {b: 1}\na: {b: 2}\n", ["2:1-2 duplicate_key a a, first 1:1-2"], id="two maps"
        ),
        pytest.param("a: 1\n'a': 2\n", ["2:1-4 duplicate_key a a, first 1:1-2"], id="one quoted"),
        pytest.param("a:\na: 2\n", ["2:1-2 duplicate_key a a, first 1:1-2"], id="first one empty"),
        pytest.param(
            "a: 1\na: 2\nb: 3\na: 4\n",
            ["2:1-2 duplicate_key a a, first 1:1-2", "4:1-2 duplicate_key a a, first 1:1-2"],
            id="three times, with another between",
        ),
        pytest.param(
            "- id: A1\n  title: x\n  gcm: [1]\n  id: A2\n  title: y\n  gcm: [2]\n",
            ["4:3-5 duplicate_key id [0].id, first 1:3-5"],
            id="several in a row are one slip, for a dash is missing",
        ),
        pytest.param(
            "a: 1\nb: {c: 1, c: 2}\na: 3\nb: 4\n",
            [
                "2:11-12 duplicate_key c b.c, first 2:5-6",
                "3:1-2 duplicate_key a a, first 1:1-2",
            ],
            id="in a map, and then around it",
        ),
    ],
)
def test_duplicate_keys(text: str, expected: list[str]) -> None:
    found = read(text).faults

    assert [
        f"{place(each.span)} {each.kind} {each.detail} {each.path}, first {place(each.first)}"
        for each in found
        if each.first
    ] == expected
    assert len(found) == len(expected)


def test_of_equal_keys_the_first_counts_and_the_others_are_set_aside() -> None:
    document = read("a: 1\nb: x\na: {id: A2}\nb: y\n")

    assert document.data == {"a": 1, "b": "x"}
    assert document.set_aside == ({"a": {"id": "A2"}}, {"b": "y"})
    assert span(document, "a") == "1:4-5"


@pytest.mark.parametrize(
    ("text", "data", "expected"),
    [
        pytest.param("a: &x 1\n", {"a": 1}, ["1:4-8 anchor x a"], id="anchor"),
        pytest.param("a: &x {b: 1}\n", {"a": {"b": 1}}, ["1:4-8 anchor x a"], id="of a map"),
        pytest.param("&x a: 1\n", {"a": 1}, ["1:1-5 anchor x"], id="of a key"),
        pytest.param("- &x 1\n", [1], ["1:3-7 anchor x [0]"], id="of an item"),
        pytest.param("a: *x\nb: 1\n", {"b": 1}, ["1:4-6 alias x a"], id="alias"),
        pytest.param("a: [1, *x, 2]\n", {"a": [1, 2]}, ["1:8-10 alias x a[1]"], id="in a list"),
        pytest.param("a: {<<: *x, b: 1}\n", {"a": {"b": 1}}, ["1:9-11 alias x a.<<"], id="merged"),
        pytest.param("*x\n", None, ["1:1-3 alias x"], id="on top"),
        pytest.param("*x : 1\nb: 2\n", None, ["1:1-3 alias x"], id="for a key: no data"),
        pytest.param(
            "a: !!int '1'\n", {"a": "1"}, ["1:4-13 tag tag:yaml.org,2002:int a"], id="tag"
        ),
        pytest.param("a: !x [1]\n", {"a": [1]}, ["1:4-8 tag !x a"], id="of a list"),
        pytest.param("a: ! b\n", {"a": "b"}, ["1:4-7 tag ! a"], id="tag without a name"),
        pytest.param(
            "%TAG !e! tag:example.org,2026:\n---\na: 1\n",
            {"a": 1},
            ["1:1-2:4 tag !e!"],
            id="tag directive",
        ),
        pytest.param(
            "a: &x !!str 1\n",
            {"a": "1"},
            ["1:4-14 anchor x a", "1:4-14 tag tag:yaml.org,2002:str a"],
            id="anchor and tag",
        ),
        pytest.param("a: 1\n---\nb: 2\n", {"a": 1}, ["2:1-4 several_documents"], id="documents"),
        pytest.param("---\n---\nb: 2\n", None, ["2:1-4 several_documents"], id="first one empty"),
        pytest.param("[a]: 1\n", None, ["1:1-2 key"], id="a list for a key"),
        pytest.param("? {a: 1}\n: 2\n", None, ["1:3-4 key"], id="a map for a key"),
        pytest.param("a:\n  - {[b]: 1}\n", None, ["2:6-7 key a[0]"], id="deep inside"),
    ],
)
def test_more_than_plain_yaml(text: str, data: Any, expected: list[str]) -> None:
    document = read(text)

    assert document.data == data
    assert faults(text) == expected


@pytest.mark.parametrize(
    ("text", "is_too_deep"),
    [
        pytest.param("[" * 32 + "]" * 32, False, id="32 lists"),
        pytest.param("[" * 33 + "]" * 33, True, id="33 lists"),
        pytest.param("{a: " * 32 + "1" + "}" * 32, False, id="32 maps"),
        pytest.param("{a: " * 33 + "1" + "}" * 33, True, id="33 maps"),
        pytest.param("- " * 32 + "x", False, id="32 dashes"),
        pytest.param("- " * 33 + "x", True, id="33 dashes"),
    ],
)
def test_depth(text: str, is_too_deep: bool) -> None:
    document = read(text)

    assert [each.kind for each in document.faults] == [FaultKind.DEPTH] * is_too_deep
    assert (document.data is None) is is_too_deep


def test_too_deep_is_told_where_it_begins() -> None:
    assert faults("a: " + "[" * 40) == ["1:35-36 depth 32 " + "a" + "[0]" * 31]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(1000, [], id="a thousand keys"),
        pytest.param(1001, ["1:1-2 density"], id="one more"),
    ],
)
def test_keys_of_one_map(keys: int, expected: list[str]) -> None:
    assert faults("".join(f"k{number}: 1\n" for number in range(keys))) == expected


def test_after_a_hundred_faults_no_more_are_looked_for() -> None:
    document = read("- &x a\n" * 101 + "- {id: A1}\n")

    assert len(document.faults) == 100
    assert document.data is None
    assert document.lost_ids == {"A1"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: é\n".encode("latin-1"), "1:4-5 encoding", id="Latin-1"),
        pytest.param("a: é\nb: 1\n".encode("utf-16"), "1:1-2 encoding", id="UTF-16"),
        pytest.param("é: 1\nb: ".encode() + b"\xff", "2:4-5 encoding", id="one byte"),
        pytest.param("a: \ud800\n", "1:4-5 encoding", id="half a character"),
        pytest.param(b"\0\0a: \xff", "1:6-7 encoding", id="with control characters too"),
    ],
)
def test_no_utf8(text: str | bytes, expected: str) -> None:
    assert read(text).data is None
    assert faults(text) == [expected]


@pytest.mark.parametrize(
    ("text", "data", "expected"),
    [
        pytest.param("a: \0\nb: 1\n", {"b": 1}, "1:4-5", id="NUL"),
        pytest.param("é: é\nb: x\x01\nc: 1\n", {"é": "é", "c": 1}, "2:5-6", id="behind accents"),
        pytest.param("🙂: 🙂\n- \x7f", {"🙂": "🙂"}, "2:3-4", id="behind emoji"),
        pytest.param("a: 1\nb: 1\uffff\n", {"a": 1}, "2:5-6", id="no character at all"),
    ],
)
def test_control_characters(text: str, data: Any, expected: str) -> None:
    document = read(text)

    assert document.data == data
    assert [place(each.span) for each in document.faults] == [expected]
    assert document.faults[0].detail == "control character"


def test_several_faults_are_told_in_the_order_of_the_text() -> None:
    text = "a: &x 1\nb: [1\nc: *x\nd: 'x\ne: !t 1\nb: 2\na: 3\n"

    found = read(text).faults

    assert [(each.span.start.line, each.kind.value) for each in found] == [
        (1, "anchor"),
        (2, "syntax"),
        (3, "alias"),
        (4, "syntax"),
        (5, "tag"),
        (7, "duplicate_key"),
    ]


def test_faults_of_what_cannot_be_read_are_told_in_order_too() -> None:
    text = "".join(f"k{number}: [{number}\n" for number in range(5)) + 'z: "\n' * 6

    found = read(text).faults

    assert [each.span for each in found] == sorted(each.span for each in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(b"- {id: A1, title: \xe9}\n- id: 'A2'\n", {"A1", "A2"}, id="no UTF-8"),
        pytest.param("[a]: 1\nb: {id: A1}\n", {"A1"}, id="a list for a key"),
        pytest.param("a: {id: A1}\n---\nb: {id: A2}\n", {"A2"}, id="a second document"),
        pytest.param("[{\"id\": \"A1\"}, {'id' : 'A2'}, [b]: 1]", {"A1", "A2"}, id="quoted keys"),
        pytest.param("- {id: A1}\n- {id: A2, t: a: b}\n", {"A2"}, id="an item that is left out"),
        pytest.param("- {id: A1}\n- {paid: A2, valid: A3, [b]: 1}\n", {"A1"}, id="no id"),
        pytest.param("- {id: A1}\n", set(), id="nothing lost"),
    ],
)
def test_lost_ids(text: str | bytes, expected: set[str]) -> None:
    assert read(text).lost_ids == expected
