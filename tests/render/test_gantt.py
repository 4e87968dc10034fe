"""Bars over time: what is exact, vague or unknown is drawn as such."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.render.drawing.gantt import SIGNS, SIGNS_IN_ASCII, Scale, axis, chart, now
from gcmplan.render.screen import cells
from tests.builders import AS_OF, plan
from tests.progress.builders import one, plans

YEARS = Scale(date(2025, 1, 1), date(2027, 12, 31), 36)
"""A cell a month."""


def bar(fields: str, *, ascii: bool = True) -> str:
    signs = SIGNS_IN_ASCII if ascii else SIGNS
    return "".join(segment.text for segment in chart(one(fields), AS_OF, YEARS, signs, "no dates"))


@pytest.mark.parametrize(
    ("fields", "drawn"),
    [
        pytest.param(
            "start: 2025-03-05, due: 2026-03-05",
            "  -------------     |               ",
            id="planned",
        ),
        pytest.param(
            "start: 2025-03-05, due: 2026-03-05, started: 2025-05-05, status: in_progress",
            "  --===========______               ",
            id="begun late, and still going",
        ),
        pytest.param(
            "start: 2025-Q2, due: 2027-H1",
            "  ''''------------------''''''      ",
            id="dates that are not exact",
        ),
        pytest.param(
            "start: 2025-Q2, due: 2025-12-05, status: completed, started: 2025-05-05, "
            "ended: 2025-10-05",
            "  ''~~====--        |               ",
            id="done before its day",
        ),
        pytest.param(
            "start: 2025-03-05, continuous: true",
            "  --------------------------------->",
            id="continuous",
        ),
        pytest.param("continuous: true", "?                   |              >", id="since when?"),
        pytest.param("start: 2025-03-05", "  -?                |               ", id="until when?"),
        pytest.param("due: 2025-06-05", "    ?-              |               ", id="from when?"),
        pytest.param("status: in_progress", "no dates            |               ", id="no dates"),
        pytest.param(
            "milestones: [{id: M1, title: M, due: 2025-02, done: 2025-03-05}, "
            "{id: M2, title: M, due: 2026-06-05}, {id: M3, title: M, due: 2027-01}]",
            "  *              !  |   o           ",
            id="milestones reached, missed and open",
        ),
    ],
)
def test_bar(fields: str, drawn: str) -> None:
    assert bar(fields) == drawn


def test_signs() -> None:
    fields = "start: 2025-Q2, due: 2026-03-05, started: 2025-06-05, status: in_progress"

    assert bar(fields, ascii=False).rstrip() == "  ▘▘▘▙█████████▄▄▄▄▄▄"


def test_far_beyond_both_ends() -> None:
    assert bar("start: 1999-01-01, due: 2199-01-01") == "-" * YEARS.cells


def test_axis() -> None:
    assert axis(YEARS) == "2025        2026        2027        "
    assert axis(Scale(date(2024, 12, 1), date(2027, 12, 31), 37)).split() == [
        "2024",
        "2026",
        "2027",
    ]
    assert axis(Scale(date(1900, 1, 1), date(2200, 12, 31), 20)).split()[0] == "1900"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        pytest.param(date(2025, 1, 1), "| 2025-01-01", id="at the beginning"),
        pytest.param(date(2027, 12, 31), " " * 24 + "2027-12-31 |", id="at the end"),
        pytest.param(date(2019, 1, 1), "| 2019-01-01", id="before it all"),
    ],
)
def test_now(day: date, shown: str) -> None:
    assert now(day, YEARS, SIGNS_IN_ASCII) == shown


@settings(max_examples=60, deadline=None)
@given(plans(), st.integers(20, 90), st.booleans())
def test_every_bar_takes_its_cells(plan: Plan, width: int, ascii: bool) -> None:
    signs = SIGNS_IN_ASCII if ascii else SIGNS
    scale = Scale(date(2025, 1, 1), date(2027, 12, 31), width)

    for each in measure(plan, read_compact(), AS_OF).actions:
        text = "".join(segment.text for segment in chart(each, AS_OF, scale, signs, "no dates"))
        assert cells(text) == width
        assert not ascii or text.isascii()


@pytest.mark.parametrize(
    ("then", "drawn"),
    [
        pytest.param("due: 2025-11-05", "  --------^----     |               ", id="earlier"),
        pytest.param("due: 2026-12-05", "  -------------     |  ^            ", id="later"),
        pytest.param("due: 2026-03-05", "  -------------     |               ", id="as it is"),
        pytest.param("start: 2025", "  -------------     |               ", id="not known"),
    ],
)
def test_when_it_was_to_be_done_by_the_adopted_plan(then: str, drawn: str) -> None:
    adopted, now = (
        plan(f"actions: [{{id: A1, title: T, {each}}}]")
        for each in (then, "start: 2025-03-05, due: 2026-03-05")
    )
    (found,) = measure(now, read_compact(), AS_OF, adopted=adopted).actions

    segments = chart(found, AS_OF, YEARS, SIGNS_IN_ASCII, "no dates")

    assert "".join(segment.text for segment in segments) == drawn
