from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

ACTION = "actions:\n  - {{id: A1, title: Train inspectors, {field}}}\n"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("lead: MOL", [], id="known"),
        pytest.param("x_led: MOL", [], id="somebody's own"),
        pytest.param("x_: MOL", [], id="hardly a name"),
        pytest.param("led: MOL", ["A1 has an unknown key 'led' | did you mean 'lead'?"], id="near"),
        pytest.param("Lead: MOL", ["A1 has an unknown key 'Lead' | did you mean 'lead'?"], id="L"),
        pytest.param("X_led: 1", ["A1 has an unknown key 'X_led' | did you mean 'lead'?"], id="X_"),
        pytest.param(
            "priority: high",
            ["A1 has an unknown key 'priority' | if the key is your own, write 'x_priority'"],
            id="near to nothing",
        ),
        pytest.param(
            "'': 1",
            ["A1 has an unknown key '' | if the key is your own, write 'x_'"],
            id="empty",
        ),
        pytest.param(
            "budget: {sum: 1, amount: 2}",
            [
                "'budget' of A1 has an unknown key 'sum' | "
                "write one of period, amount, currency, or begin it with 'x_'"
            ],
            id="in a part with few keys",
        ),
        pytest.param(
            "partners: [{org: MOL, rol: funding}]",
            ["'partners' of A1 has an unknown key 'rol' | did you mean 'role'?"],
            id="in an entry of a list",
        ),
        pytest.param(
            "led: MOL, du: 2026",
            [
                "A1 has an unknown key 'led' | did you mean 'lead'?",
                "A1 has an unknown key 'du' | did you mean 'due'?",
            ],
            id="two",
        ),
    ],
)
def test_what_is_told(field: str, expected: list[str]) -> None:
    assert told("GCM004", ACTION.format(field=field)) == expected


@pytest.mark.parametrize(
    ("yaml", "expected", "missing"),
    [
        pytest.param(
            "risks: [{id: R1, titel: x, likelihood: 1, impact: 1}]\n",
            ["R1 has an unknown key 'titel' | did you mean 'title'?"],
            [],
            id="the missing field misspelt",
        ),
        pytest.param(
            "risks: [{id: R1, titel: x, likelyhood: 1, impact: 1}]\n",
            [
                "R1 has an unknown key 'titel' | did you mean 'title'?",
                "R1 has an unknown key 'likelyhood' | did you mean 'likelihood'?",
            ],
            [],
            id="two of them",
        ),
        pytest.param(
            "risks: [{id: R1, titel: x, tittle: y, likelihood: 1, impact: 1}]\n",
            [
                "R1 has an unknown key 'titel' | did you mean 'title'?",
                "R1 has an unknown key 'tittle' | did you mean 'title'?",
            ],
            [],
            id="misspelt twice",
        ),
        pytest.param(
            "risks: [{id: R1, colour: x, likelihood: 1, impact: 1}]\n",
            [
                "R1 has an unknown key 'colour' | write one of id, title, likelihood, impact, "
                "status, mitigation, owner, review, or begin it with 'x_'"
            ],
            ["R1 has no 'title' | add it, as 'title: License recruitment agencies'"],
            id="another key, and a field missing",
        ),
    ],
)
def test_with_a_missing_field(yaml: str, expected: list[str], missing: list[str]) -> None:
    assert told("GCM004", yaml) == expected
    assert told("GCM005", yaml) == missing


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param(HEADER + "x_own: {a: [1]}\n", [], id="somebody's own"),
        pytest.param(
            HEADER + "objectivs: []\n",
            ["the plan has an unknown key 'objectivs' | did you mean 'objectives'?"],
            id="on top",
        ),
        pytest.param(
            HEADER.replace("currency", "curency"),
            ["XEX-2025 has an unknown key 'curency' | did you mean 'currency'?"],
            id="in the head",
        ),
        pytest.param(
            HEADER.replace("\nplan:", "\npaln:"),
            ["the plan has an unknown key 'paln' | did you mean 'plan'?"],
            id="the head itself",
        ),
    ],
)
def test_on_top(yaml: str, expected: list[str]) -> None:
    assert told("GCM004", yaml) == expected


def test_place_is_the_key() -> None:
    text = HEADER + "areas:\n  - id: T1\n    title: x\n    leed: MOL\n"

    assert places("GCM004", text) == [f"plan.yaml:{HEAD_LINES + 4}:5"]
    assert items("GCM004", text) == ["T1 areas[0].leed"]


def test_place_in_several_files() -> None:
    first, second = "areas: [{id: T1, title: x}]\n", "areas:\n  - {id: T2, title: x, leed: MOL}\n"

    assert places("GCM004", first, second, HEADER) == ["1.yaml:2:24"]
    assert items("GCM004", first, second, HEADER) == ["T2 areas[1].leed"]
