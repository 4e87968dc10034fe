from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm101_duplicate_id import duplicate_id
from gcmplan.load import judged, load
from tests.builders import HEADER, OBJECTIVE, bundle, found, loaded, places, question

ACTION = "{{id: {}, title: License recruitment agencies}}"
SECOND = "objectives[0].actions[1]"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("A2", [], id="another id"),
        pytest.param("a1", [], id="another case"),
        pytest.param("A1.0", [], id="another number"),
        pytest.param(
            "A1", [f"{SECOND}.id: A1 is already the id of an earlier action"], id="the same"
        ),
        pytest.param(
            "O1", [f"{SECOND}.id: O1 is already the id of an earlier objective"], id="other kind"
        ),
        pytest.param(
            "XEX-2025", [f"{SECOND}.id: XEX-2025 is already the id of the plan"], id="the plan's"
        ),
    ],
)
def test_duplicate_id(second: str, expected: list[str]) -> None:
    yaml = f"actions: [{ACTION.format('A1')}, {ACTION.format(second)}]"

    assert found(duplicate_id, yaml) == expected


def test_milestones_of_two_actions() -> None:
    milestones = "milestones: [{id: M1, title: Ratified}]"
    yaml = f"""\
actions:
  - {{id: A1, title: 移民, {milestones}}}
  - {{id: A2, title: العمل, {milestones}}}
"""

    findings = list(check([duplicate_id], question(loaded(yaml))))

    assert [str(each.remark.path) for each in findings] == [f"{SECOND}.milestones[0].id"]
    assert findings[0].remark.help == (
        "begin the id of a milestone with that of its action, as A3.02-M1"
    )


def test_many_with_one_id() -> None:
    findings = found(duplicate_id, f"actions: [{', '.join([ACTION.format('A1')] * 50)}]")

    assert len(findings) == 49
    assert findings[-1] == "objectives[0].actions[49].id: A1 is already the id of an earlier action"


def test_place() -> None:
    yaml = "actions:\n  - {id: A1, title: One}\n  - id: A1\n    title: Two\n"

    assert places(duplicate_id, yaml) == ["3:13"]


def test_several_files() -> None:
    bodies = "organizations:\n  - {id: MOL, name: Ministry of Labour, type: government}\n"
    texts = (HEADER, OBJECTIVE, bodies, OBJECTIVE.replace("O1", "MOL"), "# empty\n", bodies)
    result = load(bundle(*texts))

    diagnostics = judged(result, check([duplicate_id], question(result)))

    assert [(each.file, each.span.start.line, each.related[0].file) for each in diagnostics] == [
        ("3.yaml", 2, "2.yaml"),
        ("5.yaml", 2, "2.yaml"),
    ]
    assert {each.related[0].message for each in diagnostics} == {"MOL stands here first"}
