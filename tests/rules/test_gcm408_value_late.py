from __future__ import annotations

from datetime import date

import pytest

from gcmplan.check.rules.gcm408_value_late import value_late
from tests.builders import AS_OF, found, places

INDICATOR = (
    "{{id: I1, title: Workers trained, unit: workers, direction: increase, "
    "aggregation: {aggregation}, frequency: {frequency}{fields}}}"
)
PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan
  country: XEX
  fiscal_year_start: 07-01
  period: {{start: 2025, end: 2028}}
indicators:
  - {indicator}
"""
AT = "objectives[0].indicators[0].frequency"


def indicator(frequency: str, fields: str = "", aggregation: str = "latest") -> str:
    """An indicator with a frequency, and more."""
    more = f", {fields}" if fields else ""
    return INDICATOR.format(frequency=frequency, fields=more, aggregation=aggregation)


def late(yaml: str, as_of: date = AS_OF) -> list[str]:
    """What is found, without the place."""
    return [each.partition(": ")[2] for each in found(value_late, yaml, as_of)]


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [
        pytest.param("monthly", "2025-01, which ended 607 days ago, the first of 19", id="monthly"),
        pytest.param(
            "quarterly", "2025-Q1, which ended 548 days ago, the first of 6", id="quarters"
        ),
        pytest.param("biannual", "2025-H1, which ended 457 days ago, the first of 3", id="half"),
        pytest.param("annual", "2025, which ended 273 days ago", id="annual"),
    ],
)
def test_never_measured(frequency: str, expected: str) -> None:
    several = " such periods" if "first" in expected else ""

    assert late(f"indicators:\n  - {indicator(frequency)}\n") == [
        f"I1 has no value for {expected}{several}"
    ]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(date(2026, 3, 1), [], id="60 days"),
        pytest.param(
            date(2026, 3, 2), ["I1 has no value for 2025, which ended 61 days ago"], id="61 days"
        ),
    ],
)
def test_grace(as_of: date, expected: list[str]) -> None:
    assert late(f"indicators:\n  - {indicator('annual')}\n", as_of) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(date(2027, 3, 1), [], id="60 days"),
        pytest.param(
            date(2027, 3, 2),
            ["I1 has no value for 2025 to 2026, which ended 61 days ago"],
            id="61 days",
        ),
    ],
)
def test_two_years(as_of: date, expected: list[str]) -> None:
    assert late(f"indicators:\n  - {indicator('biennial')}\n", as_of) == expected


def test_after_the_plan() -> None:
    yaml = f"indicators:\n  - {indicator('annual', 'actuals: [{period: 2027, value: 7}]')}\n"

    assert late(yaml, date(2040, 1, 1)) == [
        "I1 has no value for 2025, which ended 5114 days ago, the first of 2 such periods"
    ]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        pytest.param("actuals: [{period: 2025, value: 7}]", False, id="a value"),
        pytest.param("actuals: [{period: 2025, missing: pending}]", False, id="missing"),
        pytest.param("actuals: [{period: 2025-06, value: 7}]", False, id="from within"),
        pytest.param("actuals: [{period: 2024-12, value: 7}]", True, id="from before"),
        pytest.param("actuals: [{period: 2026-H1, value: 7}]", True, id="from after"),
        pytest.param("baseline: {period: 2024, value: 7}", True, id="after the baseline"),
        pytest.param("baseline: {period: 2025, value: 7}", False, id="the baseline itself"),
        pytest.param("baseline: {period: 2025-06, value: 7}", False, id="baseline in the year"),
    ],
)
def test_covered(fields: str, wrong: bool) -> None:
    yaml = f"indicators:\n  - {indicator('annual', fields)}\n"

    assert bool(late(yaml)) is wrong


@pytest.mark.parametrize(
    ("periods", "wrong"),
    [
        pytest.param(["2025"], False, id="the year"),
        pytest.param(["2025-H1", "2025-H2"], False, id="its halves"),
        pytest.param(["2025-H1"], True, id="its first half"),
    ],
)
def test_added_up(periods: list[str], wrong: bool) -> None:
    actuals = ", ".join(f"{{period: {period}, value: 7}}" for period in periods)
    added = indicator("annual", f"actuals: [{actuals}]", "sum")
    state = indicator("annual", f"actuals: [{actuals}]")

    assert bool(late(f"indicators:\n  - {added}\n")) is wrong
    assert late(f"indicators:\n  - {state}\n") == []


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        pytest.param("start: 2025-12-31", True, id="began in the year"),
        pytest.param("start: 2026-01-01", False, id="began after the year"),
        pytest.param("start: 2025, started: 2026-01-01", False, id="really began after it"),
        pytest.param("status: completed, ended: 2025-01-01", True, id="ended in the year"),
        pytest.param("status: completed, ended: 2024-12-31", False, id="ended before the year"),
        pytest.param("status: cancelled", False, id="cancelled"),
        pytest.param("merged_into: A2", False, id="merged"),
    ],
)
def test_of_an_action(fields: str, wrong: bool) -> None:
    inside = f"indicators: [{indicator('annual')}]"
    yaml = f"actions:\n  - {{id: A1, title: Train workers, {fields}, {inside}}}\n"

    assert bool(late(yaml)) is wrong


@pytest.mark.parametrize(
    ("frequency", "fields", "expected"),
    [
        pytest.param(
            "annual",
            "targets: [{period: FY2026/27, value: 9}]",
            ["I1 has no value for FY2025/26, which ended 92 days ago"],
            id="fiscal year",
        ),
        pytest.param(
            "quarterly",
            "actuals: [{period: FY2025/26, value: 9}]",
            [
                "I1 has no value for FY2024/25-Q3, which ended 548 days ago, "
                "the first of 2 such periods"
            ],
            id="quarters before the only fiscal year with a value",
        ),
        pytest.param(
            "monthly",
            "baseline: {period: FY2025/26, value: 9}",
            ["I1 has no value for 2026-07, which ended 61 days ago"],
            id="months are those of the calendar",
        ),
    ],
)
def test_fiscal_years(frequency: str, fields: str, expected: list[str]) -> None:
    assert late(PLAN.format(indicator=indicator(frequency, fields))) == expected


def test_no_frequency() -> None:
    yaml = indicator("annual").replace(", frequency: annual", "")

    assert late(f"indicators:\n  - {yaml}\n") == []


def test_place() -> None:
    yaml = f"indicators:\n  - {indicator('annual')}\n"

    assert [each.partition(": ")[0] for each in found(value_late, yaml)] == [AT]
    assert places(value_late, yaml) == ["2:110"]
