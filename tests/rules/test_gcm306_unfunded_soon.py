from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm306_unfunded_soon import unfunded_soon
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AT = "objectives[0].actions[0].start"
STATE = "source: State budget, amount:"
SOON = "start: 2026-11, budget: 400"


def nothing(start: str) -> list[str]:
    return [f"A1 starts {start}, with USD 0 secured of its budget of USD 400"]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param("2026-09-29", [], id="yesterday"),
        pytest.param("2026-09-30", nothing("2026-09-30"), id="today"),
        pytest.param("2026-Q4", nothing("2026-Q4"), id="in the next quarter"),
        pytest.param("2026-12-29", nothing("2026-12-29"), id="in 90 days"),
        pytest.param("2026-12-30", [], id="in 91 days"),
        pytest.param("2026", [], id="in this year"),
    ],
)
def test_when(start: str, expected: list[str]) -> None:
    yaml = ACTION.format(fields=f"start: {start}, budget: 400")

    assert found(unfunded_soon, yaml) == [f"{AT}: {each}" for each in expected]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            f"{SOON}, funding: [{{{STATE} 200, status: committed}}]", [], id="half committed"
        ),
        pytest.param(
            f"{SOON}, funding: [{{{STATE} 200, status: disbursed}}]", [], id="half disbursed"
        ),
        pytest.param(
            f"{SOON}, funding: [{{{STATE} 199.99, status: committed}}]",
            ["A1 starts 2026-11, with USD 199.99 secured of its budget of USD 400"],
            id="less than half",
        ),
        pytest.param(
            f"{SOON}, funding: [{{{STATE} 400, status: pledged}}]",
            nothing("2026-11"),
            id="only pledged",
        ),
        pytest.param(f"{SOON}, funding: [{{{STATE} 400}}]", nothing("2026-11"), id="no status"),
        pytest.param("start: 2026-11", [], id="no budget"),
        pytest.param("start: 2026-11, budget: 0", [], id="a budget of zero"),
        pytest.param("budget: 400", [], id="no start"),
        pytest.param(f"{SOON}, status: not_started", nothing("2026-11"), id="not started"),
        pytest.param(f"{SOON}, status: in_progress", [], id="in progress"),
        pytest.param(f"{SOON}, started: 2026-09", [], id="started early"),
        pytest.param(f"{SOON}, status: suspended", [], id="suspended"),
        pytest.param(f"{SOON}, status: completed", [], id="completed"),
        pytest.param(f"{SOON}, status: cancelled", [], id="cancelled"),
        pytest.param(f"{SOON}, merged_into: A2", [], id="merged"),
        pytest.param(
            "start: 2026-11, budget: [{amount: 4000}, {amount: 6000, currency: EUR}], "
            f"funding: [{{{STATE} 9000, status: committed}}]",
            ["A1 starts 2026-11, with EUR 0 secured of its budget of EUR 6,000"],
            id="each currency by itself",
        ),
        pytest.param(
            "start: 2026-11, budget: [{period: 2026, amount: 100}, {period: 2027, amount: 300}], "
            f"funding: [{{{STATE} 100, status: committed}}]",
            ["A1 starts 2026-11, with USD 100 secured of its budget of USD 400"],
            id="a budget by periods counts in full",
        ),
    ],
)
def test_unfunded_soon(fields: str, expected: list[str]) -> None:
    assert found(unfunded_soon, ACTION.format(fields=fields)) == [
        f"{AT}: {each}" for each in expected
    ]


def test_place() -> None:
    assert places(unfunded_soon, ACTION.format(fields=SOON)) == ["2:62"]
