from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.keypath import TOP
from gcmplan.plan.indicator import Indicator
from gcmplan.progress.attainment import assess
from gcmplan.progress.progress import IndicatorProgress
from gcmplan.progress.words import Attainment
from tests.builders import AS_OF
from tests.progress.builders import indicator, measured

REACHED, ON_TRACK, TOO_SLOW = Attainment.REACHED, Attainment.ON_TRACK, Attainment.TOO_SLOW
LIMITED, DETERIORATING = Attainment.LIMITED, Attainment.DETERIORATING
NOT_ASSESSED = Attainment.NOT_ASSESSED

THREE_YEARS = 1095
"""Days from 2024-12-31, the end of a baseline of 2024, to 2027-12-31, the end of a target."""


def points(baseline: str | None, target: str | None, latest: str | None) -> str:
    """A baseline of 2024, a target for 2027 and a value of 2025, as far as they are given."""
    parts = []
    if baseline is not None:
        parts.append(f"baseline: {{period: 2024, value: {baseline}}}")
    if target is not None:
        parts.append(f"targets: [{{period: 2027, value: {target}}}]")
    if latest is not None:
        parts.append(f"actuals: [{{period: 2025, value: {latest}}}]")
    return ", ".join(parts) or "x_a: 1"


@pytest.mark.parametrize(
    ("fields", "attainment", "expected", "kind"),
    [
        pytest.param(
            # It should fall by 3.4 and rose by 0.7: -0.7 / 3.4 = -0.206. After one of three years,
            # 365 of 1095 days, a third of the way should be behind.
            f"direction: decrease, {points('8.4', '5', '9.1')}",
            Fraction(-7, 34),
            Fraction(1, 3),
            DETERIORATING,
            id="recruitment cost, falling",
        ),
        pytest.param(
            # 2310 + 2000 = 4310 of 12000. From 2024-12-31 to 2026-06-30 it is 365 + 181 = 546 of
            # 1095 days; 0.3592 / 0.4986 = 0.72.
            "aggregation: sum, baseline: {period: 2024, value: 0}, "
            "targets: [{period: 2027, value: 12000}], "
            "actuals: [{period: 2025, value: 2310}, {period: 2026-H1, value: 2000}]",
            Fraction(431, 1200),
            Fraction(546, THREE_YEARS),
            TOO_SLOW,
            id="workers trained, a sum",
        ),
        pytest.param(
            # (78 - 62) / (90 - 62) = 16 / 28 = 0.571, and 0.571 / 0.4986 = 1.146.
            "measure: percentage, baseline: {period: 2024, value: 62}, "
            "targets: [{period: 2027, value: 90}], "
            "actuals: [{period: 2025, value: 69}, {period: 2026-H1, value: 78}]",
            Fraction(4, 7),
            Fraction(546, THREE_YEARS),
            ON_TRACK,
            id="figures published, a percentage",
        ),
    ],
)
def test_worked_cases(
    fields: str, attainment: Fraction, expected: Fraction, kind: Attainment
) -> None:
    found = indicator(fields)

    assert (found.attainment, found.expected, found.kind) == (attainment, expected, kind)
    assert found.ratio == attainment / expected


def test_worked_cases_as_they_are_written() -> None:
    cases = [
        f"direction: decrease, {points('8.4', '5', '9.1')}",
        points("62", "90", "78"),
    ]

    shares = [indicator(case).attainment for case in cases]

    assert [round(float(share), 3) for share in shares if share is not None] == [-0.206, 0.571]


