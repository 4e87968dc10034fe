"""What falls due: what is told, when it is due, and what is left out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.due import Duty, State, agenda
from gcmplan.progress.measure import measure
from gcmplan.progress.selecting import Filter, Trait, Wish
from gcmplan.progress.words import Health
from tests.builders import AS_OF
from tests.progress.builders import measured, plans

INDICATOR = "id: I1, title: Fees, unit: USD, direction: decrease, aggregation: latest"


def due(yaml: str, days: int = 90, head: str = "", as_of: date = AS_OF) -> list[str]:
    """What is due, each as `duty id day state`."""
    found = agenda(measured(yaml, head=head, as_of=as_of), days)
    return [f"{each.duty} {each.id} {each.day} {each.state}" for each in found.items]


def action(fields: str, head: str = "") -> list[str]:
    return due(f"actions: [{{id: A1, title: T, {fields}}}]", head=head)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("status: in_progress, due: 2026-09-30", ["due"], id="today"),
        pytest.param("status: in_progress, due: 2026-09-29", ["overdue"], id="yesterday"),
        pytest.param("status: in_progress, due: 2026-12-29", ["due"], id="on the last day"),
        pytest.param("status: in_progress, due: 2026-12-30", [], id="a day after"),
        pytest.param("status: in_progress, due: 2026-Q3", ["due"], id="the quarter that ends"),
        pytest.param("due: 2026-06", ["unknown"], id="nobody reports"),
        pytest.param("due: 2026-11", ["due"], id="nobody reports, and there is time"),
        pytest.param("status: completed, due: 2026-06", [], id="completed"),
        pytest.param("status: suspended, due: 2026-06", [], id="suspended"),
        pytest.param("status: cancelled, due: 2026-06", [], id="cancelled"),
        pytest.param("status: in_progress, due: 2026-06, merged_into: A2", [], id="merged"),
        pytest.param("status: in_progress", [], id="no date"),
        pytest.param("status: in_progress, continuous: true", [], id="continuous"),
    ],
)
def test_action(fields: str, expected: list[str]) -> None:
    assert [each.split()[-1] for each in action(fields)] == expected


@pytest.mark.parametrize(
    ("milestone", "expected"),
    [
        pytest.param("due: 2026-10-01", ["milestone M 2026-10-01 due"], id="to come"),
        pytest.param("due: 2026-08", ["milestone M 2026-08-31 overdue"], id="past"),
        pytest.param("due: 2026-08, done: 2026-09-01", [], id="reached"),
        pytest.param(
            "due: 2026-08, done: 2026-10-01", ["milestone M 2026-08-31 overdue"], id="not yet"
        ),
        pytest.param("due: 2026-08, dropped: true", [], id="dropped"),
        pytest.param("x_a: 1", [], id="no date"),
    ],
)
def test_milestone(milestone: str, expected: list[str]) -> None:
    fields = f"status: in_progress, milestones: [{{id: M, title: T, {milestone}}}]"

    assert action(fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("frequency: annual", ["value I1 2026-03-01 overdue"], id="a year ago"),
        pytest.param(
            "frequency: biannual", ["value I1 2025-08-29 overdue"], id="several: the first of them"
        ),
        pytest.param(
            "frequency: quarterly",
            ["value I1 2025-05-30 overdue", "value I1 2026-11-29 due"],
            id="and the next",
        ),
        pytest.param(
            "frequency: annual, actuals: [{period: 2025, value: 1}]", [], id="there is a value"
        ),
        pytest.param(
            "frequency: annual, actuals: [{period: 2025, missing: not_collected}]",
            [],
            id="there is a reason",
        ),
        pytest.param("baseline: {period: 2024, value: 1}", [], id="no frequency"),
    ],
)
def test_value(fields: str, expected: list[str]) -> None:
    assert due(f"indicators: [{{{INDICATOR}, {fields}}}]") == expected


def test_later_values_that_lack_are_counted() -> None:
    found = agenda(measured(f"indicators: [{{{INDICATOR}, frequency: quarterly}}]"), 0)

    assert [(each.when, each.more) for each in found.items] == [("2025-Q1", 5)]


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        pytest.param("2026-05-01", ["review A1 2026-10-28 due"], id="in time"),
        pytest.param("2026-04-03", ["review A1 2026-09-30 due"], id="on the last day"),
        pytest.param("2026-04-02", ["review A1 2026-09-29 overdue"], id="silent for too long"),
        pytest.param("2026-09-01", [], id="heard of lately"),
    ],
)
def test_review(heard: str, expected: list[str]) -> None:
    fields = f"status: in_progress, started: {heard}"

    assert action(fields, head="reporting: {stale_after: 180}") == expected
    assert action(fields) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            "status: in_progress, started: 2024", "2025-01-31 overdue", id="before the plan began"
        ),
        pytest.param("reviewed: 2025-01-01", "2025-01-31 unknown", id="nobody reports"),
    ],
)
def test_review_of_what_was_heard_of_long_ago(fields: str, expected: str) -> None:
    assert action(fields, head="reporting: {stale_after: 30}") == [f"review A1 {expected}"]


def test_the_calendar_has_an_end() -> None:
    text = "actions: [{id: A1, title: T, status: in_progress, reviewed: 2026-01-01, due: 2200}]"
    head = f"reporting: {{stale_after: {10**20}}}"

    found = agenda(measured(text, head=head, as_of=date(9999, 12, 1)), 90)

    assert found.until == date.max
    assert [(each.duty, each.day.year) for each in found.items] == [
        (Duty.ACTION, 2200),
        (Duty.REVIEW, 9999),
    ]


@pytest.mark.parametrize(
    ("risk", "expected"),
    [
        pytest.param("review: 2026-10-01", ["risk R 2026-10-01 due"], id="to come"),
        pytest.param("review: 2026-09", ["risk R 2026-09-30 due"], id="this month"),
        pytest.param("review: 2026-08", ["risk R 2026-08-31 overdue"], id="past"),
        pytest.param("review: 2026-08, status: closed", [], id="closed"),
        pytest.param("x_a: 1", [], id="no day"),
    ],
)
def test_risk(risk: str, expected: list[str]) -> None:
    written = f"risks: [{{id: R, title: T, likelihood: 1, impact: 1, {risk}}}]"

    assert due(written) == expected
    assert action(f"status: in_progress, {written}") == expected
    assert action(f"status: completed, {written}") == []


def test_who_should_do_it() -> None:
    found = agenda(
        measured(f"""
