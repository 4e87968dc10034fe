"""Actions over time: sections, what the axis spans, and what is known of the work."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.measure import measure
from gcmplan.progress.timeline import Timeline, done_between, timeline
from tests.builders import AS_OF
from tests.progress.builders import measured, one, plans


def drawn(yaml: str, by: str | None = None) -> Timeline:
    progress = measured(yaml)
    return timeline(progress, read_compact(), progress.actions, Grouping(by) if by else None)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("status: in_progress, started: 2026-01-05", "2026-01-05 2026-09-30", id="on"),
        pytest.param(
            "status: completed, started: 2026-01, ended: 2026-03",
            "2026-01-01 2026-03-31",
            id="done",
        ),
        pytest.param(
            "status: completed, ended: 2026-03-02", "2026-03-02 2026-03-02", id="end only"
        ),
        pytest.param("status: in_progress, start: 2026-01-05", None, id="planned only"),
        pytest.param("status: in_progress, started: 2026-10-01", None, id="after today"),
        pytest.param("status: suspended, started: 2026-01-05", "2026-01-05 2026-01-05", id="hold"),
        pytest.param("started: 2026-01-05", "2026-01-05 2026-01-05", id="nobody reports"),
    ],
)
def test_done_between(fields: str, expected: str | None) -> None:
    found = done_between(one(fields).action, AS_OF)

    assert (found and f"{found[0]} {found[1]}") == expected


@pytest.mark.parametrize(
    ("fields", "span"),
    [
        pytest.param("start: 2025, due: 2026", "2025-01-01 2027-12-31", id="within the plan"),
        pytest.param("start: 2024-10-01, due: 2028-03", "2024-10-01 2028-03-31", id="a bit beyond"),
        pytest.param("start: 1990, due: 2190", "2024-01-01 2028-12-31", id="cut off"),
        pytest.param("title: T", "2025-01-01 2027-12-31", id="no dates"),
    ],
)
def test_span(fields: str, span: str) -> None:
    fields = fields if "title" in fields else f"title: T, {fields}"

    found = drawn(f"actions: [{{id: A1, {fields}}}]")

    assert f"{found.first} {found.last}" == span


def test_sections() -> None:
    text = "organizations: [{id: B, name: B, type: ngo}, {id: A, name: A, type: ngo}]\n"
    text += "objectives: [{id: O1, title: O, gcm: [6], actions: ["
    text += "{id: A1, title: T}, {id: A2, title: T, lead: [A, B]}, {id: A3, title: T, lead: A}]}]"

    found = drawn(text, "lead")

    sections = [(each.id, [one.action.id for one in each.actions]) for each in found.sections]
    assert sections == [("B", ["A2"]), ("A", ["A2", "A3"]), (None, ["A1"])]


@settings(max_examples=40, deadline=None)
@given(plans())
def test_every_action_is_in_a_section(plan: Plan) -> None:
    progress = measure(plan, read_compact(), AS_OF)

    found = timeline(progress, read_compact(), progress.actions)

    drawn = [each.path for section in found.sections for each in section.actions]
    assert sorted(map(str, drawn)) == sorted(str(each.path) for each in progress.actions)
    assert found.first <= date(2025, 1, 1)
    assert found.last >= date(2027, 12, 31)
