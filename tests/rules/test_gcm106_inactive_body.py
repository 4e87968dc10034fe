from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm106_inactive_body import inactive_body
from tests.builders import OBJECTIVE, found, loaded, places, question


def plan_with(body: str, fields: str) -> str:
    return f"""\
organizations:
  - {{id: MOL, name: Ministry of Labour, type: government, {body}}}
  - {{id: MWE, name: Ministry of Work and Employment, type: government}}
{OBJECTIVE}    actions:
      - {{id: A1, title: License recruitment agencies, {fields}}}
"""


@pytest.mark.parametrize(
    ("body", "fields", "expected"),
    [
        pytest.param("parent: MWE", "due: 2026-06-30", None, id="no time given"),
        pytest.param("active: {start: 2026-09}", "due: 2026-06-30", None, id="no end"),
        pytest.param(
            "active: {end: 2026-06-30}", "due: 2026-06-30", None, id="ends on the due day"
        ),
        pytest.param("active: {end: 2026-Q2}", "due: 2026-06", None, id="last day of a quarter"),
        pytest.param("active: {end: 2027}", "continuous: true", None, id="ends with the plan"),
        pytest.param(
            "active: {end: 2026-06-29}", "due: 2026-06-30", "2026-06-30 2026-06-29", id="a day less"
        ),
        pytest.param("active: {end: 2026-Q2}", "due: 2026", "2026 2026-Q2", id="half a year less"),
        pytest.param(
            "active: {end: 2027-12-30}", "continuous: true", "2027 2027-12-30", id="continuous"
        ),
        pytest.param("active: {end: 2026}", "tags: [x]", "2027 2026", id="without a due date"),
        pytest.param("active: {end: 2025}", "due: 2026, status: completed", None, id="completed"),
        pytest.param("active: {end: 2025}", "due: 2026, status: cancelled", None, id="cancelled"),
        pytest.param("active: {end: 2025}", "due: 2026, merged_into: A2", None, id="merged"),
        pytest.param(
            "active: {end: 2025}", "due: 2026, status: suspended", "2026 2025", id="suspended"
        ),
        pytest.param(
            "active: {end: 2026-09-29}",
            "due: 2026-09-30, status: in_progress",
            "2026-09-30 2026-09-29",
            id="due on the day",
        ),
    ],
)
def test_inactive_lead(body: str, fields: str, expected: str | None) -> None:
    until = expected.split() if expected else []
    message = "objectives[0].actions[0].lead[0]: A1 goes on until {}, its lead MOL only until {}"

    assert found(inactive_body, plan_with(body, f"{fields}, lead: MOL")) == (
        [message.format(*until)] if until else []
    )


@pytest.mark.parametrize(
    ("last", "fields", "expected"),
    [
        pytest.param("2026-09-30", "due: 2026-06-30, status: in_progress", False, id="to the day"),
        pytest.param("2026-09-29", "due: 2026-06-30, status: in_progress", True, id="a day less"),
        pytest.param("2026-09-29", "due: 2026-09-29, status: suspended", True, id="a day overdue"),
        pytest.param("2026-06-30", "due: 2026-06-30", False, id="nobody has reported: unknown"),
        pytest.param("2026-06-30", "due: 2026-06, status: completed", False, id="completed"),
    ],
)
def test_overdue(last: str, fields: str, expected: bool) -> None:
    message = (
        "objectives[0].actions[0].lead[0]: "
        f"A1 goes on until 2026-09-30 at least, its lead MOL only until {last}"
    )

    assert found(inactive_body, plan_with(f"active: {{end: {last}}}", f"{fields}, lead: MOL")) == (
        [message] if expected else []
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MWE", [], id="another body"),
        pytest.param("lead: MOX", [], id="unknown"),
        pytest.param("lead: A1", [], id="the wrong kind"),
        pytest.param("lead: [MWE, MOL]", ["lead[1]: lead"], id="one of two leads"),
        pytest.param("partners: [MWE, MOL]", ["partners[1].org: partner"], id="partner"),
        pytest.param(
            "partners: [{org: MOL, role: technical}]",
            ["partners[0].org: partner"],
            id="with a role",
        ),
        pytest.param(
            "lead: MOL, partners: [MOL]", ["lead[0]: lead", "partners[0].org: partner"], id="both"
        ),
    ],
)
def test_part(fields: str, expected: list[str]) -> None:
    message = "objectives[0].actions[0].{}: A1 goes on until 2027, its {} MOL only until 2025"

    assert found(inactive_body, plan_with("active: {end: 2025}", fields)) == [
        message.format(*each.split(": ")) for each in expected
    ]


@pytest.mark.parametrize(
    ("body", "help"),
    [
        pytest.param(
            "active: {end: 2025}, successor: MWE",
            "name 'MWE', which took over its work",
            id="a successor",
        ),
        pytest.param(
            "active: {end: 2025}", "name the body that took over its work", id="no successor"
        ),
    ],
)
def test_help(body: str, help: str) -> None:
    (finding,) = check([inactive_body], question(loaded(plan_with(body, "lead: MOL"))))

    assert finding.remark.help == help


def test_place() -> None:
    yaml = plan_with("active: {end: 2025}", "lead: MOL, partners: [MWE, MOL]")

    assert places(inactive_body, yaml) == ["9:61", "9:82"]
