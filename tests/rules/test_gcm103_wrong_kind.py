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
    actions = f"    actions: [{{id: A1, title: Licence recruitment agencies, {fields}}}]\n"
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
            ["depends_on[0]: MOL is an organization, but an action is wanted here"],
            id="waiting for a body",
        ),
        pytest.param(
            "lead: [MOL, A1]",
            ["lead[1]: A1 is an action, but an organization is wanted here"],
            id="led by itself",
        ),
        pytest.param(
            "partners: [S1]",
            ["partners[0].org: S1 is a source, but an organization is wanted here"],
            id="a source for a partner",
        ),
        pytest.param(
            "sources: [O1]",
            ["sources[0]: O1 is an objective, but a source is wanted here"],
            id="an objective for a source",
        ),
        pytest.param(
            "merged_into: XEX-2025",
            ["merged_into: XEX-2025 is the plan itself, but an action is wanted here"],
            id="merged into the plan",
        ),
        pytest.param(
            "funding: [{source: S1, amount: 5}]",
            ["funding[0].source: S1 is a source, but an organization is wanted here"],
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


def test_help_and_related() -> None:
    (finding,) = check([wrong_kind], question(loaded(plan_with("aligns: [S1]"))))

    assert finding.remark.help == "write the id of a framework"
    assert [f"{each.path}: {each.message}" for each in finding.remark.related] == [
        "sources[0].id: S1 stands here"
    ]


def test_place() -> None:
    yaml = "actions:\n  - id: A1\n    title: Licence\n    depends_on:\n      - A1\n      - O1\n"

    assert places(wrong_kind, yaml) == ["6:13"]
