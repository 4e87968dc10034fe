from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm502_not_a_principle import not_a_principle
from tests.builders import found, loaded, places, question

ACTION = "actions:\n  - {{id: A1, title: Open a shelter, principles: {principles}}}\n"
TEN = """[people-centred, international-cooperation, national-sovereignty, rule-of-law,
    sustainable-development, human-rights, gender-responsive, child-sensitive,
    whole-of-government, whole-of-society]"""
NONE = "which is no principle of the Compact"


@pytest.mark.parametrize(
    ("principles", "expected"),
    [
        pytest.param("[]", [], id="none"),
        pytest.param(TEN, [], id="all ten"),
        pytest.param("[child sensitive]", [f"[0]: A1 names 'child sensitive', {NONE}"], id="space"),
        pytest.param(
            "[Child-sensitive]", [f"[0]: A1 names 'Child-sensitive', {NONE}"], id="capital"
        ),
        pytest.param(
            "[human-rights, equity, solidarity]",
            [f"[1]: A1 names 'equity', {NONE}", f"[2]: A1 names 'solidarity', {NONE}"],
            id="one finding for each",
        ),
        pytest.param("['']", [f"[0]: A1 names '', {NONE}"], id="empty"),
        pytest.param(
            '["respect,\\n solidarity and shared responsibility"]',
            [f"[0]: A1 names 'respect, solidarity and shared', {NONE}"],
            id="a long text over two lines",
        ),
    ],
)
def test_not_a_principle(principles: str, expected: list[str]) -> None:
    action = "objectives[0].actions[0].principles"

    assert found(not_a_principle, ACTION.format(principles=principles)) == [
        f"{action}{each}" for each in expected
    ]


def test_objective() -> None:
    yaml = "objectives: [{id: O1, title: Protection, gcm: [7], principles: [child]}]"

    assert found(not_a_principle, yaml) == [
        f"objectives[0].principles[0]: O1 names 'child', {NONE}"
    ]


@pytest.mark.parametrize(
    ("principle", "help"),
    [
        pytest.param("gender-sensitive", "did you mean 'gender-responsive'?", id="nearest"),
        pytest.param("Whole of society", "did you mean 'whole-of-society'?", id="with spaces"),
        pytest.param(
            "equity",
            "write people-centred | international-cooperation | national-sovereignty | rule-of-law"
            " | sustainable-development | human-rights | gender-responsive | child-sensitive"
            " | whole-of-government | whole-of-society",
            id="like none",
        ),
    ],
)
def test_help(principle: str, help: str) -> None:
    result = loaded(ACTION.format(principles=f"[{principle}]"))

    (finding,) = check([not_a_principle], question(result))

    assert finding.remark.help == help


def test_place() -> None:
    assert places(not_a_principle, ACTION.format(principles="[human-rights, equity]")) == ["2:68"]
