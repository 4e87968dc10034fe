from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm205_milestone_outside_action import milestone_outside_action
from tests.builders import HEADER, found, places

ACTION = """\
actions:
  - id: A1
    title: License recruitment agencies
    {dates}
    milestones: [{{id: M0, title: None}}, {{id: M1, title: First ten, {fields}}}]
"""
RUNS = "start: 2026-03-01\n    due: 2026-12"
AT = "objectives[0].actions[0].milestones[1].due"
EARLY = "before A1 starts 2026-03-01"
LATE = "after A1 is due 2026-12"


@pytest.mark.parametrize(
    ("dates", "fields", "expected"),
    [
        pytest.param(RUNS, "due: 2026-06", [], id="within"),
        pytest.param(RUNS, "due: 2026-03-01", [], id="on the first day"),
        pytest.param(RUNS, "due: 2026-12-31", [], id="on the last day"),
        pytest.param(RUNS, "due: 2026", [], id="in the same year"),
        pytest.param(RUNS, "done: 2027", [], id="without a due date"),
        pytest.param(RUNS, "due: 2027, dropped: true", [], id="dropped"),
        pytest.param("start: 2026", "due: 2026-01-01", [], id="on the first day of the year"),
        pytest.param("start: 2026", "due: 2030", [], id="action without a due date"),
        pytest.param("due: 2026", "due: 2020", [], id="action without a start"),
        pytest.param("start: 2026\n    due: 2025", "due: 2027", [], id="action reversed"),
        pytest.param("due: 2026\n    status: cancelled", "due: 2027", [], id="cancelled"),
        pytest.param("due: 2026\n    merged_into: A2", "due: 2027", [], id="merged"),
        pytest.param(
            RUNS,
            "due: 2026-02-28",
            [f"{AT}: M1 is due 2026-02-28, {EARLY}"],
            id="on the day before",
        ),
        pytest.param(
            RUNS, "due: 2027-01-01", [f"{AT}: M1 is due 2027-01-01, {LATE}"], id="on the day after"
        ),
        pytest.param(RUNS, "due: 2027", [f"{AT}: M1 is due 2027, {LATE}"], id="a year later"),
        pytest.param(
            RUNS, "due: 2027, done: 2026-06", [f"{AT}: M1 is due 2027, {LATE}"], id="already done"
        ),
        pytest.param(
            "start: 2026-03-01\n    continuous: true",
            "due: 2026-02",
            [f"{AT}: M1 is due 2026-02, {EARLY}"],
            id="before a continuous action",
        ),
    ],
)
def test_milestone_outside_action(dates: str, fields: str, expected: list[str]) -> None:
    assert found(milestone_outside_action, ACTION.format(dates=dates, fields=fields)) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        pytest.param("2026-06-30", [], id="last day of the fiscal year"),
        pytest.param("FY2025/26-Q4", [], id="its last quarter"),
        pytest.param(
            "2026-07-01", [f"{AT}: M1 is due 2026-07-01, after A1 is due FY2025/26"], id="day after"
        ),
        pytest.param(
            "FY2026/27-Q1",
            [f"{AT}: M1 is due FY2026/27-Q1, after A1 is due FY2025/26"],
            id="quarter after",
        ),
    ],
)
def test_fiscal_years(due: str, expected: list[str]) -> None:
    action = ACTION.format(dates="due: FY2025/26", fields=f"due: {due}").replace("\n", "\n    ")
    plan = (
        f"{HEADER}  fiscal_year_start: 07-01\nobjectives:\n  - id: O1\n    gcm: [6]\n    {action}"
    )

    assert found(milestone_outside_action, plan) == expected


def test_place() -> None:
    assert places(milestone_outside_action, ACTION.format(dates=RUNS, fields="due: 2027")) == [
        "6:77"
    ]
