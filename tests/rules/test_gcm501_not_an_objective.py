from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm501_not_an_objective import not_an_objective
from gcmplan.load import judged, load
from tests.builders import HEADER, bundle, found, loaded, places, question

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AREA = "areas: [{{id: TA1, title: Labour migration, gcm: {numbers}}}]\n"
OBJECTIVE = "objectives:\n  - id: O1\n    title: Fair contracts\n    gcm: {numbers}\n"
OUTSIDE = "and the Compact has objectives 1 to 23"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("gcm: []", [], id="none"),
        pytest.param("gcm: [1, 23]", [], id="first and last"),
        pytest.param("gcm: [0]", [f"gcm[0]: 'gcm' of A1 is 0, {OUTSIDE}"], id="zero"),
        pytest.param("gcm: [-1]", [f"gcm[0]: 'gcm' of A1 is -1, {OUTSIDE}"], id="negative"),
        pytest.param("gcm: [6, 24]", [f"gcm[1]: 'gcm' of A1 is 24, {OUTSIDE}"], id="one too many"),
        pytest.param("gcm_actions: [6a, 6l, 22c]", [], id="first and last letters"),
        pytest.param(
            "gcm_actions: [6c, 6m]",
            [
                "gcm_actions[1]: 'gcm_actions' of A1 is 6m, "
                "and objective 6 of the Compact has actions 6a to 6l"
            ],
            id="a letter too far",
        ),
        pytest.param(
            "gcm_actions: [22d]",
            [
                "gcm_actions[0]: 'gcm_actions' of A1 is 22d, "
                "and objective 22 of the Compact has actions 22a to 22c"
            ],
            id="a letter that others have",
        ),
        pytest.param(
            "gcm_actions: [06c]",
            [
                "gcm_actions[0]: 'gcm_actions' of A1 is 06c, "
                "and objective 6 of the Compact has actions 6a to 6l"
            ],
            id="a zero in front",
        ),
        pytest.param(
            "gcm_actions: [0a, 24a]",
            [
                f"gcm_actions[0]: 'gcm_actions' of A1 is 0a, {OUTSIDE}",
                f"gcm_actions[1]: 'gcm_actions' of A1 is 24a, {OUTSIDE}",
            ],
            id="letters of no objective",
        ),
        pytest.param(
            "gcm: [24], status: cancelled",
            [f"gcm[0]: 'gcm' of A1 is 24, {OUTSIDE}"],
            id="cancelled",
        ),
    ],
)
def test_actions(fields: str, expected: list[str]) -> None:
    assert found(not_an_objective, ACTION.format(fields=fields)) == [
        f"objectives[0].actions[0].{each}" for each in expected
    ]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param(AREA.format(numbers=[1, 23]), [], id="area"),
        pytest.param(OBJECTIVE.format(numbers=[1, 23]), [], id="objective"),
        pytest.param(HEADER + "  out_of_scope: [{gcm: 23, reason: Later}]", [], id="out of scope"),
        pytest.param(
            AREA.format(numbers=[23, 24]),
            [f"areas[0].gcm[1]: 'gcm' of TA1 is 24, {OUTSIDE}"],
            id="area, one too many",
        ),
        pytest.param(
            OBJECTIVE.format(numbers=[0, 23]),
            [f"objectives[0].gcm[0]: 'gcm' of O1 is 0, {OUTSIDE}"],
            id="objective, zero",
        ),
        pytest.param(
            HEADER + "  out_of_scope: [{gcm: 24, reason: Later}]",
            [f"plan.out_of_scope[0].gcm: 'out_of_scope' of XEX-2025 is 24, {OUTSIDE}"],
            id="out of scope, one too many",
        ),
    ],
)
def test_other_records(yaml: str, expected: list[str]) -> None:
    assert found(not_an_objective, yaml) == expected


@pytest.mark.parametrize(
    ("fields", "help"),
    [
        pytest.param(
            "gcm: [24]",
            "write the number of the objective of the Compact that is meant",
            id="a number",
        ),
        pytest.param(
            "gcm_actions: [6m]",
            "write the number of the objective and the letter of the action that is meant, as 6c",
            id="a letter",
        ),
    ],
)
def test_help(fields: str, help: str) -> None:
    result = loaded(ACTION.format(fields=fields))

    (finding,) = check([not_an_objective], question(result))

    assert finding.remark.help == help


def test_place() -> None:
    yaml = ACTION.format(fields="gcm: [6, 24], gcm_actions: [6c, 6m]")

    assert places(not_an_objective, yaml) == ["2:64", "2:87"]


def test_place_in_several_files() -> None:
    result = load(
        bundle(HEADER, OBJECTIVE.format(numbers=[6]), OBJECTIVE.format(numbers=[5, 24, 18]))
    )

    (told,) = judged(result, check([not_an_objective], question(result)))

    assert (told.file, told.span.start.line, told.span.start.column) == ("2.yaml", 4, 14)