@pytest.mark.parametrize(
    ("fields", "attainment", "kind"),
    [
        pytest.param(points("0", "100", "100"), Fraction(1), REACHED, id="just reached"),
        pytest.param(points("0", "100", "99.9"), Fraction(999, 1000), ON_TRACK, id="not quite"),
        pytest.param(points("0", "100", "250"), Fraction(5, 2), REACHED, id="not clamped above"),
        pytest.param(
            points("100", "50", "25"), Fraction(3, 2), REACHED, id="falling, below the target"
        ),
        pytest.param(points("100", "50", "50"), Fraction(1), REACHED, id="falling, reached"),
        pytest.param(points("100", "50", "50.5"), Fraction(99, 100), ON_TRACK, id="falling, near"),
        pytest.param(points("0", "100", "0"), Fraction(0), LIMITED, id="where it stood"),
        pytest.param(points("0", "100", "-0.1"), Fraction(-1, 1000), DETERIORATING, id="back"),
        pytest.param(points("0", "100", "-300"), Fraction(-3), DETERIORATING, id="not clamped"),
        pytest.param(points("-10", "-4", "-8"), Fraction(1, 3), ON_TRACK, id="below zero"),
        pytest.param(points("0", "0.3", "0.1"), Fraction(1, 3), ON_TRACK, id="exact decimals"),
    ],
)
def test_attainment(fields: str, attainment: Fraction, kind: Attainment) -> None:
    found = indicator(fields)

    assert (found.attainment, found.kind) == (attainment, kind)


@pytest.mark.parametrize(
    ("latest", "ratio", "kind"),
    [
        # A third of 300 is due after one of three years: 100.
        pytest.param("95", Fraction(95, 100), ON_TRACK, id="0.95"),
        pytest.param("94.9", Fraction(949, 1000), TOO_SLOW, id="just below 0.95"),
        pytest.param("60", Fraction(60, 100), TOO_SLOW, id="0.60"),
        pytest.param("59.9", Fraction(599, 1000), LIMITED, id="just below 0.60"),
        pytest.param("0.1", Fraction(1, 1000), LIMITED, id="just above 0"),
        pytest.param("0", Fraction(0), LIMITED, id="0"),
        pytest.param("-0.1", Fraction(-1, 1000), DETERIORATING, id="just below 0"),
        pytest.param("299.9", Fraction(2999, 1000), ON_TRACK, id="just below the target"),
        pytest.param("300", Fraction(3), REACHED, id="the target"),
    ],
)
def test_cut_points(latest: str, ratio: Fraction, kind: Attainment) -> None:
    found = indicator(points("0", "300", latest))

    assert (found.ratio, found.kind) == (ratio, kind)


TARGETS = "baseline: {period: 2024, value: 0}, targets: [%s]"
TWO = TARGETS % "{period: 2026, value: 20}, {period: 2027, value: 100}"


@pytest.mark.parametrize(
    ("fields", "as_of", "expected"),
    [
        pytest.param(
            f"{TWO}, actuals: [{{period: 2025, value: 9}}]",
            AS_OF,
            Fraction(1, 10),
            id="half way to the first target",
        ),
        pytest.param(
            f"{TWO}, actuals: [{{period: 2026-12-31, value: 9}}]",
            date(2027, 1, 1),
            Fraction(1, 5),
            id="on the first target",
        ),
        pytest.param(
            # 2027-H1 ends after 181 of the 365 days from 20 to 100.
            f"{TWO}, actuals: [{{period: 2027-H1, value: 9}}]",
            date(2027, 9, 1),
            Fraction(20, 100) + Fraction(80, 100) * Fraction(181, 365),
            id="between two targets",
        ),
        pytest.param(
            f"{TWO}, actuals: [{{period: 2028, value: 9}}]",
            date(2029, 1, 1),
            Fraction(1),
            id="after the last target",
        ),
        pytest.param(
            TARGETS % "{period: 2027, value: 100}, {period: 2026, value: 20}"
            + ", actuals: [{period: 2025, value: 9}]",
            AS_OF,
            Fraction(1, 10),
            id="targets in any order",
        ),
        pytest.param(
            f"{TWO}, actuals: [{{period: 2024, value: 9}}]",
            AS_OF,
            Fraction(0),
            id="in the period of the baseline",
        ),
        pytest.param(
            # 2026 is not over on 2026-09-30: 365 + 273 = 638 days of 730 to a fifth.
            f"{TWO}, actuals: [{{period: 2026, value: 9}}]",
            AS_OF,
            Fraction(638, 730) / 5,
            id="in a period that is not over, on the day itself",
        ),
    ],
)
def test_expected(fields: str, as_of: date, expected: Fraction) -> None:
    assert indicator(fields, as_of=as_of).expected == expected


