from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm302_negative_amount import negative_amount
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: 400000", [], id="above zero"),
        pytest.param("budget: 0", [], id="zero"),
        pytest.param("budget: -0", [], id="minus zero"),
        pytest.param(
            "budget: -0.01",
            ["budget[0].amount: 'budget' of A1 is -0.01, which is below zero"],
            id="a cent below zero",
        ),
        pytest.param(
            "budget: [{amount: 5}, {amount: -50000, currency: EUR}]",
            ["budget[1].amount: 'budget' of A1 is -50,000, which is below zero"],
            id="second budget line",
        ),
        pytest.param(
            "funding: [{source: State budget, amount: -1}]",
            ["funding[0].amount: 'funding' of A1 is -1, which is below zero"],
            id="funding",
        ),
        pytest.param(
            "spent: -1", ["spent.amount: 'spent' of A1 is -1, which is below zero"], id="spent"
        ),
        pytest.param(
            "status: cancelled, spent: -1",
            ["spent.amount: 'spent' of A1 is -1, which is below zero"],
            id="of a cancelled action",
        ),
    ],
)
def test_negative_amount(fields: str, expected: list[str]) -> None:
    assert found(negative_amount, ACTION.format(fields=fields)) == [
        f"{AT}.{each}" for each in expected
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: -1", "2:55", id="bare amount: its key"),
        pytest.param("spent: -1", "2:55", id="bare amount spent: its key"),
        pytest.param("budget: [4, -1]", "2:67", id="bare amount in a list"),
        pytest.param("spent: {amount: -1}", "2:71", id="in a map"),
        pytest.param("budget: {amount: -1}", "2:72", id="a single line"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(negative_amount, ACTION.format(fields=fields)) == [expected]
