from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm204_outside_plan import outside_plan
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
TARGET = "[{{id: I1, title: Agencies licensed, targets: [{{period: {period}, value: 40}}]}}]"
PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan
  country: XEX
  fiscal_year_start: 07-01
  period: {period}
objectives:
  - id: O1
    gcm: [6]
    actions: [{{id: A1, title: License recruitment agencies, {fields}}}]
"""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("start: 2025-01-01, due: 2027-12-31", [], id="first to last day"),
        pytest.param("start: 2025, due: 2027", [], id="first to last year"),
        pytest.param("continuous: true", [], id="no dates"),
        pytest.param("start: 2020, due: 2030, status: cancelled", [], id="cancelled"),
        pytest.param("start: 2020, due: 2030, merged_into: A2", [], id="merged"),
        pytest.param("started: 2020", [], id="really started before the plan"),
        pytest.param("start: 2027-12-31", [], id="starts on the last day"),
        pytest.param("due: 2025-01-01", [], id="due on the first day"),
        pytest.param(
            "milestones: [{id: M1, title: Ten, due: 2028, dropped: true}]", [], id="dropped"
        ),
        pytest.param(
            "start: 2024-12-31",
            ["start: A1 starts 2024-12-31, before the plan starts 2025"],
            id="starts a day too early",
        ),
        pytest.param(
            "due: 2028-01-01",
            ["due: A1 is due 2028-01-01, after the plan ends 2027"],
            id="due a day too late",
        ),
        pytest.param(
            "start: 2028-01-01",
            ["start: A1 starts 2028-01-01, after the plan ends 2027"],
            id="starts on the day after the plan",
        ),
        pytest.param(
            "due: 2024-12-31",
            ["due: A1 is due 2024-12-31, before the plan starts 2025"],
            id="due on the day before the plan",
        ),
        pytest.param(
            "start: 2024, due: 2028",
            [
                "start: A1 starts 2024, before the plan starts 2025",
                "due: A1 is due 2028, after the plan ends 2027",
            ],
            id="one finding for each value",
        ),
        pytest.param(
            "milestones: [{id: M1, title: Ten, due: 2027}, {id: M2, title: All, due: 2028-Q1}]",
            ["milestones[1].due: M2 is due 2028-Q1, after the plan ends 2027"],
            id="second milestone",
        ),
        pytest.param(
            "indicators: " + TARGET.format(period=2028),
            ["indicators[0].targets[0].period: I1 has a target for 2028, after the plan ends 2027"],
            id="a target of the action",
        ),
        pytest.param(
            "status: cancelled, indicators: " + TARGET.format(period=2028),
            [],
            id="a target of a cancelled action",
        ),
    ],
)
def test_actions(fields: str, expected: list[str]) -> None:
    action = "objectives[0].actions[0]"

    assert found(outside_plan, ACTION.format(fields=fields)) == [
        f"{action}.{each}" for each in expected
    ]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2027", [], id="last year"),
        pytest.param("2025-01-01", [], id="first day"),
        pytest.param("2028", ["I1 has a target for 2028, after the plan ends 2027"], id="later"),
        pytest.param(
            "2024", ["I1 has a target for 2024, before the plan starts 2025"], id="before"
        ),
    ],
)
def test_targets(period: str, expected: list[str]) -> None:
    indicators = "indicators: " + TARGET.format(period=period) + "\n"
    objective = "objectives:\n  - id: O1\n    gcm: [6]\n    " + indicators

    for place, yaml in (("objectives[0].", indicators), ("objectives[0].", objective)):
        assert found(outside_plan, yaml) == [
            f"{place}indicators[0].targets[0].period: {each}" for each in expected
        ]


def test_targets_of_the_plan() -> None:
    indicators = "indicators: " + TARGET.format(period=2028) + "\n"

    assert found(outside_plan, "objectives: []\n" + indicators) == [
        "indicators[0].targets[0].period: I1 has a target for 2028, after the plan ends 2027"
    ]


@pytest.mark.parametrize(
    ("period", "fields", "expected"),
    [
        pytest.param("{start: 2025-07, end: 2027-06}", "start: FY2025/26", [], id="first year"),
        pytest.param("{start: 2025-07, end: 2027-06}", "due: FY2026/27", [], id="last year"),
        pytest.param(
            "{start: FY2025/26, end: FY2026/27}",
            "start: 2025-07-01, due: 2027-06-30",
            [],
            id="days",
        ),
        pytest.param(
            "{start: FY2025/26, end: FY2026/27}",
            "start: 2025-06-30, due: 2027-07-01",
            [
                "start: A1 starts 2025-06-30, before the plan starts FY2025/26",
                "due: A1 is due 2027-07-01, after the plan ends FY2026/27",
            ],
            id="a day too early and a day too late",
        ),
        pytest.param(
            "{start: 2025, end: 2027}",
            "start: FY2024/25, due: FY2027/28",
            [
                "start: A1 starts FY2024/25, before the plan starts 2025",
                "due: A1 is due FY2027/28, after the plan ends 2027",
            ],
            id="partly outside",
        ),
        pytest.param(
            "{start: 2025, end: 2027}",
            "milestones: [{id: M1, title: Ten, due: FY2027/28}]",
            ["milestones[0].due: M1 is due FY2027/28, after the plan ends 2027"],
            id="milestone partly outside",
        ),
        pytest.param(
            "{start: 2025, end: 2027}",
            "indicators: " + TARGET.format(period="FY2027/28"),
            [
                "indicators[0].targets[0].period: "
                "I1 has a target for FY2027/28, after the plan ends 2027"
            ],
            id="target partly outside",
        ),
        pytest.param("{start: 2027, end: 2025}", "start: 2026, due: 2026", [], id="reversed"),
    ],
)
def test_fiscal_years(period: str, fields: str, expected: list[str]) -> None:
    action = "objectives[0].actions[0]"

    assert found(outside_plan, PLAN.format(period=period, fields=fields)) == [
        f"{action}.{each}" for each in expected
    ]


def test_place() -> None:
    assert places(outside_plan, ACTION.format(fields="start: 2026, due: 2028-03")) == ["2:73"]
