from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm504_objective_uncovered import objective_uncovered
from gcmplan.load import judged, load
from tests.builders import HEADER, bundle, found, loaded, places, question

ALL = list(range(1, 24))
OBJECTIVE = "objectives:\n  - {{id: O1, title: Migration, gcm: {gcm}, actions: [{actions}]}}\n"
A1 = "{id: A1, title: Pass the act}"


def told(numbers: str, place: str = "title") -> list[str]:
    return [f"plan.{place}: XEX-2025 has no action for {numbers} of the Compact"]


def without(*numbers: int) -> list[int]:
    return [number for number in ALL if number not in numbers]


@pytest.mark.parametrize(
    ("gcm", "actions", "expected"),
    [
        pytest.param(ALL, A1, [], id="all 23"),
        pytest.param([6], f"{{id: A1, title: Pass the act, gcm: {ALL}}}", [], id="by the action"),
        pytest.param(
            ALL, "{id: A1, title: Act, status: completed}", [], id="by a completed action"
        ),
        pytest.param(without(9), A1, told("objective 9"), id="but one"),
        pytest.param(without(1, 23), A1, told("objectives 1, 23"), id="but the first and last"),
        pytest.param(
            ALL,
            f"{{id: A1, title: Pass the act, gcm: {without(9)}}}",
            told("objective 9"),
            id="the action's own numbers take the place of its objective's",
        ),
        pytest.param(
            without(9),
            f"{A1}, {{id: A2, title: Smuggling, gcm: [9], status: cancelled}}",
            told("objective 9"),
            id="by a cancelled action only",
        ),
        pytest.param(
            without(9),
            f"{A1}, {{id: A2, title: Smuggling, gcm: [9], merged_into: A1}}",
            told("objective 9"),
            id="by a merged action only",
        ),
        pytest.param(
            ALL, "", told(f"objectives {', '.join(map(str, ALL))}"), id="an objective, no action"
        ),
    ],
)
def test_objective_uncovered(gcm: list[int], actions: str, expected: list[str]) -> None:
    assert found(objective_uncovered, OBJECTIVE.format(gcm=gcm, actions=actions)) == expected


@pytest.mark.parametrize(
    ("gcm", "expected"),
    [
        pytest.param(without(9, 12), [], id="all that is left out is named"),
        pytest.param(ALL, [], id="out of scope and served"),
        pytest.param(
            without(9, 12, 22),
            told("objective 22", "out_of_scope"),
            id="one is not named",
        ),
    ],
)
def test_out_of_scope(gcm: list[int], expected: list[str]) -> None:
    scope = "  out_of_scope: [{gcm: 9, reason: Another plan}, {gcm: 12, reason: By law}]\n"

    assert (
        found(objective_uncovered, HEADER + scope + OBJECTIVE.format(gcm=gcm, actions=A1))
        == expected
    )


def test_plan_without_objectives() -> None:
    (finding,) = found(objective_uncovered, "objectives: []")

    assert finding.endswith("21, 22, 23 of the Compact")


def test_silent_where_not_all_could_be_read() -> None:
    assert found(objective_uncovered, OBJECTIVE.format(gcm=[6], actions="{id: A1, led: MOL}")) == []


@pytest.mark.parametrize(
    ("missing", "help"),
    [
        pytest.param((9,), "add an action for it, or say under", id="one"),
        pytest.param((9, 12), "add an action for each, or say under", id="two"),
    ],
)
def test_help(missing: tuple[int, ...], help: str) -> None:
    result = loaded(OBJECTIVE.format(gcm=without(*missing), actions=A1))

    (finding,) = check([objective_uncovered], question(result))

    assert finding.remark.help == f"{help} 'out_of_scope' of the plan why there is none"


def test_place() -> None:
    scope = "  out_of_scope:\n    - {gcm: 9, reason: Another plan}\n"

    assert places(objective_uncovered, HEADER) == ["4:10"]
    assert places(objective_uncovered, HEADER + scope) == ["8:3"]


def test_several_files() -> None:
    other = OBJECTIVE.format(gcm=[9], actions="{id: A2, title: Smuggling}").replace("O1", "O2")
    files = [HEADER, OBJECTIVE.format(gcm=without(9, 12), actions=A1), other]

    result = load(bundle(*files))
    (diagnostic,) = judged(result, check([objective_uncovered], question(result)))

    assert (
        diagnostic.finding.remark.message
        == "XEX-2025 has no action for objective 12 of the Compact"
    )
    assert (diagnostic.file, diagnostic.span.start.line) == ("0.yaml", 4)
