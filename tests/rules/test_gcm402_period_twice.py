from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm402_period_twice import period_twice
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, unit: workers, direction: increase,\n"
    "     aggregation: {aggregation}, baseline: {{period: 2023, value: 0}},\n"
    "     actuals: [{actuals}]}}\n"
)
AT = "objectives[0].indicators[0].actuals"
FIRST = "{period: 2025, value: 310}"
WOMEN = "groups: [{sex: female, value: 31}]"


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        pytest.param(f"{FIRST}, {{period: 2026, value: 310}}", [], id="two periods"),
        pytest.param(f"{FIRST}, {{period: 2025, value: 9, status: revised}}", [], id="revised"),
        pytest.param(f"{FIRST}, {{period: 2025, missing: pending}}", [], id="one is missing"),
        pytest.param(
            f"{FIRST}, {{period: 2025, value: 340}}",
            [f"{AT}[1]: I1 has two values for 2025: 310 and 340"],
            id="two values",
        ),
        pytest.param(
            f"{FIRST}, {FIRST}",
            [f"{AT}[1]: I1 has two values for 2025: 310 and 310"],
            id="the same value",
        ),
        pytest.param(
            "{period: 2025, value: 31, status: provisional}, "
            "{period: 2025, value: 34, status: final}",
            [f"{AT}[1]: I1 has two values for 2025: 31 and 34"],
            id="provisional and final",
        ),
        pytest.param(
            f"{FIRST}, {{period: 2025, value: 340, {WOMEN}}}",
            [f"{AT}[1]: I1 has two values for 2025: 310 and 340"],
            id="only one with groups",
        ),
        pytest.param(
            "{period: 2025, value: 34, groups: [{sex: female, value: 31}, {age: 18+, value: 31}]}",
            [],
            id="two groups",
        ),
        pytest.param(
            "{period: 2025, value: 34, "
            "groups: [{sex: female, value: 31}, {sex: female, value: 3}]}",
            [f"{AT}[0].groups[1]: I1 has two values for 2025 and sex female"],
            id="a group twice",
        ),
        pytest.param(
            "{period: 2025, value: 34, "
            "groups: [{sex: male, age: 18+, value: 31}, {age: 18+, sex: male, value: 3}]}",
            [f"{AT}[0].groups[1]: I1 has two values for 2025 and age 18+, sex male"],
            id="a group twice, the other way round",
        ),
    ],
)
@pytest.mark.parametrize("aggregation", ["sum", "latest"])
def test_period_twice(aggregation: str, actuals: str, expected: list[str]) -> None:
    yaml = INDICATOR.format(aggregation=aggregation, actuals=actuals)

    assert found(period_twice, yaml) == expected


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        pytest.param(["2025-H1", "2025-H2"], [], id="halves"),
        pytest.param(["2024-12-31", "2025"], [], id="next day"),
        pytest.param(["2022", "2022-H1"], [], id="before the baseline"),
        pytest.param(
            ["2025", "2025-H1"],
            ["[1].period: I1 adds up 2025 and 2025-H1, which overlap"],
            id="a year and its half",
        ),
        pytest.param(
            ["2025-Q4", "2025"],
            ["[1].period: I1 adds up 2025-Q4 and 2025, which overlap"],
            id="a quarter and its year",
        ),
        pytest.param(
            ["2025", "2025-Q1", "2025-Q3"],
            [
                "[1].period: I1 adds up 2025 and 2025-Q1, which overlap",
                "[2].period: I1 adds up 2025 and 2025-Q3, which overlap",
            ],
            id="a year and two quarters",
        ),
        pytest.param(
            ["2025-12-31", "2025"],
            ["[1].period: I1 adds up 2025-12-31 and 2025, which overlap"],
            id="last day",
        ),
    ],
)
def test_overlapping(actuals: list[str], expected: list[str]) -> None:
    values = ", ".join(f"{{period: {period}, value: 7}}" for period in actuals)
    added = INDICATOR.format(aggregation="sum", actuals=values)
    state = INDICATOR.format(aggregation="latest", actuals=values)

    assert found(period_twice, added) == [f"{AT}{each}" for each in expected]
    assert found(period_twice, state) == []


def test_place() -> None:
    yaml = INDICATOR.format(aggregation="sum", actuals=f"{FIRST}, {FIRST}")

    assert places(period_twice, yaml) == ["4:48"]
