from __future__ import annotations

from typing import Any

import pytest

from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.bundle import Bundle
from tests.builders import bundle

FILES = (
    "organizations:\n  - {id: B1}\n  - {id: B2}\nrisks: []\n",
    "gcmplan: 1\nplan: {id: P}\norganizations: []\nareas: [{id: T1}]\n",
    "organizations: [{id: B3}]\nx_own: {a: 1}\n",
    "# nothing yet\n",
    "organizations:\n  - {id: B4}\n  - {id: B5, tags: [a, b, c]}\n",
)


def path(*steps: str | int) -> KeyPath:
    return KeyPath(steps)


def origin(whole: Bundle, *steps: str | int) -> str:
    """The file and the path in it at which a value of a plan is written."""
    document, inside = whole.origin(path(*steps))
    return f"{document.source.name}: {inside}"


def test_lists_of_the_same_name_are_joined() -> None:
    whole = bundle(*FILES)

    assert whole.data == {
        "gcmplan": 1,
        "plan": {"id": "P"},
        "organizations": [
            {"id": "B1"},
            {"id": "B2"},
            {"id": "B3"},
            {"id": "B4"},
            {"id": "B5", "tags": ["a", "b", "c"]},
        ],
        "areas": [{"id": "T1"}],
        "risks": [],
        "x_own": {"a": 1},
    }
    assert whole.clashes == []
    assert whole.sound


def test_header_is_the_file_that_says_what_plan_it_is() -> None:
    assert bundle(*FILES).header.source.name == "1.yaml"
    assert bundle("a: 1\n", "b: 1\n").header.source.name == "0.yaml"
    assert bundle("- a\n", "plan: {}\n").header.source.name == "1.yaml"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param((), "1.yaml: ", id="the whole plan: its header"),
        pytest.param(("plan", "id"), "1.yaml: plan.id", id="in the header"),
        pytest.param(("x_own", "a"), "2.yaml: x_own.a", id="in another map"),
        pytest.param(("areas", 0), "1.yaml: areas[0]", id="in a list of one file"),
        pytest.param(("organizations",), "0.yaml: organizations", id="a list: its first file"),
        pytest.param(("organizations", 0), "0.yaml: organizations[0]", id="first item"),
        pytest.param(("organizations", 1), "0.yaml: organizations[1]", id="last of its file"),
        pytest.param(("organizations", 2, "id"), "2.yaml: organizations[0].id", id="third file"),
        pytest.param(("organizations", 3), "4.yaml: organizations[0]", id="first of the last"),
        pytest.param(
            ("organizations", 4, "tags", 2), "4.yaml: organizations[1].tags[2]", id="deep inside"
        ),
        pytest.param(("pledges",), "1.yaml: pledges", id="a list that is missing: the header"),
        pytest.param(("plan", "title"), "1.yaml: plan.title", id="a missing field"),
    ],
)
def test_origin(steps: tuple[str | int, ...], expected: str) -> None:
    assert origin(bundle(*FILES), *steps) == expected


@pytest.mark.parametrize(
    ("file", "inside", "expected"),
    [
        pytest.param(0, path("organizations", 1), "organizations[1]", id="first file"),
        pytest.param(2, path("organizations", 0, "id"), "organizations[2].id", id="third file"),
        pytest.param(4, path("organizations", 1, "tags", 0), "organizations[4].tags[0]", id="last"),
        pytest.param(4, path("organizations"), "organizations", id="the list itself"),
        pytest.param(1, path("plan", "id"), "plan.id", id="no list"),
        pytest.param(1, TOP, "", id="the file itself"),
    ],
)
def test_whole_is_the_way_back_from_a_file(file: int, inside: KeyPath, expected: str) -> None:
    whole = bundle(*FILES)

    found = whole.whole(whole.documents[file], inside)

    assert str(found) == expected
    if len(inside) > 1:
        assert whole.origin(found) == (whole.documents[file], inside)


