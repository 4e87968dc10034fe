from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm201_ends_before_start import ends_before_start
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: Train labour inspectors, {dates}}}\n"
PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan 2025–2027
  country: XEX
  fiscal_year_start: 07-01
"""
BODY = "organizations:\n  - {{id: MOL, name: Ministry of Labour, type: government{active}}}\n"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param("start: 2026-03-01, due: 2026-09-30", [], id="in order"),
        pytest.param("start: 2026-03-01, due: 2026-03-01", [], id="one day"),
        pytest.param("start: 2026-03-01", [], id="no due date"),
        pytest.param("due: 2026-03-01", [], id="no start"),
        pytest.param("start: 2026-09-30, due: 2026", [], id="due in the year it starts"),
        pytest.param("start: 2026, due: 2026-01-01", [], id="due on the first day of its start"),
        pytest.param("start: 2026-04-01, due: 2026-H1", [], id="starts within the half year"),
        pytest.param("started: 2026-03-01, ended: 2026-03-01", [], id="done in one day"),
        pytest.param("start: 2026-09-01, ended: 2026-03-01", [], id="really earlier than planned"),
        pytest.param(
            "start: 2026-03-02, due: 2026-03-01",
            ["due: A1 is due 2026-03-01, before it starts 2026-03-02"],
            id="due a day too early",
        ),
        pytest.param(
            "start: 2026, due: 2025-12-31",
            ["due: A1 is due 2025-12-31, before it starts 2026"],
            id="due on the eve of its start",
        ),
        pytest.param(
            "start: 2026-07-01, due: 2026-H1",
            ["due: A1 is due 2026-H1, before it starts 2026-07-01"],
            id="starts on the day after the half year",
        ),
        pytest.param(
            "started: 2026-03-02, ended: 2026-03-01",
            ["ended: A1 ended 2026-03-01, before it started 2026-03-02"],
            id="ended a day too early",
        ),
        pytest.param(
            "status: cancelled, start: 2026-03-02, due: 2026-03-01",
            ["due: A1 is due 2026-03-01, before it starts 2026-03-02"],
            id="cancelled, and still wrong",
        ),
        pytest.param(
            "start: 2026, due: 2025, started: 2026, ended: 2025",
            [
                "due: A1 is due 2025, before it starts 2026",
                "ended: A1 ended 2025, before it started 2026",
            ],
            id="planned and real",
        ),
    ],
)
def test_actions(dates: str, expected: list[str]) -> None:
    action = "objectives[0].actions[0]"

    assert found(ends_before_start, ACTION.format(dates=dates)) == [
        f"{action}.{each}" for each in expected
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("period: {start: 2025, end: 2027}", [], id="in order"),
        pytest.param("period: {start: 2025, end: 2025}", [], id="one year"),
        pytest.param("period: {start: 2025, end: FY2024/25}", [], id="ends within its first year"),
        pytest.param("period: {start: 2025-06-30, end: FY2024/25}", [], id="last fiscal day"),
        pytest.param(
            "period: {start: 2025-07-01, end: FY2024/25}",
            ["plan.period.end: XEX-2025 ends FY2024/25, before it starts 2025-07-01"],
            id="first day of the next fiscal year",
        ),
        pytest.param(
            "period: {start: 2025, end: 2024}",
            ["plan.period.end: XEX-2025 ends 2024, before it starts 2025"],
            id="period reversed",
        ),
    ],
)
def test_period(fields: str, expected: list[str]) -> None:
    assert found(ends_before_start, f"{PLAN}  {fields}\n") == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param("start: 2024-02, end: 2024-04", [], id="in order"),
        pytest.param("start: 2024-02", [], id="not ended"),
        pytest.param(
            "start: 2024-04, end: 2024-02",
            ["plan.process[1].end: step 2 of XEX-2025 ended 2024-02, before it started 2024-04"],
            id="reversed",
        ),
    ],
)
def test_process(dates: str, expected: list[str]) -> None:
    steps = f"  process: [{{step: 1, start: 2023}}, {{step: 2, {dates}}}]\n"

    assert found(ends_before_start, f"{PLAN}  period: {{start: 2025, end: 2027}}\n{steps}") == (
        expected
    )


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        pytest.param("", [], id="always"),
        pytest.param(", active: {start: 2019}", [], id="open end"),
        pytest.param(", active: {end: 2019}", [], id="open start"),
        pytest.param(", active: {start: 2019, end: 2026}", [], id="in order"),
        pytest.param(
            ", active: {start: 2026, end: 2019}",
            ["organizations[0].active.end: MOL ended 2019, before it began 2026"],
            id="reversed",
        ),
    ],
)
def test_bodies(active: str, expected: list[str]) -> None:
    assert found(ends_before_start, BODY.format(active=active)) == expected


def test_place() -> None:
    dates = "start: 2026-09-01, due: 2026-03-31"

    assert places(ends_before_start, ACTION.format(dates=dates)) == ["2:74"]
    assert places(ends_before_start, BODY.format(active=", active: {start: 2026, end: 2019}")) == [
        "2:86"
    ]
