from __future__ import annotations

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.plan.when import when
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress, Slip
from tests.builders import AS_OF, plan


def against(then: str, now: str) -> PlanProgress:
    """Actions measured against those that were adopted."""
    before, after = (plan(f"actions: [{each}]") for each in (then, now))
    return measure(after, read_compact(), AS_OF, adopted=before)


def slip(days: int | None, approved: str | None) -> Slip:
    return Slip(days, is_new=False, approved=when(approved) if approved else None)


def action(fields: str, id: str = "A1") -> str:
    return f"{{id: {id}, title: T, {fields}}}"


@pytest.mark.parametrize(
    ("then", "now", "days", "approved"),
    [
        pytest.param("due: 2026-03-31", "due: 2026-03-31", 0, "2026-03-31", id="as it was"),
        pytest.param("due: 2026-03-31", "due: 2026-04-01", 1, "2026-03-31", id="a day later"),
        pytest.param("due: 2026-03-31", "due: 2026-03-30", -1, "2026-03-31", id="a day earlier"),
        pytest.param("due: 2026-Q1", "due: 2026-03-31", 0, "2026-Q1", id="told more exactly"),
        pytest.param("due: 2026-12-31", "due: 2027-Q1", 90, "2026-12-31", id="a quarter later"),
        pytest.param("due: 2026", "tags: [x]", None, "2026", id="no date now"),
        pytest.param("tags: [x]", "due: 2026", None, None, id="no date then"),
    ],
)
def test_slip_of_an_action(then: str, now: str, days: int | None, approved: str | None) -> None:
    (found,) = against(action(then), action(now)).actions

    assert found.slip == slip(days, approved)


def test_a_new_action_has_no_slip() -> None:
    found = against(action("due: 2026"), f"{action('due: 2026')}, {action('due: 2027', 'A2')}")

    assert [each.slip for each in found.actions] == [
        slip(0, "2026"),
        Slip(None, is_new=True, approved=None),
    ]


def test_an_action_is_known_by_its_previous_id() -> None:
    now = action("due: 2026-02-01, previous_ids: [OLD, A1]", "A2")

    (found,) = against(action("due: 2026-01-31"), now).actions

    assert found.slip == slip(1, "2026-01-31")


@pytest.mark.parametrize(
    ("then", "now", "days"),
    [
        pytest.param(["2026-01-01", "2026-01-01"], ["2026-01-03", "2026-01-09"], 8, id="the worst"),
        pytest.param(["2026-01-09", "2026-01-09"], ["2026-01-03", "2026-01-01"], -6, id="sooner"),
        pytest.param(["2026-01-01"], ["2026-01-01", "2026-01-03"], 0, id="a new one aside"),
    ],
)
def test_slip_of_a_group_is_that_of_its_latest_action(
    then: list[str], now: list[str], days: int
) -> None:
    before, after = (
        ", ".join(action(f"due: {due}", f"A{number}") for number, due in enumerate(dues))
        for dues in (then, now)
    )

    assert against(before, after).total.slip_days == days


def test_what_was_cancelled_does_not_count() -> None:
    now = action("due: 2027-01-01, status: cancelled, status_reason: no money")

    assert against(action("due: 2026-01-01"), now).total.slip_days is None


def test_without_an_adopted_plan_there_is_no_slip() -> None:
    found = measure(plan(f"actions: [{action('due: 2026')}]"), read_compact(), AS_OF)

    assert [each.slip for each in found.actions] == [None]
    assert found.total.slip_days is None
