from __future__ import annotations

from datetime import date

import pytest

from gcmplan.check.rules.gcm202_future_fact import future_fact
from tests.builders import HEADER, found, places

ACTION = "actions:\n  - {{id: A1, title: Train labour inspectors, {fields}}}\n"
INDICATOR = "indicators:\n  - {{id: I1, title: Inspectors trained, actuals: [{{{actual}}}]}}\n"
STILL_TO_COME = "which is still to come on 2026-09-30"
FISCAL = HEADER + "  fiscal_year_start: 10-01\nobjectives:\n  - id: O1\n    gcm: [6]\n    "


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("started: 2026-09-29", [], id="started the day before"),
        pytest.param("started: 2026-09-30", [], id="started on the day"),
        pytest.param("started: 2026", [], id="started in a year that has begun"),
        pytest.param("started: 2026-Q3, ended: 2026-H2", [], id="a half year that has begun"),
        pytest.param("start: 2027, due: 2028", [], id="planned"),
        pytest.param("milestones: [{id: M1, title: Half, due: 2027}]", [], id="milestone planned"),
        pytest.param(
            "started: 2026-10-01", ["started: A1 started 2026-10-01"], id="started the day after"
        ),
        pytest.param("started: 2027", ["started: A1 started 2027"], id="started next year"),
        pytest.param("ended: 2026-Q4", ["ended: A1 ended 2026-Q4"], id="ended next quarter"),
        pytest.param(
            "reviewed: 2026-10-01", ["reviewed: A1 was reviewed 2026-10-01"], id="reviewed"
        ),
        pytest.param(
            "status: cancelled, ended: 2027", ["ended: A1 ended 2027"], id="cancelled, still wrong"
        ),
        pytest.param(
            "updates: [{date: 2026-09-30, text: Done}, {date: 2026-10-01, text: Done}]",
            ["updates[1].date: A1 has an update of 2026-10-01"],
            id="second update",
        ),
        pytest.param(
            "milestones: [{id: M1, title: Half, done: 2026-09}, {id: M2, title: All, done: 2027}]",
            ["milestones[1].done: M2 was done 2027"],
            id="second milestone",
        ),
    ],
)
def test_actions(fields: str, expected: list[str]) -> None:
    action = "objectives[0].actions[0]"

    assert found(future_fact, ACTION.format(fields=fields)) == [
        f"{action}.{each}, {STILL_TO_COME}" for each in expected
    ]


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        pytest.param("period: 2026-Q3, value: 5", [], id="a quarter that ends on the day"),
        pytest.param("period: 2026, value: 5", [], id="a year that has not ended"),
        pytest.param("period: 2027, missing: pending", [], id="no value for a coming year"),
        pytest.param("period: 2026, value: 5, reported: 2026-09-30", [], id="reported on the day"),
        pytest.param(
            "period: 2026-Q4, value: 5",
            ["period: I1 has a value for 2026-Q4"],
            id="a quarter that begins on the day after",
        ),
        pytest.param(
            "period: 2026, value: 5, reported: 2026-10-01",
            ["reported: I1 has a report of 2026-10-01"],
            id="reported on the day after",
        ),
    ],
)
def test_indicators(actual: str, expected: list[str]) -> None:
    first = "objectives[0].indicators[0].actuals[0]"

    assert found(future_fact, INDICATOR.format(actual=actual)) == [
        f"{first}.{each}, {STILL_TO_COME}" for each in expected
    ]


def test_targets_may_come() -> None:
    target = "indicators:\n  - {id: I1, title: Trained, targets: [{period: 2027, value: 5}]}\n"

    assert found(future_fact, target) == []


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(date(2026, 10, 2), [], id="began the day before"),
        pytest.param(date(2026, 10, 1), [], id="begins on the day"),
        pytest.param(
            date(2026, 9, 30),
            [f"objectives[0].actions[0].ended: A1 ended FY2026/27, {STILL_TO_COME}"],
            id="begins on the day after",
        ),
    ],
)
def test_fiscal_year(as_of: date, expected: list[str]) -> None:
    action = "actions: [{id: A1, title: Train labour inspectors, ended: FY2026/27}]\n"

    assert found(future_fact, FISCAL + action, as_of) == expected


@pytest.mark.parametrize(
    ("adopted", "expected"),
    [
        pytest.param("2026-09-30", [], id="on the day"),
        pytest.param(
            "2026-10-01",
            [f"plan.adopted: XEX-2025 was adopted 2026-10-01, {STILL_TO_COME}"],
            id="on the day after",
        ),
    ],
)
def test_plan(adopted: str, expected: list[str]) -> None:
    assert found(future_fact, f"{HEADER}  adopted: {adopted}\n") == expected


def test_pledge() -> None:
    pledges = "pledges: [{id: P1, title: Fair recruitment, made: 2026-10-01}]\n"

    assert found(future_fact, pledges) == [
        f"pledges[0].made: P1 was made 2026-10-01, {STILL_TO_COME}"
    ]


def test_what_is_a_fact_depends_on_the_day() -> None:
    action = ACTION.format(fields="started: 2026-09-30")

    assert found(future_fact, action, date(2026, 9, 30)) == []
    assert found(future_fact, action, date(2026, 9, 29)) == [
        "objectives[0].actions[0].started: A1 started 2026-09-30, "
        "which is still to come on 2026-09-29"
    ]


def test_place() -> None:
    assert places(future_fact, ACTION.format(fields="ended: 2062-06-30")) == ["2:57"]
    assert places(future_fact, INDICATOR.format(actual="period: 2062, value: 5")) == ["2:64"]
