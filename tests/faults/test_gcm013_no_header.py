from __future__ import annotations

import pytest

from gcmplan.load import load
from tests.builders import HEADER, bundle
from tests.faults.telling import diagnostics, places

LOOSE = (
    "this file belongs to no plan | "
    "move it to the folder of its plan, or add 'gcmplan: 1' and 'plan:' on top"
)
HEADLESS = "a plan without 'plan:' | add 'plan:' with id, title, country and period"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEADER, [], id="a plan"),
        pytest.param("", [LOOSE], id="an empty file"),
        pytest.param("# later\n", [LOOSE], id="a comment"),
        pytest.param("null\n", [LOOSE], id="null"),
        pytest.param("{}\n", [LOOSE], id="an empty map"),
        pytest.param("areas: []\n", [LOOSE], id="a part of a plan"),
        pytest.param("services: {web: 1}\n", [LOOSE], id="something else"),
        pytest.param("gcmplan: 1\n", [HEADLESS], id="only the version"),
        pytest.param("gcmplan: 1\nplan:\nareas: []\n", [HEADLESS], id="an empty head"),
        pytest.param("gcmplan: 1\nplan: x\n", [], id="a head that is no map"),
        pytest.param("gcmplan: 1\nplna: {id: X}\n", [], id="plan misspelt"),
        pytest.param("plan: {id: X}\n", [], id="no version is a field that is missing"),
        pytest.param("areas: [\n", [], id="a file that cannot be read"),
        pytest.param("gcmplan: 1\nplan: {id: X\n", [], id="a head that cannot be read"),
        pytest.param("- a\n", [], id="a list"),
    ],
)
def test_what_is_told(text: str, expected: list[str]) -> None:
    remarks = [each.finding.remark for each in diagnostics("GCM013", text)]

    assert [f"{each.message} | {each.help}" for each in remarks] == expected


def test_of_a_file_that_belongs_to_no_plan_nothing_else_is_said() -> None:
    result = load(bundle("services: {web: 1}\nareas: [{}]\n"))

    assert result.plan is None
    assert [each.finding.rule.code for each in result.diagnostics] == ["GCM013"]


def test_of_a_plan_without_its_head_the_rest_is_told_too() -> None:
    result = load(bundle("gcmplan: 1\nareas: [{id: T1, titel: {fr: x}}]\n"))

    assert result.plan is None
    assert [each.finding.rule.code for each in result.diagnostics] == ["GCM013", "GCM004"]


def test_place() -> None:
    assert places("GCM013", "# note\nareas: []\n") == ["plan.yaml:2:1"]
    assert places("GCM013", "areas: []\ngcmplan: 1\n") == ["plan.yaml:2:10"]
    assert places("GCM013", "") == ["plan.yaml:1:1"]


def test_place_in_several_files() -> None:
    assert places("GCM013", "areas: []\n", "gcmplan: 1\n", "risks: []\n") == ["1.yaml:1:10"]
    assert places("GCM013", "areas: []\n", "risks: []\n") == ["0.yaml:1:1"]
