from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm410_small_cell import small_cell
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Victims identified, measure: {measure}, unit: persons,\n"
    "     direction: increase, aggregation: sum, actuals: [{{period: 2025, value: 30,\n"
    "     groups: [{{sex: male, value: 25}}, {group}]}}]}}\n"
)
AT = "objectives[0].indicators[0].actuals[0].groups[1].value"
ONLY = "I1 has a group of only"


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        pytest.param("{sex: female, value: 0}", None, id="0"),
        pytest.param("{sex: female, value: 1}", "1 for 2025: sex female", id="1"),
        pytest.param("{sex: female, value: 4}", "4 for 2025: sex female", id="4"),
        pytest.param("{sex: female, value: 5}", None, id="5"),
        pytest.param("{sex: female, value: 2.5}", None, id="no whole number"),
        pytest.param("{sex: female, value: true}", None, id="no number"),
        pytest.param("{sex: female}", None, id="no value"),
        pytest.param(
            "{sex: female, age: 60+, value: 3}", "3 for 2025: sex female, age 60+", id="crossed"
        ),
    ],
)
def test_small_cell(group: str, expected: str | None) -> None:
    yaml = INDICATOR.format(measure="number", group=group)

    assert found(small_cell, yaml) == ([f"{AT}: {ONLY} {expected}"] if expected else [])


def test_percentages() -> None:
    yaml = INDICATOR.format(measure="percentage", group="{sex: female, value: 3}")

    assert found(small_cell, yaml) == []


def test_place() -> None:
    yaml = INDICATOR.format(measure="number", group="{sex: female, value: 3}")

    assert places(small_cell, yaml) == ["4:64"]
