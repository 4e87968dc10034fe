"""The values of an indicator in the order of time, and what is wanting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.progress.series import reported
from tests.builders import AS_OF
from tests.progress.builders import measured, plans, report

WAY = "baseline: {period: 2024, value: 8}, targets: [{period: 2027, value: 5}]"


def values(fields: str, as_of: date = AS_OF) -> str:
    return " ".join(
        f"{each.period}={each.missing if each.value is None else each.value}"
        for each in report(fields, as_of).readings
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(WAY, "2024=8", id="baseline only"),
        pytest.param("actuals: [{period: 2025, value: 7}]", "2025=7", id="no baseline"),
        pytest.param(
            f"{WAY}, actuals: [{{period: 2026-H1, value: 6}}, {{period: 2025, value: 7}}]",
            "2024=8 2025=7 2026-H1=6",
            id="in the order of time",
        ),
        pytest.param(
            f"{WAY}, actuals: [{{period: 2025, missing: pending}}]",
            "2024=8 2025=pending",
            id="missing is no zero",
        ),
        pytest.param(
            f"{WAY}, actuals: [{{period: 2025, value: 7}}, "
            "{period: 2025, value: 6, status: revised}]",
            "2024=8 2025=6",
            id="revised takes its place",
        ),
        pytest.param(
            f"{WAY}, actuals: [{{period: 2025, value: 7, reported: 2026-10-01}}]",
            "2024=8",
            id="not yet reported",
        ),
        pytest.param(
            "aggregation: sum, baseline: {period: 2024, value: 100}, actuals: "
            "[{period: 2024, value: 9}, {period: 2025, value: 2}, {period: 2026-H1, value: 3}]",
            "2025=2 2026-H1=5",
            id="a sum so far, from after the baseline",
        ),
    ],
)
def test_readings(fields: str, expected: str) -> None:
    assert values(fields) == expected


def test_last_of_a_sum_is_the_latest_value() -> None:
    found = report(
        "aggregation: sum, actuals: [{period: 2025, value: 2}, {period: 2026, value: 3}]"
    )

    assert found.readings[-1].value == found.progress.latest == Decimal(5)


def test_expected_value() -> None:
    found = report(f"{WAY}, actuals: [{{period: 2025, value: 7}}]")

    days, whole = 365, 365 * 3
    assert found.expected == Fraction(8) - Fraction(3 * days, whole)
    assert report(WAY).expected is None


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        pytest.param("frequency: annual", ["2025"], id="a year"),
        pytest.param(
            "frequency: annual, actuals: [{period: 2025, value: 1}]", [], id="it is there"
        ),
        pytest.param("frequency: biannual", ["2025-H1", "2025-H2", "2026-H1"], id="several"),
        pytest.param(WAY, [], id="no frequency"),
    ],
)
def test_late(fields: str, late: list[str]) -> None:
    assert [term.text for term in report(fields).late] == late


def test_groups() -> None:
    found = report(
        "aggregation: latest, disaggregation: [sex, age], actuals: ["
        "{period: 2025, value: 3, groups: [{sex: female, value: 1}, {sex: male, value: 2}]},"
        "{period: 2026-H1, value: 4}]"
    )

    assert found.by_groups is not None
    assert found.by_groups.period == "2025"
    assert [str(group) for group in found.by_groups.groups] == ["sex female", "sex male"]
    assert found.undivided == ("sex", "age")


def test_where_it_stands() -> None:
    text = """
indicators: [{id: I1, title: T, measure: yes_no}]
objectives:
  - id: O1
    title: O
    gcm: [6]
    indicators: [{id: I2, title: T, measure: yes_no}]
    actions: [{id: A1, title: T, indicators: [{id: I3, title: T, measure: yes_no}]}]
"""

    found = reported(measured(text))

    assert [
        (each.objective and each.objective.id, each.action and each.action.id) for each in found
    ] == [(None, None), ("O1", None), ("O1", "A1")]


@settings(max_examples=30, deadline=None)
@given(plans())
def test_all_indicators_are_reported(plan: Plan) -> None:
    progress = measure(plan, read_compact(), AS_OF)

    assert [each.progress for each in reported(progress)] == list(progress.indicators)
