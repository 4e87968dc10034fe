from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm305_no_budget import no_budget
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
NONE = ["objectives[0].actions[0]: A1 has no budget"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", budget: 400000", [], id="a budget"),
        pytest.param(", budget: 0", [], id="a budget of zero"),
        pytest.param(", budget: {amount: 1, currency: EUR}", [], id="in another currency"),
        pytest.param(", status: completed, ended: 2026", [], id="completed"),
        pytest.param(", status: cancelled", [], id="cancelled"),
        pytest.param(", merged_into: A2", [], id="merged"),
        pytest.param("", NONE, id="none"),
        pytest.param(", budget: []", NONE, id="empty list"),
        pytest.param(", status: in_progress", NONE, id="in progress"),
        pytest.param(", status: suspended", NONE, id="suspended"),
        pytest.param(", funding: [{source: State, amount: 4}]", NONE, id="only funding"),
    ],
)
def test_no_budget(fields: str, expected: list[str]) -> None:
    assert found(no_budget, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    assert places(no_budget, ACTION.format(fields="")) == ["2:9"]
