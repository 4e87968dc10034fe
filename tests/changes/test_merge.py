"""Three versions of data become one."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.changes.fields import PART_NAMES
from gcmplan.changes.items import PART_KEYS, Undecidable, same
from gcmplan.changes.merge import Favour, applied, merge
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models

A = {"id": "A", "due": 1, "lead": "X"}
B = {"id": "B", "due": 1, "lead": "X"}
C = {"id": "C", "due": 1, "lead": "X"}


def _at(item: dict[str, Any] | None, home: str) -> dict[str, Any]:
    """Three objects, of which one has another in it."""
    return {"l": [{"id": id, "l": [item] if item and id == home else []} for id in "PQR"]}


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged", "conflicts"),
    [
        pytest.param({"a": 1}, {"a": 2}, {"a": 1, "b": 1}, {"a": 2, "b": 1}, [], id="two keys"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 2}, {"a": 2}, [], id="the same value"),
        pytest.param({"a": 1}, {"a": 2}, {"a": 3}, {"a": 2}, ["a"], id="two values"),
        pytest.param({"a": 1}, {"a": 2}, {}, {"a": 2}, ["a"], id="changed and taken away"),
        pytest.param({"a": 1}, {}, {"a": 2}, {}, ["a"], id="taken away and changed"),
        pytest.param({"a": 1}, {}, {"a": 1}, {}, [], id="taken away"),
        pytest.param({"a": 1}, {"a": 1}, {}, {}, [], id="taken away by them"),
        pytest.param({}, {"a": 1}, {"a": 2}, {"a": 1}, ["a"], id="both added"),
        pytest.param({"a": 1}, {"a": 1}, {"a": True}, {"a": True}, [], id="true is not 1"),
        pytest.param({"a": {"b": 1}}, {"a": {"b": 2}}, {"a": {"b": 1, "c": 3}},
                     {"a": {"b": 2, "c": 3}}, [], id="inside"),
        pytest.param({"l": [A, B]}, {"l": [{**A, "due": 2}, B]}, {"l": [{**A, "lead": "Y"}, B]},
                     {"l": [{**A, "due": 2, "lead": "Y"}, B]}, [], id="two fields of an object"),
        pytest.param({"l": [A, B]}, {"l": [{**A, "due": 2}, B]}, {"l": [A, {**B, "due": 3}]},
                     {"l": [{**A, "due": 2}, {**B, "due": 3}]}, [], id="neighbours"),
        pytest.param({"l": [A]}, {"l": [{**A, "due": 2}]}, {"l": [{**A, "due": 3}]},
                     {"l": [{**A, "due": 2}]}, ["l[0].due"], id="one field"),
        pytest.param({"l": [A]}, {"l": [A, B]}, {"l": [C, A]}, {"l": [C, A, B]}, [],
                     id="both added objects"),
        pytest.param({"l": [A]}, {"l": [A, B]}, {"l": [A, {**B, "due": 2}]},
                     {"l": [A, B]}, ["l[1].due"], id="both added the same object"),
        pytest.param({"l": [A, B]}, {"l": [B, A]}, {"l": [A]}, {"l": [A]}, [], id="other order"),
        pytest.param({"l": [A, B]}, {"l": [A, {**B, "due": 2}]}, {"l": [A]},
                     {"l": [A, {**B, "due": 2}]}, ["l[1]"], id="an object changed, and deleted"),
        pytest.param({"l": [A, B]}, {"l": [A]}, {"l": [A, {**B, "due": 2}]}, {"l": [A]}, ["l"],
                     id="an object deleted, and changed"),
        pytest.param({"tags": ["a", "b"]}, {"tags": ["a", "b", "c"]}, {"tags": ["b", "d"]},
                     {"tags": ["b", "d", "c"]}, [], id="sets"),
        pytest.param({"gcm": [6, 5]}, {"gcm": [6, 5, 4]}, {"gcm": [5, 6]}, {"gcm": [6, 5, 4]},
                     ["gcm"], id="another main objective"),
        pytest.param({"lead": "X"}, {"lead": ["X", "Y"]}, {"lead": "Z"}, {"lead": ["X", "Y"]},
                     ["lead"], id="a single value and a list"),
        pytest.param(
            {"updates": [{"date": "2026-01-01", "text": "a"}]},
            {"updates": [{"date": "2026-01-01", "text": "a"}, {"date": "2026-03-01", "text": "c"}]},
            {"updates": [{"date": "2026-01-01", "text": "a"}, {"date": "2026-02-01", "text": "b"}]},
            {"updates": [{"date": "2026-01-01", "text": "a"}, {"date": "2026-02-01", "text": "b"},
                         {"date": "2026-03-01", "text": "c"}]}, [], id="updates, by their dates"),
        pytest.param(
            {"targets": [{"period": 2026, "value": 1}]},
            {"targets": [{"period": 2026, "value": 2}]},
            {"targets": [{"period": 2026, "value": 1}, {"period": 2027, "value": 5}]},
            {"targets": [{"period": 2026, "value": 2}, {"period": 2027, "value": 5}]}, [],
            id="parts without an id"),
        pytest.param(_at(A, "P"), _at(None, "P"), _at(A, "Q"), _at(None, "P"), ["l[1].l"],
                     id="deleted, and moved"),
        pytest.param(_at(A, "P"), _at(A, "Q"), _at(None, "P"), _at(A, "Q"), ["l[1].l[0]"],
                     id="moved, and deleted"),
        pytest.param(_at(A, "P"), _at(A, "Q"), _at(A, "R"), _at(A, "Q"), ["l[1].l[0]", "l[2].l"],
                     id="moved to two places"),
        pytest.param(_at(A, "P"), _at(A, "Q"), _at(A, "Q"), _at(A, "Q"), [], id="moved by both"),
        pytest.param(_at(A, "P"), _at(A, "P"), _at(A, "Q"), _at(A, "Q"), [], id="moved by them"),
        pytest.param({}, {"x_a": []}, {"x_a": [1, 1]}, {"x_a": []}, ["x_a"], id="two such lists"),
        pytest.param({"gcm": [6]}, {"gcm": [6, 5]}, {"gcm": [7]}, {"gcm": [6, 5]}, ["gcm"],
                     id="another main objective, of them"),
        pytest.param({"gcm": [6]}, {"gcm": [7]}, {"gcm": [6, 5]}, {"gcm": [7]}, ["gcm"],
                     id="another main objective, of ours"),
        pytest.param({"x_a": [1, 1]}, {"x_a": [1, 1, 2]}, {"x_a": [1]}, {"x_a": [1, 1, 2]},
                     ["x_a"], id="a list that nothing orders"),
    ],
)  # fmt: skip
def test_merge(base: Any, ours: Any, theirs: Any, merged: Any, conflicts: list[str]) -> None:
    before = copy.deepcopy(ours)

    found = merge(base, ours, theirs)

    assert applied(ours, found.edits) == merged
    assert [str(path) for path in found.conflicts] == conflicts
    assert ours == before


@pytest.mark.parametrize(
    ("favour", "expected"), [(Favour.OURS, 2), (Favour.THEIRS, 3), (Favour.BASE, 1)]
)
def test_a_conflict_can_be_decided(favour: Favour, expected: int) -> None:
    base, ours, theirs = ({"l": [{**A, "due": number}]} for number in (1, 2, 3))

    found = merge(base, ours, theirs, favour)

    assert applied(ours, found.edits)["l"][0]["due"] == expected


def test_ids_given_twice() -> None:
    with pytest.raises(Undecidable):
        merge({"l": [A]}, {"l": [A, {**A, "due": 2}]}, {"l": [A, B]})


DATA = st.recursive(
    st.integers(0, 2) | st.booleans() | st.sampled_from(["", "a"]),
    lambda inner: (
        st.dictionaries(st.sampled_from(["a", "b", "tags", "gcm"]), inner, max_size=3)
        | st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)
MAPS = st.dictionaries(st.sampled_from(["a", "b", "tags", "updates"]), DATA, max_size=4)


@given(MAPS, MAPS, MAPS)
@settings(max_examples=100, deadline=None)
def test_of_any_data(base: Any, ours: Any, theirs: Any) -> None:
    there, back = merge(base, ours, theirs), merge(base, theirs, ours)

    assert len(there.conflicts) == len(back.conflicts)
    if not there.conflicts:
        one, other = applied(ours, there.edits), applied(theirs, back.edits)
        assert same(_unordered(one), _unordered(other))
    assert same(applied(ours, merge(base, ours, base).edits), ours)
    assert same(_unordered(applied(base, merge(base, base, theirs).edits)), _unordered(theirs))


def _unordered(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _unordered(value) for key, value in data.items()}
    return sorted(map(_unordered, data), key=repr) if isinstance(data, list) else data


def test_parts_are_told_apart_as_when_comparing() -> None:
    named = {
        key
        for model in _models(Plan)
        for key, part in inner_models(model).items()
        if part in PART_NAMES and key not in {"baseline", "updates"}
    }

    assert set(PART_KEYS) == named


def _models(model: type[Record]) -> set[type[Record]]:
    inner = set(inner_models(model).values())
    return inner.union({model}, *map(_models, inner))
