from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm405_falls_though_cumulative import falls_though_cumulative
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, unit: workers, direction: increase,\n"
    "     aggregation: {aggregation}, actuals: [{actuals}]}}\n"
)
AT = "objectives[0].indicators[0].actuals"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("1", [], id="above 0"),
        pytest.param("0", [], id="0"),
        pytest.param("-1", ["[0].value: I1 is a sum, and 2025 adds -1 to it"], id="below 0"),
        pytest.param("few", [], id="no number"),
    ],
)
def test_falls_though_cumulative(value: str, expected: list[str]) -> None:
    actuals = f"{{period: 2025, value: {value}}}"
    added = INDICATOR.format(aggregation="sum", actuals=actuals)
    state = INDICATOR.format(aggregation="latest", actuals=actuals)

    assert found(falls_though_cumulative, added) == [f"{AT}{each}" for each in expected]
    assert found(falls_though_cumulative, state) == []


def test_revised() -> None:
    actuals = "{period: 2025, value: -3}, {period: 2025, value: 3, status: revised}"
    yaml = INDICATOR.format(aggregation="sum", actuals=actuals)

    assert found(falls_though_cumulative, yaml) == []


def test_place() -> None:
    actuals = "{period: 2025, missing: pending}, {period: 2026-H1, value: -1}"

    assert places(
        falls_though_cumulative, INDICATOR.format(aggregation="sum", actuals=actuals)
    ) == ["3:97"]