organizations: [{{id: MOL, name: L, type: government}}, {{id: STX, name: S, type: public_body}}]
objectives:
  - id: O1
    title: O
    gcm: [6]
    lead: MOL
    indicators: [{{{INDICATOR}, frequency: annual}}]
    risks: [{{id: R1, title: R, likelihood: 1, impact: 1, review: 2026, owner: STX}}]
    actions: [{{id: A1, title: T, lead: [STX, MOL], status: in_progress, due: 2026}}]
"""),
        365,
    )

    assert {each.id: each.lead for each in found.items} == {
        "I1": ("MOL",),
        "A1": ("STX", "MOL"),
        "R1": ("STX",),
    }


def test_the_longest_overdue_comes_first() -> None:
    text = "actions: [{id: A10, title: T, status: in_progress, due: 2026}"
    text += ", {id: A2, title: T, status: in_progress, due: 2026"
    text += ", milestones: [{id: M, title: T, due: 2026-01}]}]"

    assert [each.split()[1] for each in due(text)] == ["M"]
    assert [each.split()[1] for each in due(text, days=365)] == ["M", "A2", "A10"]


PLAN = """
organizations: [{id: MOL, name: L, type: government}]
objectives:
  - id: O1
    title: O
    gcm: [6]
    sdg: ["8.8"]
    risks: [{id: R1, title: Fees rise, likelihood: 1, impact: 1, review: 2026-10}]
    actions:
      - {id: A1, title: T, lead: MOL, gcm: [5], status: in_progress, due: 2026-10}
risks: [{id: R2, title: R, likelihood: 1, impact: 1, review: 2026-10}]
"""


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        pytest.param(Wish(Trait.LEAD, ("MOL",)), ["A1"], id="lead"),
        pytest.param(Wish(Trait.LEAD, ("none",)), ["R1", "R2"], id="no lead"),
        pytest.param(Wish(Trait.GCM, ("6",)), ["R1"], id="of the objective"),
        pytest.param(Wish(Trait.GCM, ("5",)), ["A1"], id="of the action"),
        pytest.param(Wish(Trait.SDG, ("8",)), ["A1", "R1"], id="SDG goal"),
        pytest.param(Wish(Trait.AREA, ("none",)), ["A1", "R1", "R2"], id="no area"),
        pytest.param(Wish(Trait.TEXT, ("fees",)), ["R1"], id="text"),
        pytest.param(Wish(Trait.HEALTH, (), ("unknown",)), ["R1", "R2"], id="health"),
    ],
)
def test_filter(wish: Wish, ids: list[str]) -> None:
    found = agenda(measured(PLAN), 90, Filter((wish,)))

    assert [each.id for each in found.items] == ids


@settings(max_examples=50, deadline=None)
@given(plans(), st.integers(0, 400))
def test_it_agrees_with_status(plan: Plan, days: int) -> None:
    progress = measure(plan, read_compact(), AS_OF)

    found = agenda(progress, days)

    actions = [each for each in found.items if each.duty is Duty.ACTION]
    overdue = {each.id for each in actions if each.state is State.OVERDUE}
    assert overdue == {each.action.id for each in progress.actions if each.health is Health.OVERDUE}
    held = [each.action.id for each in found.on_hold]
    assert len(held) == progress.total.health[Health.ON_HOLD]
    assert all(each.day <= AS_OF + timedelta(days=days) for each in found.items)
    assert [each.day for each in found.items] == sorted(each.day for each in found.items)
