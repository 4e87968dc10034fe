from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm505_state_only import state_only
from tests.builders import found, loaded, places, question

BODIES = """\
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: CTY, name: Capital City, type: local_government}
  - {id: NSO, name: National Statistics Office, type: public_body}
  - {id: PAR, name: Parliament, type: parliament}
  - {id: FTU, name: Federation of Trade Unions, type: trade_union}
  - {id: IOM, name: International Organization for Migration, type: un}
  - {id: UNION, name: Regional Union, type: regional_body}
"""
AREAS = """\
areas:
  - {id: TA1, title: Labour migration}
"""
ACTIONS = """\
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    area: TA1
    actions:
      - {{id: A1, title: License recruitment agencies{first}}}
      - {{id: A2, title: Inspect recruitment agencies{second}}}
"""


def plan_with(first: str, second: str) -> str:
    fields = {"first": first and f", {first}", "second": second and f", {second}"}
    return BODIES + AREAS + ACTIONS.format(**fields)


def told(bodies: str) -> list[str]:
    return [f"areas[0]: TA1 names {bodies} in its actions, and none outside government"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("", "", [], id="no body at all"),
        pytest.param("lead: TBD", "", [], id="a placeholder is no body"),
        pytest.param("lead: FTU", "", [], id="a trade union leads"),
        pytest.param("lead: MOL", "lead: [MOL, FTU]", [], id="joint lead of one action"),
        pytest.param("lead: MOL, partners: [FTU]", "lead: MOL", [], id="partner"),
        pytest.param("lead: MOL, partners: [IOM]", "", [], id="a body of the UN"),
        pytest.param("lead: MOL, partners: [UNION]", "", [], id="a regional body"),
        pytest.param("lead: MOL, funding: [{source: FTU, amount: 5}]", "", [], id="funder"),
        pytest.param(
            "lead: MOL, funding: [{source: World Bank, amount: 5}]", "", [], id="funder in words"
        ),
        pytest.param("lead: MOL, partners: [FTX]", "", [], id="unknown: for another rule"),
        pytest.param("lead: MOL, status: cancelled", "", [], id="only a cancelled action names"),
        pytest.param("lead: MOL", "", told("1 body"), id="one ministry"),
        pytest.param(
            "lead: [MOL, CTY]",
            "partners: [NSO, MOL], funding: [{source: PAR, amount: 5}]",
            told("4 bodies"),
            id="all that is government",
        ),
        pytest.param(
            "lead: MOL", "lead: FTU, status: cancelled", told("1 body"), id="union cancelled"
        ),
        pytest.param(
            "lead: MOL", "lead: FTU, merged_into: A1", told("1 body"), id="union's action merged"
        ),
        pytest.param("lead: MOL, partners: [TBC]", "", told("1 body"), id="beside a placeholder"),
    ],
)
def test_state_only(first: str, second: str, expected: list[str]) -> None:
    assert found(state_only, plan_with(first, second)) == expected


def objective(number: int, area: str, lead: str) -> str:
    action = f"{{id: A{number}, title: License recruitment agencies, lead: {lead}}}"
    return f"  - {{id: O{number}, title: Work, gcm: [6], {area}actions: [{action}]}}\n"


@pytest.mark.parametrize(
    ("objectives", "expected"),
    [
        pytest.param(objective(1, "area: TA1, ", "FTU"), [], id="area without actions"),
        pytest.param(objective(1, "", "MOL"), [], id="objective of no area"),
        pytest.param(objective(1, "area: TA9, ", "MOL"), [], id="objective of an unknown area"),
        pytest.param(
            objective(1, "area: TA1, ", "MOL") + objective(2, "area: TA1, ", "FTU"),
            [],
            id="another objective of the area",
        ),
        pytest.param(
            objective(1, "area: TA1, ", "FTU") + objective(2, "area: TA2, ", "MOL"),
            ["areas[1]: TA2 names 1 body in its actions, and none outside government"],
            id="another area",
        ),
    ],
)
def test_areas(objectives: str, expected: list[str]) -> None:
    areas = AREAS + "  - {id: TA2, title: Integration}\n"

    assert found(state_only, BODIES + areas + "objectives:\n" + objectives) == expected


def test_silent_where_not_all_could_be_read() -> None:
    assert found(state_only, plan_with("lead: MOL", "led: FTU")) == []


def test_help() -> None:
    (finding,) = check([state_only], question(loaded(plan_with("lead: MOL", ""))))

    assert (
        finding.remark.help
        == "name the bodies outside government that take part, or could, as 'partners'"
    )


def test_place() -> None:
    assert places(state_only, plan_with("lead: MOL", "")) == ["10:5"]
