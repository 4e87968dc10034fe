from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm411_no_last_target import no_last_target
from tests.builders import found, places

INDICATOR = "{{id: I1, title: Children enrolled, {fields}}}"
NUMBER = "unit: children, direction: increase, aggregation: latest"
AT = "objectives[0].indicators[0]"
MESSAGE = "I1 has no target for the end of the plan 2027:"


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        pytest.param("targets: [{period: 2027, value: 9}]", [], id="last year"),
        pytest.param("targets: [{period: 2027-12-31, value: 9}]", [], id="last day"),
        pytest.param("targets: [{period: 2030, value: 9}]", [], id="after the end"),
        pytest.param(
            "targets: [{period: 2027, value: 9}, {period: 2026, value: 8}]", [], id="other order"
        ),
        pytest.param(
            "targets: [{period: 2027-12-30, value: 9}]",
            [f"{AT}.targets: {MESSAGE} its last target is for 2027-12-30"],
            id="day before",
        ),
        pytest.param(
            "targets: [{period: 2026, value: 9}]",
            [f"{AT}.targets: {MESSAGE} its last target is for 2026"],
            id="year before",
        ),
        pytest.param("frequency: annual", [f"{AT}: {MESSAGE} it has no target"], id="none"),
        pytest.param("targets: []", [f"{AT}: {MESSAGE} it has no target"], id="empty list"),
    ],
)
def test_no_last_target(targets: str, expected: list[str]) -> None:
    indicator = INDICATOR.format(fields=f"{NUMBER}, {targets}")

    assert found(no_last_target, f"indicators:\n  - {indicator}\n") == expected


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        pytest.param("measure: percentage, direction: maintain", True, id="percentage"),
        pytest.param("measure: percentage", False, id="no direction"),
        pytest.param("measure: yes_no", True, id="yes or no"),
        pytest.param("measure: qualitative", False, id="text"),
    ],
)
def test_which(fields: str, asked: bool) -> None:
    yaml = f"indicators:\n  - {INDICATOR.format(fields=fields)}\n"

    assert bool(found(no_last_target, yaml)) is asked


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        pytest.param("lead: MOE", True, id="counted"),
        pytest.param("status: cancelled", False, id="cancelled"),
        pytest.param("merged_into: A2", False, id="merged"),
    ],
)
def test_of_an_action(fields: str, asked: bool) -> None:
    indicator = INDICATOR.format(fields="measure: yes_no")
    yaml = f"actions:\n  - {{id: A1, title: Enrol, {fields}, indicators: [{indicator}]}}\n"

    assert bool(found(no_last_target, yaml)) is asked


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("measure: yes_no", "2:9", id="none: the indicator"),
        pytest.param(
            "measure: yes_no, targets: [{period: 2026, value: true}]",
            "2:70",
            id="too early: the targets",
        ),
    ],
)
def test_place(fields: str, expected: str) -> None:
    yaml = f"indicators:\n  - {INDICATOR.format(fields=fields)}\n"

    assert places(no_last_target, yaml) == [expected]
