"""What is drawn: bars of time, lines of indicators, gauges; unknown stays unknown."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.progress.coverage import coverage_table
from gcmplan.progress.due import agenda
from gcmplan.progress.grouping import Grouping, grouped
from gcmplan.progress.measure import measure
from gcmplan.progress.series import reported
from gcmplan.progress.timeline import timeline
from gcmplan.render.look import Look
from gcmplan.render.results.account import Account
from gcmplan.render.results.status import Status
from gcmplan.render.sections import gantt
from gcmplan.render.sections.chart import Chart, chart
from gcmplan.render.sections.gauge import of_action, of_group, width
from gcmplan.render.sections.setting import Setting, setting
from tests.builders import AS_OF, plan


def scene(yaml: str) -> Setting:
    compact, found = read_compact(), plan(yaml)
    progress = measure(found, compact, AS_OF)
    account = Account(
        Status(progress, "plan.yaml", {}),
        grouped(found, compact, progress.actions, Grouping.OBJECTIVE),
        coverage_table(progress, compact, Grouping.GCM),
        timeline(progress, compact, progress.actions),
        tuple(reported(progress)),
        agenda(progress, 180),
        None,
        None,
    )
    return setting(account, Look())


def lane(fields: str) -> gantt.Lane:
    (group,) = gantt.view(scene(f"actions: [{{id: A1, title: a, {fields}}}]")).groups
    (found,) = group.lanes
    return found


@pytest.mark.parametrize(
    ("fields", "bars", "said"),
    [
        pytest.param("status: in_progress", [], "no dates planned", id="no dates"),
        pytest.param(
            "start: 2025-01-01, due: 2027-12-31",
            ["sure 0% 100%", "sure 0% 0.5%", "sure 99.91% 0.5%"],
            "2025-01-01 to 2027-12-31",
            id="the whole time",
        ),
        pytest.param(
            "start: 2025, due: 2027",
            ["sure 33.24% 33.52%", "vague 0% 33.33%", "vague 66.67% 33.33%"],
            "2025 to 2027",
            id="years",
        ),
        pytest.param("due: 2026", ["vague 33.33% 33.33%"], "by 2026", id="no start"),
        pytest.param(
            "start: 2026, due: 2026", ["vague 33.33% 33.33%"], "2026 to 2026", id="one year"
        ),
        pytest.param(
            "start: 2027, continuous: true",
            ["vague 66.67% 33.33%"],
            "from 2027 on, continuous",
            id="without end",
        ),
        pytest.param(
            "status: in_progress, started: 2026-01-01",
            ["done 33.33% 24.93%"],
            "no dates planned",
            id="at work until now",
        ),
        pytest.param(
            "start: 1999-01-01, due: 2199-12-31",
            ["sure 0% 100%", "sure 0% 0.5%", "sure 100% 0.5%"],
            "1999-01-01 to 2199-12-31",
            id="far beyond the plan",
        ),
    ],
)
def test_action_over_time(fields: str, bars: list[str], said: str) -> None:
    found = lane(fields)

    assert [f"{each.kind} {each.x} {each.width}" for each in found.bars] == bars
    assert found.planned == said


def test_milestones_over_time() -> None:
    found = lane(
        "milestones: [{id: M1, title: a, due: 2025-06-30, done: 2025-07-01}, "
        "{id: M2, title: b, due: 2026-01-31}, {id: M3, title: c, due: 2027}, "
        "{id: M4, title: d, due: 2027, dropped: true}, {id: M5, title: e}]"
    )

    assert [each.kind for each in found.marks] == ["reached", "missed", "open"]
    assert found.milestones == "1 of 4 milestones"


def drawn(fields: str) -> Chart | None:
    unit = "unit: x, direction: increase, aggregation: latest"
    found = scene(f"indicators: [{{id: I1, title: a, {unit}, {fields}}}]")
    (report,) = found.account.indicators
    return chart(report, AS_OF)


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        pytest.param("baseline: {period: 2024, value: 5}", None, id="one value"),
        pytest.param("targets: [{period: 2027, value: 9}]", None, id="one target"),
        pytest.param(
            "baseline: {period: 2024, value: 0}, targets: [{period: 2027, value: 10}]",
            ("8,92 312,22", "", None),
            id="nothing measured",
        ),
        pytest.param(
            "baseline: {period: 2024, value: 0}, targets: [{period: 2026, value: 10}], "
            "actuals: [{period: 2025, value: 5}]",
            ("8,92 312,22", "8,92 160,57", "5"),
            id="half way",
        ),
        pytest.param(
            "baseline: {period: 2024, value: 7}, targets: [{period: 2026, value: 7}]",
            ("8,57 312,57", "", None),
            id="no way to go",
        ),
        pytest.param(
            "baseline: {period: 2024, value: -1}, targets: [{period: 2026, value: 1}], "
            "actuals: [{period: 2025, missing: pending}]",
            ("8,92 312,22", "", None),
            id="missing is no zero",
        ),
    ],
)
def test_indicator_as_a_line(fields: str, lines: tuple[Any, ...] | None) -> None:
    found = drawn(fields)

    said = (found.wanted, found.measured, found.label and found.label.said) if found else None
    assert said == lines


@pytest.mark.parametrize(
    ("share", "said"),
    [(Fraction(-5), "0%"), (Fraction(1, 3), "0.33%"), (Fraction(100), "100%"), (101, "100%")],
)
def test_a_bar_stays_in_its_frame(share: Fraction, said: str) -> None:
    assert width(Fraction(share)) == said


def test_what_is_unknown_has_no_bar() -> None:
    gauge = of_action(None, None, None)

    assert (gauge.done, gauge.bar, gauge.tick, gauge.unknown) == ("–", None, None, "0%")


def test_the_silent_have_their_share_of_the_bar() -> None:
    found = scene("actions: [{id: A1, title: a}, {id: A2, title: b, status: completed}]")
    gauge = of_group(found.account.progress.total)

    assert (gauge.done, gauge.bar, gauge.unknown) == ("100\u00a0%", "50%", "50%")
