"""The order table of the design, row by row: a case that just fits, and one that just does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health
from tests.builders import AS_OF
from tests.progress.builders import measured, one, plans

DROPPED, COMPLETED, ON_HOLD = Health.DROPPED, Health.COMPLETED, Health.ON_HOLD
UNKNOWN, OVERDUE, LATE = Health.UNKNOWN, Health.OVERDUE, Health.LATE
AT_RISK, UPCOMING, ON_TRACK = Health.AT_RISK, Health.UPCOMING, Health.ON_TRACK

HALF_WAY = "status: in_progress, start: 2026-09-21, due: 2026-10-10"
"""On 2026-09-30 ten of twenty days have gone: 50 % are planned."""

FINE = "status: in_progress, progress: 50"


def why(found: ActionProgress) -> list[str]:
    return [str(reason) for reason in found.why]


def milestone(due: str) -> str:
    """An action whose only open milestone with a due date is one hundredth of it."""
    return (
        f"status: in_progress, milestones: [{{id: M1, title: Law, due: {due}}}, "
        "{id: M2, title: Register, due: 2026-12-31, weight: 99}]"
    )


def risk(likelihood: int, impact: int, status: str = "open") -> str:
    return (
        f"risks: [{{id: R1, title: No money, likelihood: {likelihood}, impact: {impact}, "
        f"status: {status}}}]"
    )


@pytest.mark.parametrize(
    ("fields", "health", "reasons"),
    [
        pytest.param("status: cancelled", DROPPED, ["cancelled"], id="1 cancelled"),
        pytest.param(
            "status: cancelled, status_reason: No longer needed",
            DROPPED,
            ["cancelled: No longer needed"],
            id="1 cancelled, with the reason",
        ),
        pytest.param("merged_into: A2", DROPPED, ["merged into A2"], id="1 merged"),
        pytest.param("status: completed", COMPLETED, [], id="2 completed"),
        pytest.param("status: suspended", ON_HOLD, ["suspended"], id="3 suspended"),
        pytest.param(
            "status: suspended, status_reason: A flood",
            ON_HOLD,
            ["suspended: A flood"],
            id="3 suspended, with the reason",
        ),
        pytest.param("progress: 50", UNKNOWN, ["no status reported"], id="4 no status"),
        pytest.param(
            "status: in_progress, progress: 100, due: 2026-09-29",
            OVERDUE,
            ["nothing on record"],
            id="5 a day after due",
        ),
        pytest.param(f"{FINE}, due: 2026-09-30", ON_TRACK, [], id="5 due today"),
        pytest.param(f"{FINE}, due: 2026-Q3", ON_TRACK, [], id="5 last day of the quarter"),
        pytest.param(
            "status: not_started, due: 2026-08",
            OVERDUE,
            ["nothing on record"],
            id="5 after the month it was due in",
        ),
        pytest.param(milestone("2026-09-16"), ON_TRACK, [], id="6 milestone 14 days past due"),
        pytest.param(
            milestone("2026-09-15"),
            LATE,
            ['milestone M1 "Law" open, 15 d past due'],
            id="6 milestone 15 days past due",
        ),
        pytest.param(
            milestone("2026-01-01, done: 2026-09-30"), ON_TRACK, [], id="6 milestone reached today"
        ),
        pytest.param(
            milestone("2026-01-01, done: 2026-10-01"),
            LATE,
            ['milestone M1 "Law" open, 272 d past due'],
            id="6 milestone reached only tomorrow",
        ),
        pytest.param(
            milestone("2026-01-01, dropped: true"), ON_TRACK, [], id="6 milestone dropped"
        ),
        pytest.param(
            f"{HALF_WAY}, progress: 25", LATE, ["25 points behind the plan"], id="6 gap of -25"
        ),
        pytest.param(
            f"{HALF_WAY}, progress: 25.1",
            AT_RISK,
            ["25 points behind the plan"],
            id="6 gap of -24.9",
        ),
        pytest.param(
            f"{HALF_WAY}, progress: 40", AT_RISK, ["10 points behind the plan"], id="7 gap of -10"
        ),
        pytest.param(f"{HALF_WAY}, progress: 40.1", ON_TRACK, [], id="7 gap of -9.9"),
        pytest.param(f"{HALF_WAY}, progress: 90", ON_TRACK, [], id="7 ahead"),
        pytest.param(
            "status: not_started, start: 2026-09-29",
            AT_RISK,
            ["should have started 2026-09-29"],
            id="7 started nothing a day after the start",
        ),
        pytest.param("status: not_started, start: 2026-09-30", ON_TRACK, [], id="7 starts today"),
        pytest.param(
            f"{FINE}, {risk(3, 5)}",
            AT_RISK,
            ['risk R1 "No money" open, 15 of 25'],
            id="7 risk of 15",
        ),
        pytest.param(f"{FINE}, {risk(4, 3)}", ON_TRACK, [], id="7 risk of 12"),
        pytest.param(f"{FINE}, {risk(5, 5, 'mitigated')}", ON_TRACK, [], id="7 risk mitigated"),
        pytest.param(f"{FINE}, {risk(5, 5, 'occurred')}", ON_TRACK, [], id="7 risk occurred"),
        pytest.param(f"{FINE}, {risk(5, 5, 'closed')}", ON_TRACK, [], id="7 risk closed"),
        pytest.param(
            "status: not_started, start: 2026-10-01", UPCOMING, [], id="8 starts tomorrow"
        ),
        pytest.param("status: not_started, start: 2026-Q4", UPCOMING, [], id="8 next quarter"),
        pytest.param(
            "status: in_progress, progress: 0, start: 2026-10-01",
            ON_TRACK,
            [],
            id="8 starts tomorrow, and has started",
        ),
        pytest.param(
            "status: in_progress",
            UNKNOWN,
            ["in progress, and nothing says how far"],
            id="9 nothing says how far",
        ),
        pytest.param("status: in_progress, progress: 0", ON_TRACK, [], id="9 progress of 0"),
        pytest.param("status: not_started", ON_TRACK, [], id="10 not started, without dates"),
        pytest.param(FINE, ON_TRACK, [], id="10 otherwise"),
        pytest.param(f"{FINE}, start: 2025, continuous: true", ON_TRACK, [], id="10 continuous"),
    ],
)
def test_order_table(fields: str, health: Health, reasons: list[str]) -> None:
    found = one(fields)

    assert (found.health, why(found)) == (health, reasons)


@pytest.mark.parametrize(
    ("thresholds", "fields", "health"),
    [
        pytest.param("milestone_days: 30", milestone("2026-08-31"), ON_TRACK, id="30 of 30 days"),
        pytest.param("milestone_days: 30", milestone("2026-08-30"), LATE, id="31 of 30 days"),
        pytest.param("milestone_days: 0", milestone("2026-09-30"), ON_TRACK, id="0 of 0 days"),
        pytest.param("milestone_days: 0", milestone("2026-09-29"), LATE, id="1 of 0 days"),
        pytest.param("late_gap: 20", f"{HALF_WAY}, progress: 30", LATE, id="gap of -20 at 20"),
        pytest.param(
            "late_gap: 20", f"{HALF_WAY}, progress: 30.1", AT_RISK, id="gap of -19.9 at 20"
        ),
        pytest.param("late_gap: 40", f"{HALF_WAY}, progress: 25", AT_RISK, id="gap of -25 at 40"),
        pytest.param(
            "risk_gap: 5.5", f"{HALF_WAY}, progress: 44.5", AT_RISK, id="gap of -5.5 at 5.5"
        ),
        pytest.param(
            "risk_gap: 5.5", f"{HALF_WAY}, progress: 44.6", ON_TRACK, id="gap of -5.4 at 5.5"
        ),
        pytest.param("risk_score: 12", f"{FINE}, {risk(3, 4)}", AT_RISK, id="score of 12 at 12"),
        pytest.param("risk_score: 13", f"{FINE}, {risk(3, 4)}", ON_TRACK, id="score of 12 at 13"),
        pytest.param("risk_score: 16", f"{FINE}, {risk(3, 5)}", ON_TRACK, id="score of 15 at 16"),
        pytest.param("risk_score: 16", f"{FINE}, {risk(4, 4)}", AT_RISK, id="score of 16 at 16"),
    ],
)
def test_thresholds_of_the_plan(thresholds: str, fields: str, health: Health) -> None:
    assert one(fields, head=f"thresholds: {{{thresholds}}}").health is health


STALE = "reporting: {stale_after: 30}"


@pytest.mark.parametrize(
    ("fields", "health", "reasons"),
    [
        pytest.param(f"{FINE}, reviewed: 2026-08-31", ON_TRACK, [], id="reviewed 30 days ago"),
        pytest.param(f"{FINE}, reviewed: 2026", ON_TRACK, [], id="reviewed this year"),
        pytest.param(
            f"{FINE}, started: 2026-H2, reviewed: 2026-08-01",
            ON_TRACK,
            [],
            id="started in a half-year that has begun",
        ),
        pytest.param(
            f"{FINE}, reviewed: 2026-08-30",
            UNKNOWN,
            ["nothing heard since 2026-08-30 (31 d ago)"],
            id="reviewed 31 days ago",
        ),
        pytest.param(f"{FINE}, started: 2026-08-31", ON_TRACK, [], id="started 30 days ago"),
        pytest.param(
            f"{FINE}, started: 2026-08-30",
            UNKNOWN,
            ["nothing heard since 2026-08-30 (31 d ago)"],
            id="started 31 days ago",
        ),
        pytest.param(
            f"{FINE}, updates: [{{date: 2026-08-31, text: T}}, {{date: 2026-01-01, text: T}}]",
            ON_TRACK,
            [],
            id="newest update 30 days ago",
        ),
        pytest.param(
            f"{FINE}, updates: [{{date: 2026-08-30, text: T}}]",
            UNKNOWN,
            ["nothing heard since 2026-08-30 (31 d ago)"],
            id="newest update 31 days ago",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, done: 2026-08-31}]",
            ON_TRACK,
            [],
            id="milestone reached 30 days ago",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: A, done: 2026-08-30}]",
            UNKNOWN,
            ["nothing heard since 2026-08-30 (31 d ago)"],
            id="milestone reached 31 days ago",
        ),
        pytest.param(
            f"{FINE}, started: 2026-01-01, reviewed: 2026-09-30", ON_TRACK, [], id="the newest sign"
        ),
        pytest.param(
            f"{FINE}, started: 2026-08-30, reviewed: 2026-10-01",
            UNKNOWN,
            ["nothing heard since 2026-08-30 (31 d ago)"],
            id="a sign of tomorrow is none",
        ),
        pytest.param(f"{FINE}, started: 2026-08", ON_TRACK, [], id="the last day of a month"),
        pytest.param(
            FINE, UNKNOWN, ["in progress, and nothing on record"], id="in progress, no sign at all"
        ),
        pytest.param("status: not_started", ON_TRACK, [], id="not started, no sign at all"),
        pytest.param(
            "status: not_started, start: 2027", UPCOMING, [], id="upcoming, no sign at all"
        ),
        pytest.param("status: completed, started: 2025", COMPLETED, [], id="completed long ago"),
    ],
)
def test_silence(fields: str, health: Health, reasons: list[str]) -> None:
    found = one(fields, head=STALE)

    assert (found.health, why(found)) == (health, reasons)


@pytest.mark.parametrize("head", ["x_a: 1", "reporting: {cycle: quarterly}", "reporting: null"])
def test_silence_is_never_too_long_unless_the_plan_says_so(head: str) -> None:
    assert one(f"{FINE}, started: 2025-01-01", head=head).health is ON_TRACK


TROUBLED = "{id: A2, title: B, status: in_progress, progress: 50, start: 2025, due: %s}"


@pytest.mark.parametrize(
    ("other", "health", "reasons"),
    [
        pytest.param(
            TROUBLED % "2026-09-29", AT_RISK, ["depends on A2, which is overdue"], id="overdue"
        ),
        pytest.param(
            # From 2025-01-01 to 2026-12-31, 638 of 730 days have gone: 87 % planned, gap -37.
            TROUBLED % "2026-12-31",
            AT_RISK,
            ["depends on A2, which is late"],
            id="late",
        ),
        pytest.param(
            # From 2025-01-01 to 2027-12-31, 638 of 1095 days have gone: 58 % planned, gap -8.
            TROUBLED % "2027-12-31",
            ON_TRACK,
            [],
            id="on track",
        ),
        pytest.param(
            "{id: A2, title: B, status: in_progress, progress: 50, "
            "risks: [{id: R2, title: R, likelihood: 5, impact: 5}]}",
            ON_TRACK,
            [],
            id="at risk is not contagious",
        ),
        pytest.param(
            "{id: A2, title: B, status: suspended, due: 2026-01-01}", ON_TRACK, [], id="on hold"
        ),
        pytest.param("{id: A2, title: B, due: 2026-01-01}", ON_TRACK, [], id="unknown"),
        pytest.param(
            "{id: A2, title: B, status: cancelled, due: 2026-01-01}", ON_TRACK, [], id="dropped"
        ),
        pytest.param("{id: A3, title: B}", ON_TRACK, [], id="not there"),
    ],
)
@pytest.mark.parametrize("first", [True, False], ids=["stands first", "stands last"])
def test_depends_on(other: str, health: Health, reasons: list[str], first: bool) -> None:
    mine = f"{{id: A1, title: A, {FINE}, depends_on: [A2]}}"
    actions = [mine, other] if first else [other, mine]

    progress = measured(f"actions: [{', '.join(actions)}]")

    (found,) = [each for each in progress.actions if each.action.id == "A1"]
    assert (found.health, why(found)) == (health, reasons)
    assert [each.action.id for each in progress.actions] == [
        each.action.id for each in sorted(progress.actions, key=lambda each: each.path)
    ]


def test_only_the_next_in_a_chain_is_at_risk() -> None:
    chain = [
        f"{{id: A1, title: A, {FINE}, depends_on: [A2]}}",
        f"{{id: A2, title: B, {FINE}, depends_on: [A3]}}",
        TROUBLED.replace("A2", "A3") % "2026-09-29",
    ]

    progress = measured(f"actions: [{', '.join(chain)}]")

    assert [each.health for each in progress.actions] == [ON_TRACK, AT_RISK, OVERDUE]


def test_two_that_wait_for_each_other() -> None:
    late = f"{HALF_WAY}, progress: 0"
    progress = measured(
        f"actions: [{{id: A1, title: A, {late}, depends_on: [A2]}}, "
        f"{{id: A2, title: B, {FINE}, depends_on: [A1]}}]"
    )

    assert [each.health for each in progress.actions] == [LATE, AT_RISK]


@pytest.mark.parametrize(
    ("fields", "health"),
    [
        pytest.param("status: completed, merged_into: A2", DROPPED, id="1 before 2"),
        pytest.param("status: suspended, merged_into: A2", DROPPED, id="1 before 3"),
        pytest.param("merged_into: A2", DROPPED, id="1 before 4"),
        pytest.param("status: completed, started: 2025", COMPLETED, id="2 before 4"),
        pytest.param("status: completed, due: 2025-06-30", COMPLETED, id="2 before 5"),
        pytest.param("status: suspended, started: 2025", ON_HOLD, id="3 before 4"),
        pytest.param("status: suspended, due: 2026-01-01", ON_HOLD, id="3 before 5"),
        pytest.param(f"{FINE}, started: 2025, due: 2026-01-01", UNKNOWN, id="4 before 5"),
        pytest.param("due: 2026-01-01", UNKNOWN, id="4 before 5, without status"),
        pytest.param(
            "status: not_started, start: 2027, reviewed: 2026-01-01", UNKNOWN, id="4 before 8"
        ),
        pytest.param(
            f"{milestone('2026-08-01')}, due: 2026-09-29, reviewed: 2026-09-30",
            OVERDUE,
            id="5 before 6",
        ),
        pytest.param(
            f"{HALF_WAY}, progress: 25, reviewed: 2026-09-30, {risk(5, 5)}", LATE, id="6 before 7"
        ),
        pytest.param(
            f"status: not_started, start: 2027, reviewed: 2026-09-30, {risk(5, 5)}",
            AT_RISK,
            id="7 before 8",
        ),
        pytest.param(
            f"status: in_progress, reviewed: 2026-09-30, {risk(5, 5)}", AT_RISK, id="7 before 9"
        ),
        pytest.param(
            "status: in_progress, reviewed: 2026-09-30, start: 2025, continuous: true",
            UNKNOWN,
            id="9 before 10",
        ),
    ],
)
def test_the_first_that_fits_judges(fields: str, health: Health) -> None:
    assert one(fields, head=STALE).health is health


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        pytest.param(
            "status: in_progress, due: 2026-09-29, started: 2026-09-20, milestones: "
            "[{id: M1, title: Law, done: 2026-09-25}, {id: M2, title: Register}, "
            "{id: M3, title: Report, done: 2026-10-02}, {id: M4, title: Film, dropped: true}]",
            [
                'milestone M2 "Register" open',
                'milestone M3 "Report" open',
                "last heard of 2026-09-25 (5 d ago)",
            ],
            id="overdue names what is open",
        ),
        pytest.param(
            "status: in_progress, milestones: [{id: M1, title: Law, due: 2026-08-31}, "
            "{id: M2, title: Register, due: 2026-09-10}, {id: M3, title: Report, due: 2026-09-29}]",
            [
                'milestone M1 "Law" open, 30 d past due',
                'milestone M2 "Register" open, 20 d past due',
                "100 points behind the plan",
            ],
            id="late names every late milestone, and the gap",
        ),
        pytest.param(
            f"status: not_started, start: 2026-09-28, due: 2026-10-21, {risk(5, 4)}",
            # Three of 24 days have gone: 12.5 points behind, and a half goes up.
            [
                "13 points behind the plan",
                "should have started 2026-09-28",
                'risk R1 "No money" open, 20 of 25',
            ],
            id="at risk names all that puts it there",
        ),
    ],
)
def test_all_the_reasons(fields: str, reasons: list[str]) -> None:
    assert why(one(fields)) == reasons


def test_reasons_carry_their_values() -> None:
    (reason,) = one(f"{FINE}, {risk(3, 5)}").why

    assert reason.values == {"id": "R1", "title": reason.values["title"], "score": 15}
    assert "{score}" in reason.template


GREEN = {COMPLETED, ON_TRACK, UPCOMING}


@settings(max_examples=60, deadline=None)
@given(plans())
def test_laws(plan: Plan) -> None:
    for each in measure(plan, read_compact(), AS_OF).actions:
        assert bool(each.why) == (each.health not in GREEN)
        assert all(str(reason) for reason in each.why)
        assert (each.health is DROPPED) == (not each.action.counted)
        assert each.actual is not None or each.health not in GREEN
        assert each.action.status is not None or each.health in {UNKNOWN, DROPPED}
        assert each.days_overdue == 0 or each.health in {OVERDUE, ON_HOLD, UNKNOWN}
        assert each.health is not OVERDUE or each.days_overdue > 0


def test_a_day_later() -> None:
    fields = "status: in_progress, progress: 100, due: 2026-09-30, started: 2026-09-01"

    found = [one(fields, as_of=date(2026, month, day)).health for month, day in ((9, 30), (10, 1))]

    assert found == [ON_TRACK, OVERDUE]