def test_nothing_is_due_yet() -> None:
    found = indicator(f"{TWO}, actuals: [{{period: 2024, value: 9}}]")

    assert (found.attainment, found.ratio, found.kind) == (Fraction(9, 100), None, ON_TRACK)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("x_a: 1", id="nothing"),
        pytest.param(points(None, "100", "50"), id="no baseline"),
        pytest.param(points("0", None, "50"), id="no target"),
        pytest.param(points("0", "100", None), id="no value"),
        pytest.param(points("100", "100", "50"), id="the target is the baseline"),
        pytest.param(points("100", "100", "100"), id="the target is the baseline, and kept"),
        pytest.param(
            f"{points('0', '100', None)}, actuals: [{{period: 2025, missing: pending}}]",
            id="value missing",
        ),
        pytest.param(
            f"{points('0', '100', None)}, actuals: [{{period: 2023, value: 50}}]",
            id="value from before the baseline",
        ),
        pytest.param(
            f"{points('0', '100', None)}, actuals: [{{period: 2024-H1, value: 50}}]",
            id="value from within the period of the baseline",
        ),
        pytest.param(
            f"{points('0', '100', None)}, actuals: [{{period: 2027, value: 50}}]",
            id="value of a period to come",
        ),
        pytest.param(
            f"{points('0', '100', None)}, "
            "actuals: [{period: 2025, value: 50, reported: 2026-10-01}]",
            id="value reported only tomorrow",
        ),
        pytest.param(points("0", "many", "50"), id="a target in words"),
        pytest.param(points("none", "100", "50"), id="a baseline in words"),
        pytest.param(points("0", "100", "some"), id="a value in words"),
        pytest.param(points("0", "100", "true"), id="a value of true"),
    ],
)
def test_not_assessed(fields: str) -> None:
    found = indicator(fields)

    assert (found.attainment, found.ratio, found.kind) == (None, None, NOT_ASSESSED)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(points(None, "100", "50"), id="no baseline"),
        pytest.param(points("0", None, "50"), id="no target"),
        pytest.param(points("88", None, "50"), id="no target, which is not a target of 0"),
        pytest.param(points("100", "100", "50"), id="the target is the baseline"),
        pytest.param(
            f"{points('0', '100', None)}, actuals: [{{period: 2023, value: 50}}]",
            id="before the baseline",
        ),
    ],
)
def test_nothing_is_expected_where_no_way_leads(fields: str) -> None:
    found = indicator(fields)

    assert found.latest is not None
    assert found.expected is None


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "kind"),
    [
        pytest.param("97", "95", "96", REACHED, id="above, stays above"),
        pytest.param("97", "95", "95", REACHED, id="above, falls to the target"),
        pytest.param("97", "95", "94.9", DETERIORATING, id="above, falls below"),
        pytest.param("97", "95", "120", REACHED, id="above, rises"),
        pytest.param("3", "5", "4", REACHED, id="below, stays below"),
        pytest.param("3", "5", "5", REACHED, id="below, rises to the target"),
        pytest.param("3", "5", "5.1", DETERIORATING, id="below, rises above"),
        pytest.param("3", "5", "0", REACHED, id="below, falls"),
        pytest.param("5", "5", "5", REACHED, id="on the target, stays"),
        pytest.param("5", "5", "6", NOT_ASSESSED, id="on the target, no side is the right one"),
        pytest.param(None, "5", "6", NOT_ASSESSED, id="no baseline, no side is the right one"),
        pytest.param("97", None, "96", NOT_ASSESSED, id="no target"),
        pytest.param("97", "95", None, NOT_ASSESSED, id="no value"),
    ],
)
def test_maintain(
    baseline: str | None, target: str | None, latest: str | None, kind: Attainment
) -> None:
    found = indicator(f"direction: maintain, {points(baseline, target, latest)}")

    assert (found.kind, found.attainment, found.expected) == (kind, None, None)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        pytest.param(points("false", "true", "true"), REACHED, id="yes is wanted, yes"),
        pytest.param(points("false", "true", "false"), LIMITED, id="yes is wanted, no"),
        pytest.param(points("true", "false", "false"), REACHED, id="no is wanted, no"),
        pytest.param(points("true", "false", "true"), LIMITED, id="no is wanted, yes"),
        pytest.param(points(None, "true", "true"), REACHED, id="no baseline is needed"),
        pytest.param(points("false", None, "true"), NOT_ASSESSED, id="no target"),
        pytest.param(points("false", "true", None), NOT_ASSESSED, id="no value"),
        pytest.param(points("false", "true", "1"), NOT_ASSESSED, id="a number"),
        pytest.param(points("false", "1", "true"), NOT_ASSESSED, id="a number for a target"),
        pytest.param(
            "targets: [{period: 2027, value: false}, {period: 2026, value: true}], "
            "actuals: [{period: 2025, value: false}]",
            REACHED,
            id="the last target by its date",
        ),
        pytest.param(
            "targets: [{period: 2027, value: true}], "
            "actuals: [{period: 2025, value: true}, {period: 2026-H1, value: false}]",
            LIMITED,
            id="the newest value",
        ),
    ],
)
def test_yes_no(fields: str, kind: Attainment) -> None:
    found = indicator(f"measure: yes_no, {fields}", number=False)

    assert (found.kind, found.attainment, found.expected) == (kind, None, None)


