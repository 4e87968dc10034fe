from __future__ import annotations

from datetime import date

import pytest

from gcmplan.check.rules.gcm208_coarse_and_near import coarse_and_near
from tests.builders import HEADER, found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
FISCAL = HEADER + "  fiscal_year_start: 10-01\nobjectives:\n  - id: O1\n    gcm: [6]\n    "
NOVEMBER = date(2026, 11, 1)
STARTS = "start: A1 starts 2027, which begins on 2027-01-01"
DUE = "due: A1 is due 2026, which ends on 2026-12-31"


def told(fields: str, as_of: date) -> list[str]:
    found_here = found(coarse_and_near, ACTION.format(fields=fields), as_of)
    return [each.removeprefix("objectives[0].actions[0].") for each in found_here]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(date(2026, 10, 1), [], id="91 days to go"),
        pytest.param(date(2026, 10, 2), [DUE], id="90 days to go"),
        pytest.param(date(2026, 12, 31), [DUE], id="the last day"),
        pytest.param(date(2027, 1, 1), [], id="the day after"),
    ],
)
def test_how_near(as_of: date, expected: list[str]) -> None:
    assert told("due: 2026", as_of) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(date(2026, 10, 2), [], id="91 days to go"),
        pytest.param(date(2026, 10, 3), [STARTS], id="90 days to go"),
        pytest.param(date(2027, 1, 1), [STARTS], id="the first day"),
        pytest.param(date(2027, 1, 2), [], id="the day after"),
        pytest.param(date(2027, 12, 1), [], id="near its last day"),
    ],
)
def test_how_near_a_start(as_of: date, expected: list[str]) -> None:
    assert told("start: 2027", as_of) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("due: 2026-12-31", [], id="a day"),
        pytest.param("due: 2026-12", [], id="a month"),
        pytest.param("due: 2026-Q4", [], id="a quarter"),
        pytest.param("due: 2027", [], id="a year that is far"),
        pytest.param("due: 2026, status: completed", [], id="completed"),
        pytest.param("due: 2026, status: cancelled", [], id="cancelled"),
        pytest.param("due: 2026, merged_into: A2", [], id="merged"),
        pytest.param("start: 2026, status: not_started", [], id="a start that has passed"),
        pytest.param("start: 2027, status: in_progress", [], id="start of one in progress"),
        pytest.param("start: 2027, started: 2026-03", [], id="start of one that has started"),
        pytest.param("start: 2027, status: suspended", [], id="start of one suspended"),
        pytest.param("start: 2027, status: completed", [], id="start of one completed"),
        pytest.param("start: 2027-Q1", [], id="start in a quarter"),
        pytest.param(
            "due: 2026-H2", ["due: A1 is due 2026-H2, which ends on 2026-12-31"], id="a half year"
        ),
        pytest.param("due: 2026, status: in_progress", [DUE], id="due in a year, in progress"),
        pytest.param("due: 2026, status: suspended", [DUE], id="due in a year, suspended"),
        pytest.param("start: 2027, due: 2028", [STARTS], id="starts in a year, not reported"),
        pytest.param("start: 2027, status: not_started", [STARTS], id="not started"),
        pytest.param(
            "start: 2027-H1",
            ["start: A1 starts 2027-H1, which begins on 2027-01-01"],
            id="starts in a half year",
        ),
        pytest.param("start: 2026, due: 2026", [DUE], id="due at the end of the year it starts"),
        pytest.param("start: 2027, due: 2026", [STARTS, DUE], id="both"),
    ],
)
def test_how_coarse(fields: str, expected: list[str]) -> None:
    assert told(fields, NOVEMBER) == expected


@pytest.mark.parametrize(
    ("due", "as_of", "expected"),
    [
        pytest.param("FY2025/26", date(2026, 7, 1), [], id="91 days to go"),
        pytest.param(
            "FY2025/26",
            date(2026, 7, 2),
            ["A1 is due FY2025/26, which ends on 2026-09-30"],
            id="90 days to go",
        ),
        pytest.param(
            "FY2025/26-H2",
            date(2026, 9, 30),
            ["A1 is due FY2025/26-H2, which ends on 2026-09-30"],
            id="half a fiscal year, on its last day",
        ),
        pytest.param("FY2025/26-Q4", date(2026, 9, 1), [], id="a fiscal quarter"),
        pytest.param("FY2025/26", date(2026, 10, 1), [], id="the day after"),
    ],
)
def test_fiscal_years(due: str, as_of: date, expected: list[str]) -> None:
    action = f"actions: [{{id: A1, title: License recruitment agencies, due: {due}}}]\n"

    assert found(coarse_and_near, FISCAL + action, as_of) == [
        f"objectives[0].actions[0].due: {each}" for each in expected
    ]


def test_place() -> None:
    assert places(coarse_and_near, ACTION.format(fields="due: 2026"), NOVEMBER) == ["2:60"]
