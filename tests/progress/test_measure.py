"""The two plans of this repository, measured; the example's numbers are worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.means import Means
from gcmplan.progress.measure import measure
from gcmplan.progress.money import MoneySum
from gcmplan.progress.progress import Coverage, PlanProgress
from gcmplan.progress.words import Attainment, Health, Method
from tests.builders import AS_OF
from tests.plan.files import bundle
from tests.progress.builders import group, percent

GREEN = {Health.COMPLETED, Health.ON_TRACK, Health.UPCOMING}


@cache
def read(name: str) -> Plan:
    return Plan.read(bundle(name).data)


@cache
def measured(
    name: str = "example", as_of: date = AS_OF, by: Grouping | None = None
) -> PlanProgress:
    return measure(read(name), read_compact(), as_of, by)


# Health, actual, how it is known, planned, days overdue.
# Days are counted with both ends. 2026-09-30 is the 273rd day of 2026, which has 365.
BY_HAND = [
    pytest.param(
        # Completed: 100, whatever the milestones say. Both that are not dropped were due by 2025.
        "A1.01",
        (Health.COMPLETED, Fraction(100), Method.STATUS, Fraction(100), 0),
        id="A1.01 completed",
    ),
    pytest.param(
        # Weights 1 + 1 + 2 + 1 = 5. Done: 1 + 1 = 2. Due by June 2026: 1 + 1 = 2. 2 of 5 is 40.
        "A1.02",
        (Health.ON_TRACK, Fraction(40), Method.MILESTONES, Fraction(40), 0),
        id="A1.02 on track",
    ),
    pytest.param(
        # Four milestones. One is done: 25. Two were due, in 2025-09 and 2026-03: 50. Gap -25.
        "A1.03",
        (Health.LATE, Fraction(25), Method.MILESTONES, Fraction(50), 0),
        id="A1.03 late",
    ),
    pytest.param(
        # Two of three milestones are done, all three were due. Due 2026-06-30, that is
        # 31 + 31 + 30 = 92 days ago.
        "A1.04",
        (Health.OVERDUE, Fraction(200, 3), Method.MILESTONES, Fraction(100), 92),
        id="A1.04 overdue",
    ),
    pytest.param(
        # Continuous: nothing can be planned. The last of two updates says 55.
        "A1.06",
        (Health.ON_TRACK, Fraction(55), Method.REPORTED, None, 0),
        id="A1.06 continuous",
    ),
    pytest.param(
        # From 12 January, day 12, to 18 December, day 352: 341 days, of which 273 - 11 = 262 have
        # gone: 76.8. Reported 70: 6.8 points behind, less than 10.
        "A1.07",
        (Health.ON_TRACK, Fraction(70), Method.REPORTED, percent(262, 341), 0),
        id="A1.07 a little behind",
    ),
    pytest.param(
        # Weights 2 + 2 + 1 + 1 = 6. Done 4 of 6; due by 2026-09-20, 5 of 6: gap -16.7.
        "A1.09",
        (Health.AT_RISK, Fraction(200, 3), Method.MILESTONES, Fraction(250, 3), 0),
        id="A1.09 at risk by its gap",
    ),
    pytest.param(
        # No status, no dates.
        "A1.10",
        (Health.UNKNOWN, None, Method.UNKNOWN, None, 0),
        id="A1.10 not reported",
    ),
    pytest.param(
        # January to December 2026: 273 of 365 days. Reported 70: only 4.8 behind, but R05 is open
        # with 4 x 4 = 16.
        "A2.03",
        (Health.AT_RISK, Fraction(70), Method.REPORTED, percent(273, 365), 0),
        id="A2.03 at risk by a risk",
    ),
    pytest.param(
        # From 2025-10-01 to the end of 2027-Q1: 92 + 365 + 90 = 547 days, of which 92 + 273 = 365
        # have gone: 66.7. Reported 30: gap -36.7.
        "A2.05",
        (Health.LATE, Fraction(30), Method.REPORTED, percent(365, 547), 0),
        id="A2.05 late by its gap",
    ),
    pytest.param(
        # Merged: not counted, nobody reported. Its days, of 2025-06 to 2026-06, have all gone.
        "A2.06",
        (Health.DROPPED, None, Method.UNKNOWN, Fraction(100), 0),
        id="A2.06 merged",
    ),
    pytest.param(
        # Starts in 2027.
        "A2.09",
        (Health.UPCOMING, Fraction(0), Method.STATUS, Fraction(0), 0),
        id="A2.09 upcoming",
    ),
    pytest.param(
        # Weights 1 + 2 + 2 = 5, done 1 + 2 = 3; all were due. Due 2026-03-31, that is
        # 30 + 31 + 30 + 31 + 31 + 30 = 183 days ago.
        "A3.02",
        (Health.OVERDUE, Fraction(60), Method.MILESTONES, Fraction(100), 183),
        id="A3.02 overdue",
    ),
    pytest.param(
        # Two of four milestones are done. One has no date, so days count: from 2025-04-01 to
        # 2027-12-31 it is 275 + 365 + 365 = 1005, of which 275 + 273 = 548 have gone: 54.5.
        "A3.03",
        (Health.ON_TRACK, Fraction(50), Method.MILESTONES, percent(548, 1005), 0),
        id="A3.03 a milestone without a date",
    ),
    pytest.param(
        # Starts on 2026-10-15, and needs A3.02, which is overdue.
        "A3.05",
        (Health.AT_RISK, Fraction(0), Method.STATUS, Fraction(0), 0),
        id="A3.05 at risk by another",
    ),
    pytest.param(
        # One of three milestones done, one due: as planned. But the last sign of life is of
        # 2026-02-17: 11 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 225 days, and 180 are allowed.
        "A3.06",
        (Health.UNKNOWN, Fraction(100, 3), Method.MILESTONES, Fraction(100, 3), 0),
        id="A3.06 silent",
    ),
    pytest.param(
        # Should have started on 2026-08-15; its first milestone is due in December.
        "A3.09",
        (Health.AT_RISK, Fraction(0), Method.STATUS, Fraction(0), 0),
        id="A3.09 not started",
    ),
    pytest.param(
        # Weights 2 + 1 + 1 + 1 = 5. Done 2 of 5; due by June 2026 3 of 5: gap -20. The second
        # milestone is 31 + 31 + 30 = 92 days past due.
        "A4.02",
        (Health.LATE, Fraction(40), Method.MILESTONES, Fraction(60), 0),
        id="A4.02 late by a milestone",
    ),
    pytest.param(
        # Suspended. Weights 1 + 1 + 2 = 4: done 1, due by August 2026 2.
        "A4.07",
        (Health.ON_HOLD, Fraction(25), Method.MILESTONES, Fraction(50), 0),
        id="A4.07 on hold",
    ),
    pytest.param(
        # In progress, and neither milestones nor percent. From 2026-04-01, day 91, to 2027-03-31:
        # 365 days, of which 273 - 90 = 183 have gone.
        "A4.08",
        (Health.UNKNOWN, None, Method.UNKNOWN, percent(183, 365), 0),
        id="A4.08 nothing says how far",
    ),
]


_BY_HAND_IDS = {each.values[0] for each in BY_HAND}

Expected = tuple[Health, Fraction | None, Method, Fraction | None, int]


@pytest.mark.parametrize(("id", "expected"), BY_HAND)
def test_actions_by_hand(id: str, expected: Expected) -> None:
    (found,) = [each for each in measured().actions if each.action.id == id]

    extent = (found.actual, found.method, found.planned, found.days_overdue)
    assert (found.health, *extent) == expected


def test_every_health_is_worked_out_by_hand() -> None:
    judged = {each.health for each in measured().actions if each.action.id in _BY_HAND_IDS}

    assert judged == set(Health)


@pytest.mark.parametrize(
    ("id", "why"),
    [
        pytest.param(
            "A1.03",
            [
                'milestone A1.03-M2 "Exchange platform procured" open, 183 d past due',
                "25 points behind the plan",
            ],
            id="late",
        ),
        pytest.param(
            "A1.04",
            ['milestone A1.04-M3 "Profile published" open', "last heard of 2026-08-28 (33 d ago)"],
            id="overdue",
        ),
        pytest.param("A3.05", ["depends on A3.02, which is overdue"], id="at risk"),
        pytest.param("A3.06", ["nothing heard since 2026-02-17 (225 d ago)"], id="silent"),
        pytest.param("A2.06", ["merged into A2.08"], id="merged"),
    ],
)
def test_why(id: str, why: list[str]) -> None:
    (found,) = [each for each in measured().actions if each.action.id == id]

    assert [str(reason) for reason in found.why] == why


def test_counts_by_hand() -> None:
    total = measured().total

    # 48 actions; A2.06 is merged and A3.08 cancelled. Nothing says how far A1.10 and A4.08 are.
    assert (total.total, total.counted, total.dropped, total.means.known) == (48, 46, 2, 44)
    assert total.health == {
        Health.COMPLETED: 9,  # A1.01 A1.05 A2.01 A3.01 A3.10 A4.03 A4.06 A5.01 A5.08
        Health.ON_TRACK: 15,  # A1.02 A1.06 A1.07 A1.08 A2.02 A2.04 A2.08 A3.03 A3.04 A4.01 A4.04
        #                       A4.10 A5.02 A5.05 A5.06
        Health.UPCOMING: 2,  # A2.09 A5.09
        Health.AT_RISK: 7,  # A1.09 A2.03 A3.05 A3.09 A4.05 A5.04 A5.07
        Health.LATE: 5,  # A1.03 A2.05 A4.02 A4.09 A5.03
        Health.OVERDUE: 4,  # A1.04 A2.07 A3.02 A3.07
        Health.ON_HOLD: 1,  # A4.07
        Health.UNKNOWN: 3,  # A1.10 A3.06 A4.08
    }
    assert measured().total.health.keys() == set(Health) - {Health.DROPPED}


def test_actual_of_the_whole_by_hand() -> None:
    completed = 9 * 100
    data = 40 + 2 * 25 + Fraction(200, 3) + 55 + 70 + 50 + Fraction(200, 3)
    drivers = 2 * 50 + 70 + Fraction(125, 2) + 30 + Fraction(200, 3) + 50 + 0
    labour = 60 + 2 * 50 + 62 + 0 + Fraction(100, 3) + 85 + 0
    protection = 60 + 40 + 60 + 60 + 25 + Fraction(100, 3) + 50
    inclusion = 50 + Fraction(100, 3) + 0 + Fraction(100, 3) + Fraction(200, 3) + 75 + 0

    # 44 actions; A1.03, A2.02 and A3.03 weigh 2: 47. The sum is 2604.5, the mean 55.4.
    mean = (completed + data + drivers + labour + protection + inclusion) / 47
    assert measured().total.means.actual == mean == Fraction(5209, 94)


def test_planned_of_the_whole_by_hand() -> None:
    # A3.10 was completed before its last milestone of three was due.
    completed = 8 * 100 + Fraction(200, 3)
    data = 40 + 2 * 50 + 100 + percent(262, 341) + Fraction(250, 3)
    # A2.04: milestones of 1 + 2 + 2 of 8 were due.
    drivers = 2 * 50 + percent(273, 365) + Fraction(125, 2) + percent(365, 547) + 100 + 50 + 0
    # A3.04: from day 33 of 2026 to day 29 of 2027, 333 + 29 days, of which 241 have gone.
    labour = 100 + 2 * percent(548, 1005) + percent(241, 362) + 0 + Fraction(100, 3) + 100 + 0
    # A4.04: from day 61 of 2026 to day 57 of 2027, 305 + 57 days, of which 213 have gone.
    # A4.05: from day 5 to day 354, 350 days, of which 269 have gone.
    protection = 60 + 60 + percent(213, 362) + percent(269, 350) + 50 + percent(183, 365)
    protection += Fraction(200, 3)
    # A5.07: from 2025-11-03 to day 303 of 2026, 59 + 303 days, of which 59 + 273 have gone.
    inclusion = 50 + Fraction(200, 3) + 0 + Fraction(100, 3) + Fraction(200, 3) + 0
    inclusion += percent(332, 362)

    # Of the 46, A1.06, A1.08 and A4.10 are continuous and A1.10 has no dates: 42; three weigh 2.
    mean = (completed + data + drivers + labour + protection + inclusion) / 45
    assert measured().total.means.planned == mean
    assert round(float(mean), 2) == 63.57


def test_an_area_by_hand() -> None:
    # TA1: ten actions; A1.03 weighs 2. Continuous are A1.06 and A1.08, A1.10 is unknown.
    actual = (100 + 40 + 2 * 25 + Fraction(200, 3) + 100 + 55 + 70 + 50 + Fraction(200, 3)) / 10
    planned = (100 + 40 + 2 * 50 + 100 + 100 + percent(262, 341) + Fraction(250, 3)) / 8
    gap = (2 * -25 - Fraction(100, 3) + (70 - percent(262, 341)) - Fraction(50, 3)) / 8

    found = group(measured(), "TA1")

    assert measured().groups.by == Grouping.AREA
    assert (found.total, found.counted) == (10, 10)
    assert found.means == Means(actual, planned, gap, 9)


def test_money_by_hand() -> None:
    thousand = Decimal(1000)

    budget = [
        120 + 560 + 1400 + 95 + 210 + 180 + 60,
        310 + 1600 + 140 + 900 + 950 + 420 + 380 + 90,
        260 + 75 + 1300 + 330 + 240 + 440 + 560 + 410 + 185,
        560 + 130 + 470 + 220 + 290 + 1200 + 160 + 340 + 150,
        450 + 800 + 600 + 480 + 200 + 350 + 275 + 390 + 120,
    ]
    secured = [
        120 + 400 + 840 + 95 + 210 + 120 + 40,
        310 + 1040 + 90 + 600 + 520 + 420 + 260,
        260 + 75 + 880 + 230 + 150 + 240 + 560 + 260 + 185,
        390 + 130 + 330 + 140 + 290 + 500 + 60 + 210 + 100,
        450 + 500 + 330 + 120 + 130 + 190 + 175 + 390,
    ]
    # A1.02 A1.06, A2.02 A2.04, A3.03 A3.05, A4.01 A4.07, A5.03 A5.04 A5.06
    pledged = 100 + 40 + 120 + 150 + 150 + 60 + 60 + 400 + 120 + 200 + 50
    # A1.03 A1.09, A2.05 A2.09, A4.08, A5.09
    requested = 400 + 20 + 430 + 90 + 100 + 120

    euro, dollar = measured().total.money
    # A1.07, A2.02 and A4.02 are paid in euros; the request of A3.08 went with it.
    assert euro == MoneySum(
        "EUR",
        budget=(85 + 900 + 1200) * thousand,
        secured=(85 + 600 + 700) * thousand,
        pledged=500 * thousand,
        requested=300 * thousand,
        spent=(41 + 260) * thousand,
    )
    assert dollar.currency == "USD"
    assert dollar.budget == sum(budget) * thousand == 18_400_000
    assert dollar.secured == sum(secured) * thousand == 12_340_000
    assert dollar.gap == 6_060_000
    assert dollar.pledged == pledged * thousand
    assert dollar.requested == requested * thousand


def test_what_needs_attention_by_hand() -> None:
    # Overdue by 183, 122, 92 and 61 days; then late with gaps of -36.7, -33.3 twice, -25 and -20.
    overdue, late = ["A3.02", "A2.07", "A1.04", "A3.07"], ["A2.05", "A4.09", "A5.03", "A1.03"]

    assert [each.action.id for each in measured().attention] == [*overdue, *late, "A4.02"]


def test_coverage_by_hand() -> None:
    assert measured().coverage == Coverage(
        covered=(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 15, 16, 17, 18, 19, 21, 23),
        uncovered=(20, 22),
        out_of_scope=(9, 12),
    )


def test_period_by_hand() -> None:
    assert measured().period_gone == percent(365 + 273, 3 * 365)


@pytest.mark.parametrize(
    ("id", "attainment", "expected", "kind"),
    [
        # 8.4 should fall to 7 in 2026 and 5 in 2027; in 2025 it was 9.1. Half of the way to 7 is
        # 0.7 of 3.4.
        pytest.param("I07", Fraction(-7, 34), Fraction(7, 34), Attainment.DETERIORATING, id="I07"),
        pytest.param(
            "I12", Fraction(4310, 12000), Fraction(546, 1095), Attainment.TOO_SLOW, id="I12"
        ),
        pytest.param("I03", Fraction(16, 28), Fraction(546, 1095), Attainment.ON_TRACK, id="I03"),
        # 74 days should fall to 45 in 2026 and 30 in 2027. By June 2026, after 546 of 730 days,
        # 29 x 546 / 730 of 44 were due. They are 49; the revised 61 of 2025 is older.
        pytest.param(
            "I10", Fraction(25, 44), Fraction(29 * 546, 730 * 44), Attainment.ON_TRACK, id="I10"
        ),
        pytest.param("I24", None, None, Attainment.REACHED, id="I24 maintained"),
        pytest.param("I25", None, None, Attainment.REACHED, id="I25 yes"),
        pytest.param("I06", None, None, Attainment.NOT_ASSESSED, id="I06 qualitative"),
        pytest.param("I23", None, None, Attainment.NOT_ASSESSED, id="I23 no target"),
        pytest.param("I29", None, None, Attainment.NOT_ASSESSED, id="I29 no value"),
    ],
)
def test_indicators_by_hand(
    id: str, attainment: Fraction | None, expected: Fraction | None, kind: Attainment
) -> None:
    (found,) = [each for each in measured().indicators if each.indicator.id == id]

    assert (found.attainment, found.expected, found.kind) == (attainment, expected, kind)


@pytest.mark.parametrize("by", list(Grouping), ids=str)
def test_the_whole_is_the_same_however_it_is_grouped(by: Grouping) -> None:
    assert measured(by=by).total == measured().total
    assert measured(by=by).actions == measured().actions


DAYS = [date(2023, 6, 1), date(2024, 12, 31), AS_OF, date(2028, 1, 1)]


@pytest.mark.parametrize("as_of", DAYS, ids=str)
@pytest.mark.parametrize("name", ["kenya-2023-2027", "example"])
def test_unknown_is_never_green(name: str, as_of: date) -> None:
    progress = measured(name, as_of)

    for each in progress.actions:
        if each.health in GREEN:
            assert each.actual is not None
            assert each.action.status is not None
        else:
            assert each.why
    unknown = [each for each in progress.actions if each.actual is None and each.action.counted]
    assert progress.total.means.known == progress.total.counted - len(unknown)


def test_kenya_of_which_little_is_known() -> None:
    progress = measured("kenya-2023-2027")

    silent = [each for each in progress.actions if each.action.status is None]
    assert silent
    assert {each.health for each in silent} == {Health.UNKNOWN}
    assert progress.total.health[Health.ON_TRACK] == 0
    assert progress.total.health[Health.UNKNOWN] > progress.total.counted / 2
    assert {each.secured for each in progress.total.money} == {None}
