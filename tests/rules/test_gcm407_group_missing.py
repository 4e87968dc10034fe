from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm407_group_missing import group_missing
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, unit: workers, direction: increase,\n"
    "     aggregation: sum, disaggregation: [{declared}], actuals: [{actuals}]}}\n"
)
AT = "objectives[0].indicators[0].actuals"
MESSAGE = "I1 has a value for 2025 that is not broken down by"
BOTH = "groups: [{sex: female, value: 9}, {age: 18+, value: 9}]"
CROSSED = "groups: [{sex: female, age: 18+, value: 9}]"
WOMEN = "groups: [{sex: female, value: 9}]"


@pytest.mark.parametrize(
    ("declared", "actuals", "expected"),
    [
        pytest.param("", "{period: 2025, value: 9}", [], id="nothing declared"),
        pytest.param("sex", "{period: 2025, missing: pending}", [], id="no value"),
        pytest.param("sex, age", f"{{period: 2025, value: 9, {BOTH}}}", [], id="both"),
        pytest.param("sex, age", f"{{period: 2025, value: 9, {CROSSED}}}", [], id="crossed"),
        pytest.param("sex", f"{{period: 2025, value: 9, {BOTH}}}", [], id="more than declared"),
        pytest.param(
            "sex",
            f"{{period: 2025, value: 8}}, {{period: 2025, value: 9, status: revised, {WOMEN}}}",
            [],
            id="revised",
        ),
        pytest.param(
            "sex", "{period: 2025, value: 9}", [f"{AT}[0]: {MESSAGE} sex"], id="no groups"
        ),
        pytest.param(
            "sex, age",
            f"{{period: 2025, value: 9, {WOMEN}}}",
            [f"{AT}[0]: {MESSAGE} age"],
            id="one of two",
        ),
        pytest.param(
            "sex, age",
            "{period: 2025, value: 9}",
            [f"{AT}[0]: {MESSAGE} sex and age"],
            id="neither of two",
        ),
        pytest.param(
            "sex",
            f"{{period: 2024, value: 9, {WOMEN}}}, {{period: 2025, value: 9}}",
            [f"{AT}[1]: {MESSAGE} sex"],
            id="second value",
        ),
    ],
)
def test_group_missing(declared: str, actuals: str, expected: list[str]) -> None:
    yaml = INDICATOR.format(declared=declared, actuals=actuals)

    assert found(group_missing, yaml) == expected


def test_place() -> None:
    yaml = INDICATOR.format(declared="sex", actuals="{period: 2025, value: 9}")

    assert places(group_missing, yaml) == ["3:61"]
