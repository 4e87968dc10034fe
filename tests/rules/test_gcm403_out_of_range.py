from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm403_out_of_range import out_of_range
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Children enrolled, measure: {measure}, unit: children, "
    "direction: increase,\n"
    "     aggregation: latest, {fields}}}\n"
)
AT = "objectives[0].indicators[0]"


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        pytest.param("0", False, id="0"),
        pytest.param("100", False, id="100"),
        pytest.param("99.9", False, id="decimal"),
        pytest.param("-0.1", True, id="below 0"),
        pytest.param("100.1", True, id="above 100"),
        pytest.param("920", True, id="far above"),
    ],
)
@pytest.mark.parametrize(
    ("fields", "path", "what"),
    [
        pytest.param(
            "baseline: {{period: 2024, value: {value}}}",
            "baseline.value",
            "a baseline",
            id="baseline",
        ),
        pytest.param(
            "targets: [{{period: 2026, value: 50}}, {{period: 2027, value: {value}}}]",
            "targets[1].value",
            "a target for 2027",
            id="target",
        ),
        pytest.param(
            "actuals: [{{period: 2025, value: {value}}}]",
            "actuals[0].value",
            "a value for 2025",
            id="actual",
        ),
        pytest.param(
            "actuals: [{{period: 2025, value: 50, groups: [{{sex: female, value: {value}}}]}}]",
            "actuals[0].groups[0].value",
            "a value for 2025 and sex female",
            id="group",
        ),
    ],
)
def test_percentages(fields: str, path: str, what: str, value: str, wrong: bool) -> None:
    yaml = INDICATOR.format(measure="percentage", fields=fields.format(value=value))
    expected = f"{AT}.{path}: I1 has {what} of {value}, and its measure is percentage"

    assert found(out_of_range, yaml) == ([expected] if wrong else [])


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        pytest.param("number", "-920", None, id="a number may be anything"),
        pytest.param("number", "many", "'many'", id="a text for a number"),
        pytest.param("number", "true", "true", id="true for a number"),
        pytest.param("percentage", "half", "'half'", id="a text for a percentage"),
        pytest.param("percentage", "false", "false", id="false for a percentage"),
        pytest.param("yes_no", "true", None, id="true for yes or no"),
        pytest.param("yes_no", "1", "1", id="a number for yes or no"),
        pytest.param("yes_no", "sometimes", "'sometimes'", id="a text for yes or no"),
        pytest.param("qualitative", "uneven", None, id="a text"),
    ],
)
def test_measures(measure: str, value: str, expected: str | None) -> None:
    actuals = f"actuals: [{{period: 2025, value: {value}}}]"
    yaml = INDICATOR.format(measure=measure, fields=actuals)
    message = f"I1 has a value for 2025 of {expected}, and its measure is {measure}"

    assert found(out_of_range, yaml) == ([f"{AT}.actuals[0].value: {message}"] if expected else [])


def test_missing() -> None:
    actuals = "actuals: [{period: 2025, missing: pending}]"

    assert found(out_of_range, INDICATOR.format(measure="yes_no", fields=actuals)) == []


def test_place() -> None:
    baseline = "baseline: {period: 2024, value: 101}"

    assert places(out_of_range, INDICATOR.format(measure="percentage", fields=baseline)) == ["3:63"]
