from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm304_over_spent import over_spent
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AT = "objectives[0].actions[0].spent"
STATE = "source: State budget, amount:"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(f"funding: [{{{STATE} 400, status: disbursed}}]", [], id="nothing spent"),
        pytest.param("budget: 400, spent: 500", [], id="no funding"),
        pytest.param(f"funding: [{{{STATE} 400, status: disbursed}}], spent: 400", [], id="equal"),
        pytest.param(
            f"funding: [{{{STATE} 400, status: disbursed}}], spent: 400.01",
            ["A1 has USD 400.01 spent, above the USD 400 secured for it"],
            id="a cent more",
        ),
        pytest.param(
            f"funding: [{{{STATE} 200, status: disbursed}}, {{{STATE} 200, status: committed}}], "
            "spent: 400",
            [],
            id="disbursed and committed",
        ),
        pytest.param(
            f"funding: [{{{STATE} 4000, status: pledged}}], spent: 1500",
            ["A1 has USD 1,500 spent, above the USD 0 secured for it"],
            id="only pledged",
        ),
        pytest.param(f"funding: [{{{STATE} 400}}], spent: 0", [], id="zero spent"),
        pytest.param(
            f"funding: [{{{STATE} 400}}], spent: 1",
            ["A1 has USD 1 spent, above the USD 0 secured for it"],
            id="no status",
        ),
        pytest.param(
            f"funding: [{{{STATE} 400, currency: EUR, status: disbursed}}], spent: 500",
            [],
            id="no funding in that currency",
        ),
        pytest.param(
            f"funding: [{{{STATE} 400, currency: EUR, status: disbursed}}, "
            f"{{{STATE} 900, status: disbursed}}], spent: {{amount: 500, currency: EUR}}",
            ["A1 has EUR 500 spent, above the EUR 400 secured for it"],
            id="currencies are not added",
        ),
        pytest.param(
            f"status: cancelled, funding: [{{{STATE} 400, status: disbursed}}], spent: 500",
            ["A1 has USD 500 spent, above the USD 400 secured for it"],
            id="cancelled",
        ),
        pytest.param(
            f"funding: [{{{STATE} -400, status: disbursed}}], spent: 300",
            [],
            id="an amount below zero, told by another rule",
        ),
    ],
)
def test_over_spent(fields: str, expected: list[str]) -> None:
    assert found(over_spent, ACTION.format(fields=fields)) == [f"{AT}: {each}" for each in expected]


def test_without_any_currency() -> None:
    action = ACTION.format(fields=f"funding: [{{{STATE} 4, status: disbursed}}], spent: 5")
    head = "gcmplan: 1\nplan: {id: P, title: P, country: XEX, period: {start: 2025, end: 2027}}\n"
    objective = "objectives:\n- id: O1\n  gcm: [6]\n  "

    assert found(over_spent, head + objective + action.replace("\n", "\n  ")) == []


def test_place() -> None:
    fields = f"funding: [{{{STATE} 4, status: disbursed}}], spent: 5"

    assert places(over_spent, ACTION.format(fields=fields)) == ["2:127"]
