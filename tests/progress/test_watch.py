"""A plan watched over time does as it does when it is measured anew."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import overall
from gcmplan.progress.progress import Standing
from gcmplan.progress.watch import Watch
from tests.builders import plan
from tests.changes.inventing import HEAD

FIRST = date(2026, 1, 1)
DAYS = st.dates(FIRST, FIRST + timedelta(20)).map(str)
TIMES = DAYS | st.sampled_from(["2026-01", "2025-Q4", "2026-Q1"])
ACTIONS = st.fixed_dictionaries(
    {"status": st.sampled_from(["not_started", "in_progress", "in_progress", "completed"])},
    optional={
        "start": TIMES,
        "due": TIMES,
        "started": DAYS,
        "reviewed": DAYS,
        "continuous": st.booleans(),
        "progress": st.integers(0, 100),
        "milestones": st.lists(
            st.fixed_dictionaries(
                {"id": st.uuids().map(lambda each: f"M{each}"), "title": st.just("M")},
                optional={"due": TIMES, "done": DAYS, "dropped": st.booleans()},
            ),
            max_size=3,
        ),
        "updates": st.lists(
            st.fixed_dictionaries(
                {"date": TIMES, "text": st.just("T")}, optional={"progress": st.integers(0, 100)}
            ),
            max_size=2,
        ),
    },
)
"""Actions of which all happens in few days."""


def anew(plan: Plan, day: date) -> Standing:
    total = overall(plan, day).total
    return Standing(total.total, total.counted, total.means, total.health)


LATE_BY_A_MILESTONE = {
    "status": "in_progress",
    "reviewed": "2026-01-05",
    "milestones": [{"id": "M1", "title": "M", "due": "2026-01-03"}, {"id": "M2", "title": "M"}],
}


@example([LATE_BY_A_MILESTONE], 5, [])
@given(st.lists(ACTIONS, max_size=3), st.integers(1, 12), st.lists(st.integers(-5, 60)))
@settings(max_examples=60, deadline=None)
def test_day_by_day_and_back_and_forth(
    actions: list[dict[str, Any]], patience: int, others: list[int]
) -> None:
    for number, each in enumerate(actions):
        each |= {"id": f"A{number}", "title": "A", "depends_on": ["A0"] if number else []}
    objective = {"id": "O1", "title": "O", "gcm": [6], "actions": actions}
    thresholds = {"milestone_days": patience, "late_gap": 60, "risk_gap": 50}
    header = {**HEAD, "reporting": {"stale_after": 2 * patience}, "thresholds": thresholds}
    plan = Plan.read({"gcmplan": 1, "plan": header, "objectives": [objective]})
    watch = Watch()

    for number in (*range(-10, 60), *others):
        day = FIRST + timedelta(number)
        assert watch.standing(plan, day) == anew(plan, day), day


def test_of_each_version_with_its_own_rules() -> None:
    text = "actions: [{id: A1, title: A, status: in_progress, due: 2027, start: 2025, progress: 1}]"
    old = plan(text)
    header = old.header.model_copy(
        update={"thresholds": old.header.thresholds.model_copy(update={"late_gap": 99})}
    )
    new = old.model_copy(update={"header": header})
    watch, day = Watch(), date(2026, 9, 30)

    for version in (old, new, old):
        assert watch.standing(version, day) == anew(version, day)
    assert anew(old, day).health != anew(new, day).health