def test_qualitative_is_told_and_not_assessed() -> None:
    found = indicator(
        "measure: qualitative, baseline: {period: 2024, value: Poor}, "
        "targets: [{period: 2027, value: Good}], actuals: [{period: 2025, value: Good}]",
        number=False,
    )

    assert (found.latest, found.kind) == ("Good", NOT_ASSESSED)


VALUES = "baseline: {period: 2024, value: 0}, targets: [{period: 2027, value: 90}], actuals: [%s]"


@pytest.mark.parametrize(
    ("actuals", "newest", "added"),
    [
        pytest.param("{period: 2025, value: 9}", "9", "9", id="one"),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-H1, value: 4}", "4", "13", id="the newest"
        ),
        pytest.param(
            "{period: 2026-H1, value: 4}, {period: 2025, value: 9}", "4", "13", id="in any order"
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-H1, missing: pending}",
            "9",
            "9",
            id="a missing one is skipped and not 0",
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-H1, value: 0}", "0", "9", id="0 is a value"
        ),
        pytest.param(
            "{period: 2025, value: 9, status: provisional}, "
            "{period: 2025, value: 7, status: revised}",
            "7",
            "7",
            id="revised replaces provisional",
        ),
        pytest.param(
            "{period: 2025, value: 7, status: revised}, "
            "{period: 2025, value: 9, status: provisional}",
            "7",
            "7",
            id="revised replaces provisional in any order",
        ),
        pytest.param(
            "{period: 2025, value: 8, status: final}, {period: 2025, value: 7, status: revised}",
            "7",
            "7",
            id="revised replaces final",
        ),
        pytest.param(
            "{period: 2025, value: 7, status: revised}, {period: 2025, value: 6, status: revised}",
            "6",
            "6",
            id="the last revision",
        ),
        pytest.param(
            "{period: 2025, value: 9, status: provisional}, "
            "{period: 2025, value: 7, status: revised, reported: 2026-10-01}",
            "9",
            "9",
            id="a revision of tomorrow is not known",
        ),
        pytest.param(
            "{period: 2025, value: 9, status: provisional}, "
            "{period: 2026-H1, value: 4, status: revised}",
            "4",
            "13",
            id="a revision of another period replaces nothing",
        ),
        pytest.param(
            "{period: 2025, value: 9, status: provisional}, "
            "{period: 2025, missing: pending, status: revised}",
            "9",
            "9",
            id="a revision without a value replaces nothing",
        ),
        pytest.param(
            "{period: 2025, value: 9, reported: 2026-09-30}, "
            "{period: 2026-H1, value: 4, reported: 2026-10-01}",
            "9",
            "9",
            id="reported today and tomorrow",
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-H1, value: 4, reported: 2026-H2}",
            "4",
            "13",
            id="reported in a half-year that has begun",
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-Q4, value: 4}", "9", "9", id="yet to begin"
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-H2, value: 4}",
            "4",
            "13",
            id="begun and not over",
        ),
        pytest.param(
            "{period: 2024, value: 50}, {period: 2025, value: 9}",
            "9",
            "9",
            id="the baseline's own period is not added",
        ),
        pytest.param(
            "{period: 2023, value: 50}, {period: 2025-Q1, value: 9}, {period: 2025-Q2, value: 1}",
            "1",
            "10",
            id="what was before the baseline is not added",
        ),
        pytest.param(
            "{period: 2024-Q4, value: 50}, {period: 2024-12, value: 9}, {period: 2025, value: 1}",
            "1",
            "1",
            id="parts of the baseline's period are not added",
        ),
        pytest.param(
            "{period: 2025, value: 9}, {period: 2026-Q4, value: 4, reported: 2026-09-01}",
            "9",
            "9",
            id="reported before it began",
        ),
        pytest.param(
            "{period: 2024, value: 50}", "50", None, id="nothing but what was before the baseline"
        ),
        pytest.param(
            "{period: 2025, value: 0.1}, {period: 2026-H1, value: 0.2}", "0.2", "0.3", id="exact"
        ),
        pytest.param("{period: 2025, missing: pending}", None, None, id="nothing but missing ones"),
    ],
)
def test_latest(actuals: str, newest: str | None, added: str | None) -> None:
    latest = indicator(f"aggregation: latest, {VALUES % actuals}").latest
    sum_of_all = indicator(f"aggregation: sum, {VALUES % actuals}").latest

    assert latest == (Decimal(newest) if newest else None)
    assert sum_of_all == (Decimal(added) if added else None)


