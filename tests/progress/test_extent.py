from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.progress.extent import elapsed
from gcmplan.progress.rounding import half_up
from gcmplan.progress.words import Method
from tests.progress.builders import one, percent

REACHED = "{id: M1, title: Law, done: 2026-06-30}"
OPEN = "{id: M2, title: Register}"
THREE_OF_FIVE = "{id: M1, title: Law, done: 2026-06-30, weight: 3}, {id: M2, title: B, weight: 2}"


@pytest.mark.parametrize(
    ("fields", "actual", "method"),
    [
        pytest.param("status: completed", 100, Method.STATUS, id="completed"),
        pytest.param(
            f"status: completed, milestones: [{REACHED}, {OPEN}]",
            100,
            Method.STATUS,
            id="completed with an open milestone",
        ),
        pytest.param("status: not_started", 0, Method.STATUS, id="not started"),
        pytest.param(
            f"status: not_started, milestones: [{REACHED}, {OPEN}]",
            0,
            Method.STATUS,
            id="not started with a milestone reached",
        ),
        pytest.param(
            "status: not_started, progress: 40", 0, Method.STATUS, id="not started with progress"
        ),
        pytest.param(
            f"status: in_progress, milestones: [{REACHED}, {OPEN}]",
            50,
            Method.MILESTONES,
            id="one milestone of two",
        ),
        pytest.param(
            f"status: in_progress, milestones: [{THREE_OF_FIVE}]",
            60,
            Method.MILESTONES,
            id="milestones by weight",
        ),
        pytest.param(
            f"status: in_progress, milestones: [{REACHED}, {{id: M2, title: B, dropped: true}}]",
            100,
            Method.MILESTONES,
            id="a dropped milestone leaves both sides",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, done: 2026, dropped: true}, "
            f"{OPEN}]",
            0,
            Method.MILESTONES,
            id="a dropped milestone that was reached leaves both sides",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, done: 2026-09-30}, "
            "{id: M2, title: B, done: 2026-10-01}]",
            50,
            Method.MILESTONES,
            id="reached today and tomorrow",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, done: 2026-H2}, "
            "{id: M2, title: B, done: 2026-Q4}]",
            50,
            Method.MILESTONES,
            id="reached in a half-year that has begun, and in a quarter that has not",
        ),
        pytest.param(
            f"milestones: [{REACHED}, {OPEN}]", 50, Method.MILESTONES, id="without a status"
        ),
        pytest.param(
            f"status: suspended, milestones: [{REACHED}, {OPEN}]",
            50,
            Method.MILESTONES,
            id="suspended",
        ),
        pytest.param("status: in_progress, progress: 0", 0, Method.REPORTED, id="progress of 0"),
        pytest.param("status: in_progress, progress: 40", 40, Method.REPORTED, id="progress"),
        pytest.param(
            "status: in_progress, progress: 40, updates: [{date: 2026-09-01, text: T, "
            "progress: 60}]",
            40,
            Method.REPORTED,
            id="progress before updates",
        ),
        pytest.param(
            "status: in_progress, progress: 40, milestones: [{id: M1, title: A, dropped: true}]",
            40,
            Method.REPORTED,
            id="progress where all milestones are dropped",
        ),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-05-01, text: T, progress: 20}, "
            "{date: 2026-09-30, text: T, progress: 60}, {date: 2026-10-01, text: T, progress: 90}]",
            60,
            Method.REPORTED,
            id="the latest update up to today",
        ),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-09-01, text: T, progress: 60}, "
            "{date: 2026-05-01, text: T, progress: 20}]",
            60,
            Method.REPORTED,
            id="the latest update by its date",
        ),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-09-01, text: T, progress: 20}, "
            "{date: 2026-09-01, text: T, progress: 60}]",
            60,
            Method.REPORTED,
            id="the last of two updates on one day",
        ),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-08-01, text: T, progress: 20}, "
            "{date: 2026-H2, text: T, progress: 60}, {date: 2026-Q4, text: T, progress: 90}]",
            60,
            Method.REPORTED,
            id="an update of a half-year that has begun",
        ),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-05-01, text: T, progress: 20}, "
            "{date: 2026-09-01, text: T}]",
            20,
            Method.REPORTED,
            id="the latest update that tells any",
        ),
    ],
)
def test_actual(fields: str, actual: int, method: Method) -> None:
    found = one(fields)

    assert (found.actual, found.method) == (Fraction(actual), method)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("x_a: 1", id="nothing at all"),
        pytest.param("status: in_progress", id="in progress"),
        pytest.param("status: suspended", id="suspended"),
        pytest.param(
            "status: in_progress, updates: [{date: 2026-10-01, text: T, progress: 60}]",
            id="told only tomorrow",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, dropped: true}]",
            id="all milestones dropped",
        ),
    ],
)
def test_actual_is_unknown_and_not_zero(fields: str) -> None:
    found = one(fields)

    assert (found.actual, found.method, found.gap) == (None, Method.UNKNOWN, None)


def dated(*days: str) -> str:
    each = (f"{{id: M{number}, title: M, {day}}}" for number, day in enumerate(days))
    return f"milestones: [{', '.join(each)}]"


