from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm103_wrong_kind import wrong_kind
from tests.builders import OBJECTIVE, found, loaded, places, question

ACTION = "objectives[0].actions[0]"
OTHERS = """\
organizations: [{id: MOL, name: Ministry of Labour, type: government}]
sources: [{id: S1, title: Gazette}]
"""


def plan_with(fields: str) -> str:
    actions = f"    actions: [{{id: A1, title: License recruitment agencies, {fields}}}]\n"
    return OTHERS + OBJECTIVE + actions


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL", [], id="a body leads"),
        pytest.param("sources: [S1]", [], id="a source proves"),
        pytest.param("sources: ['https://example.org']", [], id="an address"),
        pytest.param("lead: MOX", [], id="unknown"),
        pytest.param("funding: [{source: World Bank, amount: 5}]", [], id="a funder in words"),
        pytest.param("depends_on: [A1]", [], id="itself: a circle"),
        pytest.param(
            "depends_on: [MOL]",
            ["depends_on[0]: 'depends_on' of A1 is MOL, which is an organization and no action"],
            id="waiting for a body",
        ),
        pytest.param(
            "lead: [MOL, A1]",
            ["lead[1]: 'lead' of A1 is A1, which is an action and no organization"],
            id="led by itself",
        ),
        pytest.param(
            "partners: [S1]",
            ["partners[0].org: 'partners' of A1 is S1, which is a source and no organization"],
            id="a source for a partner",
        ),
        pytest.param(
            "sources: [O1]",
            ["sources[0]: 'sources' of A1 is O1, which is an objective and no source"],
            id="an objective for a source",
        ),
        pytest.param(
            "merged_into: XEX-2025",
            ["merged_into: 'merged_into' of A1 is XEX-2025, which is the plan and no action"],
            id="merged into the plan",
        ),
        pytest.param(
            "funding: [{source: S1, amount: 5}]",
            ["funding[0].source: 'funding' of A1 is S1, which is a source and no organization"],
            id="a document that pays",
        ),
    ],
)
def test_wrong_kind(fields: str, expected: list[str]) -> None:
    assert found(wrong_kind, plan_with(fields)) == [f"{ACTION}.{each}" for each in expected]


def test_id_of_two_kinds() -> None:
    yaml = plan_with("lead: MOL").replace("S1", "MOL")

    assert found(wrong_kind, yaml) == []


def test_one_of_the_right_kind_could_not_be_read() -> None:
    yaml = plan_with("lead: S1").replace("MOL", "S1").replace("government", "goverment")

    assert found(wrong_kind, yaml) == []


@pytest.mark.parametrize(
    ("fields", "help"),
    [
        pytest.param("aligns: [S1]", "write the id of a framework", id="an id only"),
        pytest.param(
            "funding: [{source: S1, amount: 5}]",
            "write the id of an organization, or its name in words",
            id="or words",
        ),
    ],
)
def test_help_and_related(fields: str, help: str) -> None:
    (finding,) = check([wrong_kind], question(loaded(plan_with(fields))))

    assert finding.remark.help == help
    assert [f"{each.path}: {each.message}" for each in finding.remark.related] == [
        "sources[0].id: S1 stands here"
    ]


def test_place() -> None:
    yaml = "actions:\n  - id: A1\n    title: License\n    depends_on:\n      - A1\n      - O1\n"

    assert places(wrong_kind, yaml) == ["6:13"]