def test_value() -> None:
    whole = bundle(*FILES)

    assert whole.value(TOP) is whole.data
    assert whole.value(path("organizations", 4, "tags", 1)) == "b"


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(("pledges",), id="no such key"),
        pytest.param(("organizations", 5), id="no such item"),
        pytest.param(("organizations", "id"), id="a key in a list"),
        pytest.param(("plan", 0), id="a position in a map"),
        pytest.param(("plan", "id", 0), id="a position in a text"),
        pytest.param(("plan", "id", "x"), id="a key in a text"),
        pytest.param(("gcmplan", "x"), id="a key in a number"),
    ],
)
def test_no_value(steps: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        bundle(*FILES).value(path(*steps))


LISTS = (
    "a: [{id: 0}, {id: 1}, {id: 2}, {id: 3}, {id: 4}]\nb: {c: [{d: [0, 1, 2, 3]}, 1, 2], e: 1}\n"
)


@pytest.mark.parametrize(
    ("left_out", "data"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([path("a", 1)], {"a": [0, 2, 3, 4]}, id="an item"),
        pytest.param([path("a", 0), path("a", 1)], {"a": [2, 3, 4]}, id="two from the begin"),
        pytest.param([path("a", 4), path("a", 0)], {"a": [1, 2, 3]}, id="the ends"),
        pytest.param([path("a", n) for n in range(5)], {"a": []}, id="all items"),
        pytest.param([path("a")], {"a": None}, id="a list"),
        pytest.param([path("a"), path("a", 2)], {"a": None}, id="a list, and something in it"),
        pytest.param([path("a", 2, "id"), path("a", 2)], {"a": [0, 1, 3, 4]}, id="and in an item"),
        pytest.param([path("a", 3, "id")], {"a": [0, 1, 2, None, 4]}, id="a key of an item"),
        pytest.param([path("b", "e")], {"e": None}, id="a key of a map"),
        pytest.param([path("b", "c", 0, "d", 1)], {"d": [0, 2, 3]}, id="deep inside"),
        pytest.param(
            [path("b", "c", 0, "d", 0), path("b", "c", 1), path("b", "c", 0, "d", 3)],
            {"c": 2, "d": [1, 2]},
            id="inside an item, and one behind it",
        ),
    ],
)
def test_without(left_out: list[KeyPath], data: dict[str, Any]) -> None:
    sound = bundle(LISTS)

    less = sound.without(left_out)

    assert _in_short(less) == {"a": [0, 1, 2, 3, 4], "c": 3, "d": [0, 1, 2, 3], "e": 1} | data
    assert _in_short(sound) == {"a": [0, 1, 2, 3, 4], "c": 3, "d": [0, 1, 2, 3], "e": 1}
    assert less.documents == sound.documents
    assert less.left_out == set(left_out)


def _in_short(whole: Bundle) -> dict[str, Any]:
    items, map_ = whole.data.get("a"), whole.data["b"]
    return {
        "a": None if items is None else [each.get("id") for each in items],
        "c": len(map_["c"]),
        "d": map_["c"][0]["d"],
        "e": map_.get("e"),
    }


@pytest.mark.parametrize(
    ("left_out", "steps", "expected"),
    [
        pytest.param([], ("a", 3, "id"), "a[3].id", id="nothing left out"),
        pytest.param([path("a", 1)], ("a", 0), "a[0]", id="before it"),
        pytest.param([path("a", 1)], ("a", 1), "a[2]", id="in its place"),
        pytest.param([path("a", 1)], ("a", 3), "a[4]", id="behind it"),
        pytest.param([path("a", 0), path("a", 2), path("a", 3)], ("a", 0), "a[1]", id="between"),
        pytest.param([path("a", 0), path("a", 2), path("a", 3)], ("a", 1), "a[4]", id="behind all"),
        pytest.param([path("a", 1)], ("b", "c", 1), "b.c[1]", id="in another list"),
        pytest.param(
            [path("b", "c", 0, "d", 0)], ("b", "c", 0, "d", 0), "b.c[0].d[1]", id="deep inside"
        ),
        pytest.param([path("b", "c", 0)], ("b", "c", 0), "b.c[1]", id="a list in a map"),
        pytest.param([path("a", 3, "id")], ("a", 4), "a[4]", id="a key leaves no gap"),
        pytest.param([path("a", 4)], ("a",), "a", id="the list itself"),
        pytest.param([path("a", 0), path("a", 0, "id")], ("a", 0), "a[1]", id="once is enough"),
    ],
)
def test_written(left_out: list[KeyPath], steps: tuple[str | int, ...], expected: str) -> None:
    less = bundle(LISTS).without(left_out)

    assert str(less.written(path(*steps))) == expected


def test_without_everything() -> None:
    assert bundle(LISTS).without([TOP, path("a", 1)]).data == {}


def test_more_may_be_left_out_by_the_paths_that_are_left() -> None:
    once = bundle(LISTS).without([path("a", 1), path("b", "c", 0, "d", 0)])

    twice = once.without([path("a", 1), path("b", "c", 0, "d", 0)])

    assert [each["id"] for each in twice.data["a"]] == [0, 3, 4]
    assert twice.value(path("b", "c", 0, "d")) == [2, 3]
    assert str(twice.written(path("a", 1))) == "a[3]"
    assert str(twice.written(path("b", "c", 0, "d", 1))) == "b.c[0].d[3]"


def test_origin_knows_what_was_left_out() -> None:
    less = bundle(*FILES).without([path("organizations", 0), path("organizations", 3)])

    assert [each["id"] for each in less.data["organizations"]] == ["B2", "B3", "B5"]
    assert origin(less, "organizations", 0) == "0.yaml: organizations[1]"
    assert origin(less, "organizations", 1) == "2.yaml: organizations[0]"
    assert origin(less, "organizations", 2) == "4.yaml: organizations[1]"


def test_every_second_of_many_items() -> None:
    """In one go: with a copy of the list for each, this would take minutes."""
    whole = bundle("a:\n" + "".join(f"- {{id: A{number}}}\n" for number in range(20_000)))

    less = whole.without([path("a", number) for number in range(0, 20_000, 2)])

    assert len(less.data["a"]) == 10_000
    assert all(less.written(path("a", n)) == path("a", 2 * n + 1) for n in range(10_000))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(("plan: {a: 1}\n", "plan: {b: 1}\n"), ["plan: 0.yaml, 1.yaml"], id="two maps"),
        pytest.param(
            ("gcmplan: 1\n", "x: 1\n", "gcmplan: 1\n"), ["gcmplan: 0.yaml, 2.yaml"], id="numbers"
        ),
        pytest.param(("a: [1]\n", "a: {b: 1}\n"), ["a: 0.yaml, 1.yaml"], id="a list and a map"),
        pytest.param(("a: {b: 1}\n", "a: [1]\n"), ["a: 0.yaml, 1.yaml"], id="a map and a list"),
        pytest.param(
            ("a: x\n", "a: y\n", "a: z\n"), ["a: 0.yaml, 1.yaml", "a: 0.yaml, 2.yaml"], id="three"
        ),
        pytest.param(("a: [1]\n", "a:\n", "a: [2]\n"), [], id="an empty one clashes with nothing"),
    ],
)
def test_clashes(texts: tuple[str, ...], expected: list[str]) -> None:
    found = bundle(*texts).clashes

    assert [
        f"{first.path}: {first.document.source.name}, {second.document.source.name}"
        for first, second in found
    ] == expected


def test_of_what_clashes_the_first_counts() -> None:
    assert bundle("a: [1]\n", "a: {b: 1}\n", "a: [2]\n").data == {"a": [1, 2]}


@pytest.mark.parametrize(
    ("texts", "sound"),
    [
        pytest.param(("a: 1\n", "", "# x\n"), True, id="empty files are sound"),
        pytest.param(("a: 1\n", "- x\n"), False, id="a list on top"),
        pytest.param(("a: 1\n", "text\n"), False, id="a text on top"),
        pytest.param(("a: 1\n", "a: b: c\n"), False, id="a slip in the syntax"),
        pytest.param(("a: 1\n", "b: 1\nb: 2\n"), False, id="a key twice"),
    ],
)
def test_sound(texts: tuple[str, ...], sound: bool) -> None:
    assert bundle(*texts).sound is sound