@pytest.mark.parametrize(
    ("fields", "planned"),
    [
        pytest.param("start: 2026-10-01, due: 2026-10-10", 0, id="before the start"),
        pytest.param("start: 2026-09-30, due: 2026-10-09", 10, id="on the first of ten days"),
        pytest.param("start: 2026-09-26, due: 2026-10-05", 50, id="on the fifth of ten days"),
        pytest.param("start: 2026-09-22, due: 2026-10-01", 90, id="on the last day but one"),
        pytest.param("start: 2026-09-21, due: 2026-09-30", 100, id="on the last day"),
        pytest.param("start: 2026-09-20, due: 2026-09-29", 100, id="after the last day"),
        pytest.param("start: 2026-09-30, due: 2026-09-30", 100, id="on its only day"),
        pytest.param("start: 2026-09, due: 2026-09", 100, id="in a month"),
        pytest.param("start: 2026-Q4, due: 2027", 0, id="in the next quarter"),
        pytest.param(dated("due: 2026-09-30", "due: 2026-10-01"), 50, id="due today and tomorrow"),
        pytest.param(
            dated("due: 2026-09-30, weight: 3", "due: 2027, weight: 2"), 60, id="by weight"
        ),
        pytest.param(
            dated("due: 2026-09-30", "due: 2027", "due: 2026-09-30, dropped: true"),
            50,
            id="a dropped milestone leaves both sides",
        ),
        pytest.param(
            dated("due: 2026-09-30", "due: 2027", "dropped: true"),
            50,
            id="a dropped milestone needs no date",
        ),
        pytest.param(dated("due: 2026-Q3", "due: 2026"), 50, id="the last day of a quarter"),
        pytest.param(
            "milestones: [{id: M1, title: A, due: 2026-01-31}, {id: M2, title: B}], "
            "start: 2026-09-26, due: 2026-10-05",
            50,
            id="by its own days if a milestone has no date",
        ),
        pytest.param(
            f"{dated('due: 2026-01-31', 'due: 2027-01-31')}, start: 2026-09-21, due: 2026-09-30",
            50,
            id="by milestones and not by its own days",
        ),
        pytest.param("start: 2025, due: 2026-08, status: completed", 100, id="completed"),
    ],
)
def test_planned(fields: str, planned: int) -> None:
    assert one(fields).planned == Fraction(planned)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("due: 2026-12-31", id="no start"),
        pytest.param("start: 2026-01-01", id="no due date"),
        pytest.param("x_a: 1", id="no dates"),
        pytest.param("start: 2025, continuous: true", id="continuous"),
        pytest.param(
            f"start: 2025, continuous: true, {dated('due: 2026-06-30')}",
            id="continuous with milestones",
        ),
        pytest.param(
            "due: 2026-12-31, milestones: [{id: M1, title: A}]", id="a milestone without a date"
        ),
    ],
)
def test_planned_is_unknown_and_not_zero(fields: str) -> None:
    assert one(fields).planned is None
    assert one(f"{fields}, status: in_progress").gap is None


@pytest.mark.parametrize(
    ("fields", "gap"),
    [
        pytest.param("progress: 20, start: 2026-09-26, due: 2026-10-05", -30, id="behind"),
        pytest.param("progress: 50, start: 2026-09-26, due: 2026-10-05", 0, id="as planned"),
        pytest.param("progress: 80.5, start: 2026-09-26, due: 2026-10-05", 30.5, id="ahead"),
    ],
)
def test_gap(fields: str, gap: float) -> None:
    assert one(f"status: in_progress, {fields}").gap == Fraction(gap)


def test_planned_is_exact() -> None:
    found = one("start: 2026-09-29, due: 2026-10-01")

    assert found.planned == percent(2, 3)


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        pytest.param("status: in_progress, due: 2026-10-01", 0, id="due tomorrow"),
        pytest.param("status: in_progress, due: 2026-09-30", 0, id="due today"),
        pytest.param("status: in_progress, due: 2026-09-29", 1, id="due yesterday"),
        pytest.param("status: in_progress, due: 2026-Q3", 0, id="due in the quarter"),
        pytest.param("status: in_progress, due: 2026-08", 30, id="due in the month before"),
        pytest.param("status: not_started, due: 2026-09-29", 1, id="not started"),
        pytest.param("status: suspended, due: 2026-09-29", 1, id="suspended"),
        pytest.param("status: completed, due: 2026-09-29", 0, id="completed"),
        pytest.param("status: cancelled, due: 2026-09-29", 0, id="cancelled"),
        pytest.param(
            "status: in_progress, due: 2026-09-29, merged_into: A2", 0, id="merged into another"
        ),
        pytest.param("due: 2026-09-29", 0, id="not reported"),
        pytest.param("status: in_progress", 0, id="no due date"),
    ],
)
def test_days_overdue(fields: str, days: int) -> None:
    assert one(fields).days_overdue == days


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 2000),
    st.integers(-50, 2050),
)
def test_elapsed_rises_from_0_to_100(first: date, length: int, day: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    today, tomorrow = (date.fromordinal(first.toordinal() + day + more) for more in (0, 1))

    found = elapsed(first, last, today)

    assert 0 <= found <= elapsed(first, last, tomorrow) <= 100
    assert (found == 0) == (today < first)
    assert (found == 100) == (today >= last)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        pytest.param(Fraction(5, 2), 0, "3", id="half up"),
        pytest.param(Fraction(-5, 2), 0, "-3", id="half down below zero"),
        pytest.param(Fraction(249, 100), 0, "2", id="less than half"),
        pytest.param(Fraction(1, 3), 1, "0.3", id="a third"),
        pytest.param(Fraction(2, 3), 2, "0.67", id="two thirds"),
        pytest.param(Fraction(-1, 4), 0, "0", id="no sign on zero"),
        pytest.param(Fraction(1, 20), 1, "0.1", id="half of a tenth"),
    ],
)
def test_rounded_as_people_do_it(value: Fraction, digits: int, expected: str) -> None:
    assert str(half_up(value, digits)) == expected
