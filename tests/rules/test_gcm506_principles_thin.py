from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm506_principles_thin import principles_thin
from tests.builders import HEADER, found, loaded, places, question

PLAN = """\
objectives:
  - id: O1
    title: Protection
    gcm: [7]
    principles: {objective}
    actions:
      - {{id: A1, title: Open a shelter, principles: {first}}}
      - {{id: A2, title: Train its staff, {second}}}
"""
BOTH = "[gender-responsive, child-sensitive]"


def told(missing: str) -> list[str]:
    return [f"plan.title: no action of XEX-2025 names {missing}"]


@pytest.mark.parametrize(
    ("objective", "first", "second", "expected"),
    [
        pytest.param("[]", BOTH, "", [], id="both on one action"),
        pytest.param(
            "[]", "[gender-responsive]", "principles: [child-sensitive]", [], id="one on each"
        ),
        pytest.param(BOTH, "[]", "", [], id="both on the objective"),
        pytest.param("[child-sensitive]", "[gender-responsive]", "", [], id="one on the objective"),
        pytest.param("[]", "[child-sensitive]", "", told("gender-responsive"), id="no women"),
        pytest.param("[]", "[gender-responsive]", "", told("child-sensitive"), id="no children"),
        pytest.param(
            "[human-rights]", "[]", "", told("gender-responsive or child-sensitive"), id="neither"
        ),
        pytest.param(
            "[]",
            "[gender-responsive]",
            "principles: [child-sensitive], status: cancelled",
            told("child-sensitive"),
            id="on a cancelled action",
        ),
        pytest.param(
            "[]",
            "[gender-responsive]",
            "principles: [child-sensitive], merged_into: A1",
            told("child-sensitive"),
            id="on a merged action",
        ),
        pytest.param(
            "[]", "[gender-responsiv, child-sensitive]", "", [], id="misspelt, told by another rule"
        ),
    ],
)
def test_principles_thin(objective: str, first: str, second: str, expected: list[str]) -> None:
    yaml = PLAN.format(objective=objective, first=first, second=second)

    assert found(principles_thin, yaml) == expected


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        pytest.param("", [], id="none"),
        pytest.param("{id: A1, title: Open a shelter, status: cancelled}", [], id="cancelled"),
        pytest.param(
            "{id: A1, title: Open a shelter}",
            told("gender-responsive or child-sensitive"),
            id="one",
        ),
    ],
)
def test_plan_with_few_actions(actions: str, expected: list[str]) -> None:
    yaml = f"objectives: [{{id: O1, title: Protection, gcm: [7], actions: [{actions}]}}]"

    assert found(principles_thin, yaml) == expected


def test_principles_of_an_objective_without_actions() -> None:
    empty = f"  - {{id: O2, title: Schooling, gcm: [15], principles: {BOTH}}}\n"
    yaml = PLAN.format(objective="[]", first="[gender-responsive]", second="") + empty

    assert found(principles_thin, yaml) == told("child-sensitive")


def test_silent_where_not_all_could_be_read() -> None:
    assert found(principles_thin, PLAN.format(objective="[]", first="[]", second="led: M")) == []


def test_help() -> None:
    result = loaded(PLAN.format(objective="[]", first="[]", second=""))

    (finding,) = check([principles_thin], question(result))

    assert (
        finding.remark.help == "name it under 'principles' of the actions that put it into practice"
    )


def test_place() -> None:
    yaml = HEADER + PLAN.format(objective="[]", first="[]", second="")

    assert places(principles_thin, yaml) == ["4:10"]