def test_a_period_that_began_before_the_baseline_ended_is_not_added() -> None:
    found = indicator(
        "aggregation: sum, baseline: {period: 2025-H1, value: 0}, "
        "targets: [{period: 2027, value: 90}], "
        "actuals: [{period: 2025, value: 50}, {period: 2025-H2, value: 9}]"
    )

    assert found.latest == 9


def test_sum_without_a_baseline() -> None:
    found = indicator(
        "aggregation: sum, targets: [{period: 2027, value: 90}], "
        "actuals: [{period: 2020, value: 5}, {period: 2025, value: 9}]"
    )

    assert (found.latest, found.kind) == (Decimal(14), NOT_ASSESSED)


def test_where_indicators_stand() -> None:
    progress = measured(
        "indicators: [{id: I1, title: A, measure: qualitative}]\n"
        "objectives:\n- id: O1\n  title: O\n  gcm: [6]\n"
        "  indicators: [{id: I2, title: B, measure: qualitative}]\n"
        "  actions:\n  - {id: A1, title: T}\n"
        "  - {id: A2, title: T, indicators: [{id: I3, title: C, measure: yes_no, "
        "targets: [{period: 2026, value: true}], actuals: [{period: 2025, value: true}]}]}"
    )

    assert [(each.indicator.id, str(each.path)) for each in progress.indicators] == [
        ("I1", "indicators[0]"),
        ("I2", "objectives[0].indicators[0]"),
        ("I3", "objectives[0].actions[1].indicators[0]"),
    ]
    assert set(progress.attainments) == set(Attainment)
    assert {kind: count for kind, count in progress.attainments.items() if count} == {
        REACHED: 1,
        NOT_ASSESSED: 2,
    }


NUMBERS = st.decimals(-1000, 1000, places=1)


def _assessed(baseline: Decimal, target: Decimal, latest: Decimal) -> IndicatorProgress:
    data = {
        "id": "I1",
        "title": "Cost",
        "baseline": {"period": 2024, "value": baseline},
        "targets": [{"period": 2027, "value": target}],
        "actuals": [{"period": 2025, "value": latest}],
    }
    return assess(Indicator.model_validate(data), TOP, AS_OF)


@settings(max_examples=100, deadline=None)
@given(NUMBERS, NUMBERS, NUMBERS)
def test_falling_mirrors_rising(baseline: Decimal, target: Decimal, latest: Decimal) -> None:
    found = _assessed(baseline, target, latest)
    mirrored = _assessed(-baseline, -target, -latest)

    assert (mirrored.attainment, mirrored.kind) == (found.attainment, found.kind)
    assert (found.attainment is None) == (baseline == target) == (found.kind is NOT_ASSESSED)
    if found.attainment is not None:
        assert Fraction(target - baseline) * found.attainment == Fraction(latest - baseline)
        assert (found.kind is REACHED) == (found.attainment >= 1)
        assert (found.kind is DETERIORATING) == (found.attainment < 0)
