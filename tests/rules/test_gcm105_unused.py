from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm105_unused import unused
from tests.builders import OBJECTIVE, found, loaded, places, question

LISTED = """\
organizations: [{id: MOL, name: Ministry of Labour, type: government}]
frameworks: [{id: F1, title: Vision 2030, level: national}]
pledges: [{id: P1, title: License all agencies}]
sources: [{id: S1, title: Gazette}]
"""
ORGANIZATION = "organizations[0].id: MOL is referred to by nothing"
FRAMEWORK = "frameworks[0].id: F1 is referred to by nothing"
SOURCE = "sources[0].id: S1 is referred to by nothing"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL, aligns: [F1], pledges: [P1], sources: [S1]", [], id="all used"),
        pytest.param("aligns: [F1], pledges: [P1], sources: [S1]", [ORGANIZATION], id="body"),
        pytest.param("lead: MOL, pledges: [P1], sources: [S1]", [FRAMEWORK], id="framework"),
        pytest.param("lead: MOL, aligns: [F1], sources: [S1]", [], id="pledge: for GCM508"),
        pytest.param("lead: MOL, aligns: [F1], pledges: [P1]", [SOURCE], id="source"),
        pytest.param(
            "tags: [MOL, F1, P1, S1]", [ORGANIZATION, FRAMEWORK, SOURCE], id="only as words"
        ),
    ],
)
def test_unused(fields: str, expected: list[str]) -> None:
    action = f"    actions: [{{id: A1, title: License recruitment agencies, {fields}}}]\n"

    assert found(unused, LISTED + OBJECTIVE + action) == expected


@pytest.mark.parametrize(
    "use",
    [
        "lead: [MFA, MOL]",
        "partners: [MOL]",
        "partners: [{org: MOL, role: technical}]",
        "funding: [{source: MOL, amount: 5}]",
        "indicators: [{id: I1, title: Drafted, measure: yes_no, responsible: MOL}]",
        "risks: [{id: R1, title: Delay, likelihood: 1, impact: 1, owner: MOL}]",
    ],
)
def test_use_of_a_body(use: str) -> None:
    action = f"    actions: [{{id: A1, title: License recruitment agencies, {use}}}]\n"

    assert ORGANIZATION not in found(unused, LISTED + OBJECTIVE + action)


def test_referred_to_by_another_body() -> None:
    yaml = """\
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: NEA, name: National Employment Authority, type: public_body, parent: MOL}
"""

    assert found(unused, yaml) == ["organizations[1].id: NEA is referred to by nothing"]


def test_two_with_one_id() -> None:
    yaml = "sources: [{id: S1, title: Gazette}, {id: S1, title: 官报}]"

    assert found(unused, yaml) == [SOURCE, SOURCE.replace("[0]", "[1]")]


def test_silent_where_not_all_could_be_read() -> None:
    yaml = LISTED + OBJECTIVE + "    actions: [{id: A1, led: MOL}]\n"

    assert found(unused, yaml) == []


def test_help() -> None:
    helps = [each.remark.help for each in check([unused], question(loaded(LISTED)))]

    assert helps == [
        "give it its part, as lead, partner or source of funding, or take it out",
        "name it under 'aligns' of what serves it, or take it out",
        "name it under 'sources' of what it proves, or take it out",
    ]


def test_place() -> None:
    yaml = "sources:\n  - id: S1\n    title: Gazette\n  - {title: Census, id: S2}\n"

    assert places(unused, yaml) == ["2:9", "4:25"]
