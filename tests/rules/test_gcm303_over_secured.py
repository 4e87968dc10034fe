from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm303_over_secured import over_secured
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AT = "objectives[0].actions[0].funding"
STATE = "source: State budget, amount:"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: 400", [], id="no funding"),
        pytest.param(f"budget: 400, funding: [{{{STATE} 400, status: committed}}]", [], id="equal"),
        pytest.param(
            f"budget: 400, funding: [{{{STATE} 400.01, status: committed}}]",
            ["A1 has USD 400.01 secured, above its budget of USD 400"],
            id="a cent more",
        ),
        pytest.param(
            f"budget: 400, funding: [{{{STATE} 401, status: disbursed}}]",
            ["A1 has USD 401 secured, above its budget of USD 400"],
            id="disbursed",
        ),
        pytest.param(
            f"budget: 400, funding: [{{{STATE} 300, status: committed}},"
            f" {{{STATE} 300, status: disbursed}}]",
            ["A1 has USD 600 secured, above its budget of USD 400"],
            id="committed and disbursed",
        ),
        pytest.param(f"budget: 400, funding: [{{{STATE} 500, status: pledged}}]", [], id="pledged"),
        pytest.param(
            f"budget: 400, funding: [{{{STATE} 500, status: requested}}]", [], id="requested"
        ),
        pytest.param(f"budget: 400, funding: [{{{STATE} 500}}]", [], id="no status"),
        pytest.param(f"funding: [{{{STATE} 500, status: committed}}]", [], id="no budget"),
        pytest.param(
            f"budget: 0, funding: [{{{STATE} 500, status: committed}}]",
            ["A1 has USD 500 secured, above its budget of USD 0"],
            id="a budget of zero",
        ),
        pytest.param(
            f"budget: 400, funding: [{{{STATE} 500, currency: EUR, status: committed}}]",
            [],
            id="no budget in that currency",
        ),
        pytest.param(
            "budget: [{period: 2025, amount: 300}, {period: 2026, amount: 300}], "
            f"funding: [{{{STATE} 600, status: committed}}]",
            [],
            id="budget of two periods",
        ),
        pytest.param(
            "budget: [{amount: 1000}, {amount: 2000, currency: EUR}], "
            f"funding: [{{{STATE} 1500, status: committed}}, "
            f"{{{STATE} 2500, currency: EUR, status: committed}}]",
            [
                "A1 has EUR 2,500 secured, above its budget of EUR 2,000",
                "A1 has USD 1,500 secured, above its budget of USD 1,000",
            ],
            id="each currency",
        ),
        pytest.param(
            f"status: cancelled, budget: 0, funding: [{{{STATE} 5, status: committed}}]",
            [],
            id="cancelled",
        ),
        pytest.param(
            f"merged_into: A2, budget: 0, funding: [{{{STATE} 5, status: committed}}]",
            [],
            id="merged",
        ),
    ],
)
def test_over_secured(fields: str, expected: list[str]) -> None:
    assert found(over_secured, ACTION.format(fields=fields)) == [
        f"{AT}: {each}" for each in expected
    ]


def test_place() -> None:
    fields = f"budget: 4, funding: [{{{STATE} 5, status: committed}}]"

    assert places(over_secured, ACTION.format(fields=fields)) == ["2:75"]
