"""Edits in place: tables of odd texts, then any data in any style."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gcmplan.errors import EditError
from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.document import Document
from gcmplan.source.splicing.splice import (
    Entry,
    insert_item,
    insert_key,
    put_all,
    remove,
    replace_value,
)
from tests.source.odd import INNER, MAPS, OddWriter
from tests.source.reading import read

ORDER = ["id", "title", "lead", "start", "due", "status", "partners", "milestones"]


def at(path: str) -> KeyPath:
    """`a.0.b` as a path."""
    return KeyPath(int(step) if step.isdigit() else step for step in path.split(".") if step)


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        pytest.param("a: 1\nb: 2\n", "a", 3, "a: 3\nb: 2\n", id="number"),
        pytest.param("a: x  # c\tc\n", "a", "w", "a: w  # c\tc\n", id="comment with a tab"),
        pytest.param("a: 'x'\n", "a", "it's", "a: 'it''s'\n", id="single quotes stay"),
        pytest.param('a: "x"\n', "a", "w", 'a: "w"\n', id="double quotes stay"),
        pytest.param('a: "2"\n', "a", 3, "a: 3\n", id="text becomes a number"),
        pytest.param("a: x\n", "a", "NO", 'a: "NO"\n', id="a country, not a no"),
        pytest.param("a: x\r\nb: w\r\n", "a", "z", "a: z\r\nb: w\r\n", id="CRLF"),
        pytest.param("a: x", "a", "z", "a: z", id="no line end at the end"),
        pytest.param("a: عربي 🙂\nb: ع\n", "b", "中", "a: عربي 🙂\nb: 中\n", id="wide and Arabic"),
        pytest.param("{a: x, b: [w]}", "a", "p, q", '{a: "p, q", b: [w]}', id="in brackets"),
        pytest.param("a: [x, w]", "a.1", "z", "a: [x, z]", id="item in brackets"),
        pytest.param("a:\n- x\n- w # c\n", "a.1", "z", "a:\n- x\n- z # c\n", id="item"),
        pytest.param("a:\nb: 1\n", "a", "x", "a: x\nb: 1\n", id="nothing"),
        pytest.param("a:  # c\n", "a", "x", "a: x  # c\n", id="nothing with a comment"),
        pytest.param("{a: , b}", "b", "x", "{a: , b: x}", id="nothing in brackets"),
        pytest.param("a:\n-\n- w\n", "a.0", "x", "a:\n- x\n- w\n", id="item with nothing"),
        pytest.param(
            "a: >-  # c\n    one\n    two\n\nb: 1\n",
            "a",
            "three",
            "a: >-  # c\n    three\n\nb: 1\n",
            id="folded",
        ),
        pytest.param(
            "a: |\n  one\n  two\nb: 1\n", "a", "1\n2\n", "a: |\n  1\n  2\nb: 1\n", id="literal"
        ),
        pytest.param(
            "a: |+\n  one\n\nb: 1\n", "a", "x\n\n", "a: |+\n  x\n\nb: 1\n", id="literal, all ends"
        ),
        pytest.param("a: >-\n  one\nb: 1\n", "a", 7, "a: 7\nb: 1\n", id="folded becomes a number"),
        pytest.param("a: one\n  two\nb: 1\n", "a", "x", "a: x\nb: 1\n", id="bare over two lines"),
        pytest.param("a: 'one\n\n  two'\n", "a", "x", "a: 'x'\n", id="quoted over lines"),
        pytest.param(
            "a: x  # c\n", "a", "1\n2", "a: |-  # c\n  1\n  2\n", id="text with lines of its own"
        ),
        pytest.param("a: [x, w]  # c\n", "a", ["z"], "a: [z]  # c\n", id="list in brackets"),
        pytest.param(
            "k:\n  a:\n    - x\n    - w  # c\n  b: 1\n",
            "k.a",
            ["z"],
            "k:\n  a:\n    - z  # c\n  b: 1\n",
            id="list",
        ),
        pytest.param(
            "a:\n- {id: x}\n- {id: w}\n", "a", [{"id": "z"}], "a:\n- {id: z}\n", id="list of maps"
        ),
        pytest.param("a: x\n", "a", {"en": "x", "fr": "w"}, "a: {en: x, fr: w}\n", id="languages"),
        pytest.param(
            "a: x  # c\n",
            "a",
            {"en": "x" * 60, "fr": "w" * 60},
            f"a:  # c\n  en: {'x' * 60}\n  fr: {'w' * 60}\n",
            id="languages, long",
        ),
        pytest.param("a:\n  b: 1\nc: 2\n", "a", {}, "a: {}\nc: 2\n", id="a map is emptied"),
        pytest.param("a:\n- b\nc: 2\n", "a", {"d": 1}, "a:\n  d: 1\nc: 2\n", id="list to map"),
    ],
)
def test_replace(text: str, path: str, value: Any, expected: str) -> None:
    assert replace_value(read(text), at(path), value).source.text == expected


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "path", "key", "value", "expected"),
    [
        pytest.param(
            "id: x\nstatus: w\n", "", "lead", "MOL", "id: x\nlead: MOL\nstatus: w\n", id="in order"
        ),
        pytest.param(
            "status: w\nid: x", "", "lead", "MOL", "status: w\nid: x\nlead: MOL", id="other order"
        ),
        pytest.param("status: w\n", "", "id", "x", "id: x\nstatus: w\n", id="in front"),
        pytest.param("id: x\n", "", "x_own", 1, "id: x\nx_own: 1\n", id="a key of one's own"),
        pytest.param(
            "a:\n  - title: x\n", "a.0", "id", 1, "a:\n  - id: 1\n    title: x\n", id="dash"
        ),
        pytest.param(
            "a:\n  -   id: x  # c\n\n  -   id: w\n",
            "a.0",
            "due",
            2026,
            "a:\n  -   id: x  # c\n      due: 2026\n\n  -   id: w\n",
            id="wide dash",
        ),
        pytest.param(
            "a: {id: x,  due: w}", "a", "lead", "z", "a: {id: x, lead: z,  due: w}", id="{}"
        ),
        pytest.param("a: {due: w}", "a", "id", "z", "a: {id: z, due: w}", id="{ in front"),
        pytest.param("a: {}  # c\n", "a", "id", "z", "a: {id: z}  # c\n", id="empty brackets"),
        pytest.param(
            "a: {\n  id: x,  # c\n  due: w}",
            "a",
            "lead",
            "z",
            "a: {\n  id: x,\n  lead: z,  # c\n  due: w}",
            id="brackets over lines",
        ),
        pytest.param("id: x\nlead:\ndue: w\n", "", "lead", "z", "id: x\nlead: z\ndue: w\n", id="~"),
        pytest.param(
            "title: >\n  one\n\n  two\n\n# c\ndue: w\n",
            "",
            "lead",
            "z",
            "title: >\n  one\n\n  two\nlead: z\n\n# c\ndue: w\n",
            id="behind folded text",
        ),
        pytest.param(
            "title: |+\n  one\n\ndue: w\n",
            "",
            "lead",
            "z",
            "title: |+\n  one\n\nlead: z\ndue: w\n",
            id="behind text with its line ends",
        ),
        pytest.param(
            "lead:\n  - a\n  # - b\n# about due\ndue: w\n",
            "",
            "start",
            1,
            "lead:\n  - a\n  # - b\nstart: 1\n# about due\ndue: w\n",
            id="comments stay with theirs",
        ),
        pytest.param("# only a comment", "", "id", 1, "# only a comment\nid: 1\n", id="empty text"),
        pytest.param("", "", "id", 1, "id: 1\n", id="no text"),
        pytest.param(
            "id: x\r\n",
            "",
            "lead",
            {"a": [{"b": 1}]},
            "id: x\r\nlead:\r\n  a:\r\n    - b: 1\r\n",
            id="CRLF",
        ),
        pytest.param(
            "a:\n    - milestones:\n      - {id: x}\n    - id: w\n",
            "a.1",
            "milestones",
            [{"id": "z"}],
            "a:\n    - milestones:\n      - {id: x}\n"
            "    - id: w\n      milestones:\n          - {id: z}\n",
            id="lists as elsewhere",
        ),
    ],
)
def test_insert_key(text: str, path: str, key: str, value: Any, expected: str) -> None:
    assert insert_key(read(text), at(path), key, value, ORDER).source.text == expected


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "value", "position", "expected"),
    [
        pytest.param("a: [x]  # c\n", "w", None, "a: [x, w]  # c\n", id="brackets"),
        pytest.param("a: ['x']\n", "w", None, "a: ['x', 'w']\n", id="quoted like its neighbour"),
        pytest.param("a: [x]", "w", 0, "a: [w, x]", id="in front"),
        pytest.param("a: []\n", "w", None, "a: [w]\n", id="empty"),
        pytest.param(
            "a: [\n  x,\n]\n", "w", None, "a: [\n  x,\n  w,\n]\n", id="brackets over lines"
        ),
        pytest.param("a:\n- x\nb: 1", "w", None, "a:\n- x\n- w\nb: 1", id="dashes"),
        pytest.param("a:\n  - x", "w", None, "a:\n  - x\n  - w", id="at the very end"),
        pytest.param("a:\n  - x\n", "w", 0, "a:\n  - w\n  - x\n", id="dash in front"),
        pytest.param(
            "a:\n  - {id: x}\n", {"id": "w"}, None, "a:\n  - {id: x}\n  - {id: w}\n", id="flow map"
        ),
        pytest.param(
            "a:\n  - id: x\n    b: [1]\n",
            {"id": "w", "b": [2]},
            None,
            "a:\n  - id: x\n    b: [1]\n  - id: w\n    b: [2]\n",
            id="block map",
        ),
        pytest.param(
            "a:\n  - id: x\n\n  - id: w\n\n# b\nb: 1\n",
            {"id": "z"},
            None,
            "a:\n  - id: x\n\n  - id: w\n\n  - id: z\n\n# b\nb: 1\n",
            id="blank lines between",
        ),
        pytest.param(
            "a:\n  # one\n  - x  # 1\n  # two\n  - w\n",
            "z",
            1,
            "a:\n  # one\n  - x  # 1\n  - z\n  # two\n  - w\n",
            id="comments stay with theirs",
        ),
    ],
)
def test_insert_item(text: str, value: Any, position: int | None, expected: str) -> None:
    assert insert_item(read(text), at("a"), value, position).source.text == expected


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        pytest.param("a: 1\nb: 2  # c\nc: 3\n", "b", "a: 1\nc: 3\n", id="key"),
        pytest.param("a: 1\nb: 2", "b", "a: 1\n", id="last key"),
        pytest.param("# c\na: 1\n\nb: 2\n", "a", "# c\n\nb: 2\n", id="comments stay"),
        pytest.param("k:\n- a: 1\n  b: 2\n", "k.0.a", "k:\n- b: 2\n", id="behind a dash"),
        pytest.param("k:\n  a: 1\nb: 2\n", "k.a", "k: {}\nb: 2\n", id="only key"),
        pytest.param("a: >-\n  x\n  w\n\nb: 2\n", "a", "\nb: 2\n", id="folded"),
        pytest.param("a: |+\n  x\n\nb: 2\n", "a", "b: 2\n", id="literal with its ends"),
        pytest.param("{a: 1, b: 2,  c: 3}", "b", "{a: 1, c: 3}", id="in brackets"),
        pytest.param("{a: 1, b: 2}", "b", "{a: 1}", id="last in brackets"),
        pytest.param("a: [x, w]", "a.0", "a: [w]", id="item in brackets"),
        pytest.param("a: [x]", "a.0", "a: []", id="only item in brackets"),
        pytest.param("a:\n- x\n- w\nb: 1\n", "a.0", "a:\n- w\nb: 1\n", id="item"),
        pytest.param("a:\n- x\nb: 1\n", "a.0", "a: []\nb: 1\n", id="only item"),
        pytest.param("a:\n- - x\n  - w\n", "a.0.0", "a:\n- - w\n", id="item of an item"),
        pytest.param(
            "a: [\n  x,  # one\n  w,  # two\n]\n",
            "a.1",
            "a: [\n  x,  # one\n    # two\n]\n",
            id="comments in brackets",
        ),
    ],
)
def test_remove(text: str, path: str, expected: str) -> None:
    assert remove(read(text), at(path)).source.text == expected


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("edit", "said"),
    [
        pytest.param(
            lambda: replace_value(read("a: [x, # c\n w]"), at("a"), ["z"]),
            "'a' holds comments that would be lost: edit what is in it instead",
            id="comments inside",
        ),
        pytest.param(
            lambda: replace_value(read("a: &x 1\nb: *x\n"), at("a"), 2),
            "cannot edit plan.yaml, which cannot be read in full: mend that first",
            id="anchor",
        ),
        pytest.param(
            lambda: replace_value(read("a: 1\na: 2\n"), at("a"), 2),
            "cannot edit plan.yaml, which cannot be read in full: mend that first",
            id="duplicate key",
        ),
        pytest.param(
            lambda: remove(read("a: 1\n"), at("b")),
            "cannot edit plan.yaml: nothing stands at 'b'",
            id="no such key",
        ),
        pytest.param(
            lambda: insert_key(read("a: 1\n"), at("a"), "b", 1),
            "cannot edit plan.yaml: nothing stands at 'a.b'",
            id="no map",
        ),
        pytest.param(
            lambda: replace_value(read("a: 1\n"), TOP, {}),
            "cannot edit all of plan.yaml at once",
            id="everything",
        ),
        pytest.param(
            lambda: remove(read("? a\n: 1\n? b\n: 2\n"), at("b")),
            "cannot edit 'b' in plan.yaml without touching what is around it: "
            "it is written in an unusual way; edit it by hand",
            id="key behind a question mark",
        ),
        pytest.param(
            lambda: replace_value(read("a: 1\n"), at("a"), "\ud800"),
            "cannot write half a character: is the text that was given UTF-8?",
            id="half a character",
        ),
    ],
)
def test_refused(edit: Callable[[], Document], said: str) -> None:
    with pytest.raises(EditError) as refusal:
        edit()

    assert str(refusal.value) == said


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        pytest.param("a: 1\nb: 2\n", {}, "a: 1\nb: 2\n", id="none"),
        pytest.param("a: 1\nb: 2 # c\n", {"b": 4, "a": 3}, "a: 3\nb: 4 # c\n", id="two"),
        pytest.param(
            "a: {id: A}\n",
            {"a.status": "x", "a.due": 2026, "a.title": "T"},
            "a: {id: A, title: T, due: 2026, status: x}\n",
            id="new keys at one point in brackets",
        ),
        pytest.param(
            "id: A\nend: 1",
            {"status": "x", "due": 2026, "own": 1, "title": "T", "end": 2},
            "id: A\ntitle: T\ndue: 2026\nstatus: x\nend: 2\nown: 1",
            id="new keys at one point, and behind an end without a line end",
        ),
        pytest.param("a:\n  b:\n", {"a.b": 1, "a.c": 2}, "a:\n  b: 1\n  c: 2\n", id="no value"),
        pytest.param("a: [x, w]\n", {"a.1": "v", "a.0": "z"}, "a: [z, v]\n", id="items"),
        pytest.param(
            "a: |\n  x\nb: 'y'\nc: >-\n  z\n",
            {"a": "long\nlong\n", "b": "it's", "c": "w"},
            "a: |\n  long\n  long\nb: 'it''s'\nc: >-\n  w\n",
            id="long texts",
        ),
    ],
)
def test_put_all(text: str, values: dict[str, Any], expected: str) -> None:
    entries = [Entry(at(path), value, ORDER) for path, value in values.items()]

    assert put_all(read(text), entries).source.text == expected


def test_one_that_cannot_be_written_refuses_all() -> None:
    entries = [Entry(at(path), 2) for path in ("a", "b", "c")]

    with pytest.raises(EditError, match="'b' holds comments"):
        put_all(read("a: 1\nb: [x, # c\n w]\nc: 1\n"), entries)


def every(data: Any, path: KeyPath = TOP) -> Iterator[tuple[KeyPath, Any]]:
    """All that some data hold, with its path."""
    yield path, data
    if isinstance(data, dict | list):
        for step, each in data.items() if isinstance(data, dict) else enumerate(data):
            yield from every(each, path / step)


def written(data: dict[str, Any], random: Random) -> Document:
    """Data written oddly, and read."""
    document = read(OddWriter(random).text(data))
    assume(document.sound and document.data == data)  # a comment below a long text is part of it
    return document


def is_inside(one: str, other: str) -> bool:
    """Whether all characters of a text stand in another in the same order."""
    remaining = iter(other)
    return all(character in remaining for character in one)


def outside(old: str, new: str, start: int, end: int) -> bool:
    """Whether two texts are the same but for a stretch of the old one."""
    rest = old[end:]
    return new.startswith(old[:start]) and new.endswith(rest)


@settings(deadline=None, max_examples=60)
@given(MAPS, st.randoms(use_true_random=True), INNER)
def test_only_the_value_changes(data: dict[str, Any], random: Random, value: Any) -> None:
    document = written(data, random)
    path, old = random.choice(list(every(data))[1:])

    try:
        new = replace_value(document, path, value)
    except EditError as refusal:
        assert "holds comments" in str(refusal)  # noqa: PT017
        return

    number = document.places.number(path)
    assert number is not None
    place = document.places.place(number)
    is_short = not isinstance(old, dict | list) and not isinstance(value, dict | list)
    text = document.source.text
    is_short &= text[place.start : place.start + 1] not in {"|", ">"} and "\n" not in str(value)
    assert not is_short or outside(text, new.source.text, place.start, place.end)


@settings(deadline=None, max_examples=60)
@given(MAPS, st.randoms(use_true_random=True), INNER, st.none() | st.integers(0, 3))
def test_what_is_new_leaves_the_rest(
    data: dict[str, Any], random: Random, value: Any, position: int | None
) -> None:
    document = written(data, random)
    path, old = random.choice([each for each in every(data) if isinstance(each[1], dict | list)])

    if isinstance(old, dict):
        new = insert_key(document, path, "new", value, ORDER)
    else:
        new = insert_item(document, path, value, position)

    assert not old or is_inside(document.source.text, new.source.text)


@settings(deadline=None, max_examples=60)
@given(MAPS, st.randoms(use_true_random=True))
def test_what_is_removed_leaves_the_rest(data: dict[str, Any], random: Random) -> None:
    document = written(data, random)
    path, _ = random.choice(list(every(data))[1:])

    try:
        new = remove(document, path)
    except EditError as refusal:
        assert "holds comments" in str(refusal)  # noqa: PT017
        return

    only_one = len(document.places.children(document.places.number(path.parent) or 0)) == 1
    assert only_one or is_inside(new.source.text, document.source.text)


@settings(deadline=None, max_examples=40)
@given(MAPS, st.randoms(use_true_random=True), st.lists(INNER, min_size=2, max_size=6))
def test_many_at_once_are_the_same_as_one_by_one(
    data: dict[str, Any], random: Random, values: list[Any]
) -> None:
    document = written(data, random)
    ends = [path for path, each in every(data) if path and not isinstance(each, dict | list)]
    maps = [path for path, each in every(data) if isinstance(each, dict)]
    random.shuffle(ends)
    entries = [Entry(path, value) for path, value in zip(ends, values[::2], strict=False)]
    entries += [
        Entry(random.choice(maps) / f"new{number}", value)
        for number, value in enumerate(values[1::2])
    ]

    try:
        one_by_one = document
        for each in entries:
            one_by_one = put_all(one_by_one, [each])
    except EditError:
        with pytest.raises(EditError):
            put_all(document, entries)
        return

    assert put_all(document, entries).data == one_by_one.data
