from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

WANTED = "wanted a letter, then letters, digits, '.', '-' or '_', as A3.02"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("A", [], id="a letter"),
        pytest.param("A3.02-M_1", [], id="all that may be in it"),
        pytest.param("no", [], id="a word that other readers take for false"),
        pytest.param("a" * 500, [], id="long"),
        pytest.param("A 1", [f"'A 1' is no id | {WANTED}; 'A-1' would do"], id="a space"),
        pytest.param("A/1", [f"'A/1' is no id | {WANTED}; 'A-1' would do"], id="a slash"),
        pytest.param("A1.", [], id="a point at the end"),
        pytest.param("1A", [f"'1A' is no id | {WANTED}; 'A1A' would do"], id="a digit first"),
        pytest.param("7", [f"7 is no id | {WANTED}; 'A7' would do"], id="a number"),
        pytest.param("8.10", [f"8.10 is no id | {WANTED}; 'A8.10' would do"], id="a decimal"),
        pytest.param("-A", [f"'-A' is no id | {WANTED}; 'A' would do"], id="a dash first"),
        pytest.param("Été", [f"'Été' is no id | {WANTED}; 't' would do"], id="an accent"),
        pytest.param("العمل", [f"'العمل' is no id | {WANTED}"], id="other letters"),
        pytest.param("'***'", [f"'***' is no id | {WANTED}"], id="nothing that could be one"),
        pytest.param("true", [f"true is no id | {WANTED}"], id="a boolean"),
        pytest.param("[A1]", [f"a list is no id | {WANTED}"], id="a list"),
        pytest.param("{en: A1}", [f"a map is no id | {WANTED}"], id="a map"),
        pytest.param(
            "Ministry of Labour and Social Protection",
            [
                f"'Ministry of Labour and Social Protection' is no id | {WANTED}; "
                "'Ministry-of-Labour-and-Social-' would do"
            ],
            id="a name",
        ),
    ],
)
def test_own_id(written: str, expected: list[str]) -> None:
    assert told("GCM008", f"areas: [{{id: {written}, title: x}}]\n") == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("lead: MOL", [], id="one"),
        pytest.param("lead: [MOL, IOM]", [], id="several"),
        pytest.param(
            "lead: M OL",
            [f"'lead' of A1 is 'M OL', which is no id | {WANTED}; 'M-OL' would do"],
            id="one that is none",
        ),
        pytest.param(
            "lead: [MOL, I OM]",
            [f"'lead' of A1 is 'I OM', which is no id | {WANTED}; 'I-OM' would do"],
            id="one of several",
        ),
        pytest.param(
            "lead: {org: MOL}",
            [f"'lead' of A1 is a map, which is no id | {WANTED}"],
            id="a map",
        ),
        pytest.param(
            "partners: [{org: 5}]",
            [f"'org' of 'partners' of A1 is 5, which is no id | {WANTED}; 'A5' would do"],
            id="in a partner",
        ),
        pytest.param(
            "partners: [M OL]",
            [f"'partners' of A1 is 'M OL', which is no id | {WANTED}; 'M-OL' would do"],
            id="a partner",
        ),
        pytest.param(
            "depends_on: [A 2]",
            [f"'depends_on' of A1 is 'A 2', which is no id | {WANTED}; 'A-2' would do"],
            id="another action",
        ),
    ],
)
def test_references(field: str, expected: list[str]) -> None:
    assert told("GCM008", f"actions: [{{id: A1, title: x, {field}}}]\n") == expected


def test_what_is_proposed_would_do() -> None:
    for written in ("-a.", "9 lives!", "A" * 100, "a b" * 20, "é1", "_-.x"):
        (sentence,) = told("GCM008", f"areas: [{{id: '{written} ', title: x}}]\n")
        proposed = sentence.partition("; '")[2].partition("' would")[0]
        assert told("GCM008", f"areas: [{{id: '{proposed}', title: x}}]\n") == []


def test_place_and_item() -> None:
    text = HEADER + "areas:\n  - id: T 1\n    title: x\n    lead: [MOL, M 2]\n"

    line = HEAD_LINES + 2
    assert places("GCM008", text) == [f"plan.yaml:{line}:9", f"plan.yaml:{line + 2}:17"]
    assert items("GCM008", text) == ["T 1 areas[0].id", "T 1 areas[0].lead[1]"]


def test_place_of_a_single_value_for_a_list() -> None:
    text = HEADER + "areas:\n  - {id: T1, title: x, lead: M 2}\n"

    assert places("GCM008", text) == [f"plan.yaml:{HEAD_LINES + 2}:30"]
    assert items("GCM008", text) == ["T1 areas[0].lead"]


def test_place_in_several_files() -> None:
    first, second = "areas: [{id: T1, title: x}]\n", "areas:\n  - {id: T 2, title: x}\n"

    assert places("GCM008", first, second, HEADER) == ["1.yaml:2:10"]
    assert items("GCM008", first, second, HEADER) == ["T 2 areas[1].id"]
