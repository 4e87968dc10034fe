from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

STATUS = "one of not_started, in_progress, completed, suspended, cancelled"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        pytest.param("in_progress", [], id="a word of the list"),
        pytest.param('"in_progress"', [], id="in quotation marks"),
        pytest.param(
            "In_Progress",
            [
                "'status' of A1 is 'In_Progress', which is no word for it | "
                f"did you mean 'in_progress'? It is {STATUS}"
            ],
            id="in capitals",
        ),
        pytest.param(
            "in progress",
            [
                "'status' of A1 is 'in progress', which is no word for it | "
                f"did you mean 'in_progress'? It is {STATUS}"
            ],
            id="with a space",
        ),
        pytest.param(
            "ongoing",
            [f"'status' of A1 is 'ongoing', which is no word for it | {STATUS}"],
            id="near to nothing",
        ),
        pytest.param(
            "''", [f"'status' of A1 is '', which is no word for it | {STATUS}"], id="empty"
        ),
        pytest.param(
            "true", [f"'status' of A1 is true, which is no word for it | {STATUS}"], id="a boolean"
        ),
        pytest.param(
            "40", [f"'status' of A1 is 40, which is no word for it | {STATUS}"], id="a number"
        ),
        pytest.param(
            "[in_progress]",
            [f"'status' of A1 is a list, which is no word for it | {STATUS}"],
            id="a list",
        ),
        pytest.param(
            "{en: completed}",
            [f"'status' of A1 is a map, which is no word for it | {STATUS}"],
            id="a map",
        ),
        pytest.param("", [], id="left out"),
    ],
)
def test_what_is_told(status: str, expected: list[str]) -> None:
    assert told("GCM007", f"actions: [{{id: A1, title: x, status: {status}}}]\n") == expected


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param(
            "actions: [{id: A1, title: x, partners: [{org: MOL, role: lead}]}]\n",
            "'role' of 'partners' of A1 is 'lead', which is no word for it | "
            "one of implementing, funding, technical, supporting, consulted",
            id="in a partner",
        ),
        pytest.param(
            HEADER + "  rules: {GCM305: on}\n",
            "'GCM305' of XEX-2025 is 'on', which is no word for it | "
            "one of off, note, warning, error",
            id="a level",
        ),
        pytest.param(
            HEADER + "  reporting: {cycle: yearly}\n",
            "'cycle' of 'reporting' of XEX-2025 is 'yearly', which is no word for it | "
            "one of monthly, quarterly, biannual, annual",
            id="in a part of the head",
        ),
    ],
)
def test_parts(yaml: str, expected: str) -> None:
    (sentence,) = told("GCM007", yaml)

    assert sentence.replace("did you mean 'annual'? It is ", "") == expected


def test_place_and_item() -> None:
    text = HEADER + "organizations:\n  - id: MOL\n    name: x\n    type: ministry\n"

    assert places("GCM007", text) == [f"plan.yaml:{HEAD_LINES + 4}:11"]
    assert items("GCM007", text) == ["MOL organizations[0].type"]


def test_place_in_several_files() -> None:
    first = "organizations: [{id: MOL, name: x, type: ngo}]\n"
    second = "organizations: [{id: B2, name: x, type: ONG}]\n"

    assert places("GCM007", HEADER, first, second) == ["2.yaml:1:41"]
    assert items("GCM007", HEADER, first, second) == ["B2 organizations[1].type"]
