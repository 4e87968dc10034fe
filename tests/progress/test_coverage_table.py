"""What serves what: gaps, out of scope, who takes part; and that it agrees with the groups."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.coverage import (
    SERVABLE,
    CoverageTable,
    Involvement,
    Scope,
    Served,
    coverage_table,
)
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.measure import measure
from tests.builders import AS_OF
from tests.progress.builders import measured, plans

PLAN = """
organizations:
  - {id: MOL, name: Labour, type: government}
  - {id: MFA, name: Foreign, type: government}
  - {id: LGA, name: Towns, type: local_government}
  - {id: FTU, name: Unions, type: trade_union}
  - {id: UN, name: UN, type: un}
frameworks: [{id: F1, title: Vision, level: national}, {id: F2, title: Agenda, level: global}]
pledges: [{id: P1, title: Halve fees}, {id: P2, title: No detention}, {id: P3, title: More data}]
areas: [{id: TA1, title: Labour}, {id: TA2, title: Data}]
objectives:
  - id: O1
    title: Fair contracts
    area: TA1
    gcm: [6]
    sdg: ["8.8"]
    principles: [human-rights]
    aligns: [F1]
    indicators: [{id: I1, title: I, measure: yes_no}, {id: I2, title: I, measure: yes_no}]
    actions:
      - id: A1
        title: License agencies
        lead: [MOL, MFA]
        partners: [FTU]
        status: completed
        pledges: [P1]
        indicators: [{id: I3, title: I, measure: yes_no}]
      - {id: A2, title: Train, lead: MOL, gcm: [6, 5], principles: [child-sensitive]}
  - id: O2
    title: Data
    area: TA2
    gcm: [1]
    actions:
      - id: A3
        title: Count
        lead: LGA
        pledges: [P1]
        funding: [{source: State budget, amount: 1}, {source: UN, amount: 5}]
      - {id: A4, title: Stop, status: cancelled, gcm: [9], pledges: [P2], partners: [FTU]}
      - {id: A5, title: Nobody knows who}
"""
HEAD = "out_of_scope: [{gcm: 9, reason: Elsewhere}, {gcm: 6, reason: Not so}]"


def table(by: str, *, across: bool = False) -> CoverageTable:
    progress = measured(PLAN, head=HEAD)
    return coverage_table(progress, read_compact(), Grouping(by), across_areas=across)


def row(by: str, id: str) -> Served:
    (found,) = [each for each in table(by).rows if each.group.id == id]
    return found


@pytest.mark.parametrize(
    ("by", "id", "expected"),
    [
        pytest.param("gcm", "6", ("A1 A2", 3, Scope.SERVED), id="objective, with its indicators"),
        pytest.param("gcm", "5", ("A2", 0, Scope.SERVED), id="by an action alone"),
        pytest.param("gcm", "2", ("", 0, Scope.GAP), id="gap"),
        pytest.param("gcm", "9", ("A4", 0, Scope.OUT_OF_SCOPE), id="out of scope"),
        pytest.param("principle", "human-rights", ("A1 A2", 3, Scope.SERVED), id="principle"),
        pytest.param("principle", "child-sensitive", ("A2", 0, Scope.SERVED), id="both are named"),
        pytest.param("principle", "rule-of-law", ("", 0, Scope.GAP), id="principle without action"),
        pytest.param("sdg", "8.8", ("A1 A2", 3, Scope.SERVED), id="SDG target"),
        pytest.param("framework", "F1", ("A1 A2", 3, Scope.SERVED), id="framework"),
        pytest.param("framework", "F2", ("", 0, Scope.GAP), id="framework without action"),
        pytest.param("pledge", "P1", ("A1 A3", 1, Scope.SERVED), id="pledge"),
        pytest.param("pledge", "P2", ("A4", 0, Scope.GAP), id="only by what is cancelled"),
        pytest.param("pledge", "P3", ("", 0, Scope.GAP), id="pledge that nothing keeps"),
        pytest.param("round-table", "1", ("A1 A2", 3, Scope.SERVED), id="round table"),
        pytest.param("stakeholder", "government", ("A1 A2", 1, Scope.SERVED), id="State"),
        pytest.param("stakeholder", "trade_union", ("A1 A4", 1, Scope.SERVED), id="partner"),
        pytest.param("stakeholder", "un", ("A3", 0, Scope.SERVED), id="source of money"),
        pytest.param("stakeholder", "media", ("", 0, Scope.GAP), id="not named"),
    ],
)
def test_row(by: str, id: str, expected: tuple[str, int, Scope]) -> None:
    found = row(by, id)

    ids = " ".join(each.action.id for each in found.actions)
    assert (ids, found.indicators, found.scope) == expected


def test_reasons_are_given_for_what_is_left_aside() -> None:
    assert str(row("gcm", "9").reason) == "Elsewhere"
    assert row("gcm", "6").reason is None


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        pytest.param("gcm", 23, id="all objectives"),
        pytest.param("principle", 10, id="all principles"),
        pytest.param("sdg", 1, id="only the targets that are named"),
        pytest.param("framework", 2, id="all frameworks of the plan"),
        pytest.param("pledge", 3, id="all pledges of the plan"),
        pytest.param("round-table", 4, id="all round tables"),
        pytest.param("stakeholder", 18, id="all sorts of bodies"),
    ],
)
def test_rows(by: str, rows: int) -> None:
    assert len(table(by).rows) == rows


def test_across_areas() -> None:
    crossed = table("gcm", across=True)

    assert crossed.areas == ("TA1", "TA2")
    assert [row("gcm", "6").counted_in(area) for area in crossed.areas] == [2, 0]
    assert table("gcm").areas == ()


def test_who_takes_part() -> None:
    assert table("gcm").involvement == Involvement(4, state=3, joint=1, society=2, shared=2)


def test_an_empty_plan() -> None:
    found = coverage_table(measured("actions: []"), read_compact(), Grouping.PLEDGE)

    assert (found.rows, found.overlapping) == ((), False)
    assert found.involvement == Involvement(0, 0, 0, 0, 0)


@settings(max_examples=40, deadline=None)
@given(plans(), st.sampled_from(SERVABLE))
def test_rows_are_the_groups_of_status(plan: Plan, by: Grouping) -> None:
    progress = measure(plan, read_compact(), AS_OF, by)

    found = coverage_table(progress, read_compact(), by)

    groups = {each.id: each for each in progress.groups.groups if each.id}
    for each in found.rows:
        if each.group.id in groups:
            assert each.group == groups[each.group.id]
        else:
            assert each.group.total == 0


@settings(max_examples=40, deadline=None)
@given(plans())
def test_it_agrees_with_what_status_says(plan: Plan) -> None:
    progress = measure(plan, read_compact(), AS_OF)

    found = coverage_table(progress, read_compact(), Grouping.GCM, across_areas=True)

    said = progress.coverage
    by_scope = zip((said.covered, said.uncovered, said.out_of_scope), Scope, strict=True)
    for numbers, scope in by_scope:
        assert [each.group.id for each in found.among(scope)] == [str(number) for number in numbers]
    for each in found.rows:
        assert sum(each.counted_in(area) for area in found.areas) == each.group.counted
    assert found.involvement.actions == progress.total.counted


def test_an_objective_that_the_compact_does_not_have() -> None:
    progress = measured("objectives: [{id: O1, gcm: [99], actions: [{id: A1, title: T}]}]")

    found = coverage_table(progress, read_compact(), Grouping.GCM)

    assert all(each.scope is Scope.GAP for each in found.rows)
    assert [str(each.title) for each in progress.groups.groups] == ["O1"]
