from __future__ import annotations

from dataclasses import replace

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm503_not_an_sdg_target import not_an_sdg_target
from gcmplan.compact.compact import Compact
from tests.builders import found, loaded, places, question

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, sdg: {targets}}}\n"
NONE = "which is no target of the SDGs"


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param(["1.1", "17.19"], [], id="first and last"),
        pytest.param(["8.1", "8.10", "8.b"], [], id="one, ten, letter"),
        pytest.param(["10.7", "10.8"], [f"[1]: A1 names 10.8, {NONE}"], id="a number too far"),
        pytest.param(["10.c", "10.d"], [f"[1]: A1 names 10.d, {NONE}"], id="a letter too far"),
        pytest.param(["18.1"], [f"[0]: A1 names 18.1, {NONE}"], id="a goal too far"),
        pytest.param(["0.1"], [f"[0]: A1 names 0.1, {NONE}"], id="goal zero"),
        pytest.param(["04.7"], [f"[0]: A1 names 04.7, {NONE}"], id="a zero in front"),
    ],
)
def test_not_an_sdg_target(targets: list[str], expected: list[str]) -> None:
    action = "objectives[0].actions[0].sdg"

    assert found(not_an_sdg_target, ACTION.format(targets=targets)) == [
        f"{action}{each}" for each in expected
    ]


def test_objective() -> None:
    yaml = 'objectives: [{id: O1, title: Fair contracts, gcm: [6], sdg: ["8.11"]}]'

    assert found(not_an_sdg_target, yaml) == [f"objectives[0].sdg[0]: O1 names 8.11, {NONE}"]


@pytest.mark.parametrize(
    ("target", "help"),
    [
        pytest.param(
            "10.8",
            "write one of goal 10: 10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 10.7, 10.a, 10.b, 10.c",
            id="a number too far",
        ),
        pytest.param(
            "01.6",
            "write one of goal 1: 1.1, 1.2, 1.3, 1.4, 1.5, 1.a, 1.b",
            id="a zero in front",
        ),
        pytest.param("18.1", "write a target of one of the goals 1 to 17", id="a goal too far"),
        pytest.param("0.1", "write a target of one of the goals 1 to 17", id="goal zero"),
    ],
)
def test_help(target: str, help: str) -> None:
    result = loaded(ACTION.format(targets=[target]))

    (finding,) = check([not_an_sdg_target], question(result))

    assert finding.remark.help == help


def test_no_catalogue_is_read_where_no_target_is_named() -> None:
    read: list[str] = []
    asked = replace(question(loaded(ACTION.format(targets=[]))), compact=Compact(read.append))

    assert list(check([not_an_sdg_target], asked)) == []
    assert read == []


def test_place() -> None:
    assert places(not_an_sdg_target, ACTION.format(targets='["10.7", "10.8"]')) == ["2:69"]
