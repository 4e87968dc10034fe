from __future__ import annotations

import pytest

from gcmplan.diagnostics import Diagnostic
from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, diagnostics, items, places, told

BODY = "organizations:\n  - id: MOL\n    name: Ministry of Labour\n    type: government\n"


def two_places(found: list[Diagnostic]) -> list[str]:
    """Where a key stands again, and where it stands first."""
    return [
        f"{each.file}:{each.span.start.line}:{each.span.start.column}, "
        f"{related.file}:{related.span.start.line}:{related.span.start.column}"
        for each in found
        for related in each.related
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("", [], id="each key once"),
        pytest.param("  - id: B2\n    name: x\n    type: ngo\n", [], id="once in each body"),
        pytest.param(
            "    name: Ministry of Labor\n",
            ["'name' stands here a second time | keep one of the two"],
            id="with another value",
        ),
        pytest.param(
            "    type: government\n",
            ["'type' stands here a second time | keep one of the two"],
            id="with the same value",
        ),
        pytest.param(
            "    name:\n",
            ["'name' stands here a second time | keep one of the two"],
            id="with no value",
        ),
        pytest.param(
            '    "name": x\n',
            ["'name' stands here a second time | keep one of the two"],
            id="in quotation marks",
        ),
        pytest.param(
            "    id: B2\n    name: x\n    type: ngo\n",
            [
                "'id' stands here a second time | "
                "begin another item with '- ', or keep one of the two"
            ],
            id="a dash missing: all keys again",
        ),
        pytest.param(
            "    x_a: 1\n    name: x\n    x_b: 1\n    name: y\n",
            ["'name' stands here a second time | keep one of the two"] * 2,
            id="two slips",
        ),
        pytest.param("    Name: x\n", [], id="capitals make another key"),
    ],
)
def test_what_is_told(more: str, expected: list[str]) -> None:
    assert told("GCM002", BODY + more) == expected


def test_both_places_and_item() -> None:
    text = HEADER + BODY + "    name: x\n"

    assert two_places(diagnostics("GCM002", text)) == [
        f"plan.yaml:{HEAD_LINES + 5}:5, plan.yaml:{HEAD_LINES + 3}:5"
    ]
    assert items("GCM002", text) == ["MOL organizations[0].name"]


def test_both_places_in_several_files() -> None:
    second = "organizations:\n  - id: B2\n    type: ngo\n    name: x\n    type: ngo\n"

    assert two_places(diagnostics("GCM002", HEADER, BODY, second)) == ["2.yaml:5:5, 2.yaml:3:5"]
    assert items("GCM002", HEADER, BODY, second) == ["B2 organizations[1].type"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("plan: {id: X}\n", "2.yaml:1:1, 0.yaml:2:1", id="the head"),
        pytest.param("# x\ngcmplan: 1\n", "2.yaml:2:1, 0.yaml:1:1", id="the version"),
        pytest.param("organizations: {id: X}\n", "2.yaml:1:1, 1.yaml:1:1", id="a list and a map"),
    ],
)
def test_what_two_files_have_and_cannot_be_joined(second: str, expected: str) -> None:
    assert two_places(diagnostics("GCM002", HEADER, BODY, second)) == [expected]


def test_lists_of_the_same_name_in_two_files_are_joined() -> None:
    assert places("GCM002", HEADER, BODY, BODY.replace("MOL", "B2")) == []
