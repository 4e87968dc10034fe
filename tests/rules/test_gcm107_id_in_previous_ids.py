from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm107_id_in_previous_ids import id_in_previous_ids
from tests.builders import found, loaded, places, question

FIRST, SECOND = "objectives[0].actions[0]", "objectives[0].actions[1]"


def two(first: str, second: str) -> str:
    """Two actions with former ids."""
    return f"""\
actions:
  - {{id: A1, title: 移民, previous_ids: [{first}]}}
  - {{id: A2, title: العمل, previous_ids: [{second}]}}
"""


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("", "", [], id="none"),
        pytest.param("OLD-1, OLD-2", "OLD-3", [], id="each its own"),
        pytest.param("OLD", "old", [], id="another case"),
        pytest.param("OLD, OLD", "", [], id="twice the same"),
        pytest.param("A1", "", [], id="its own id"),
        pytest.param(
            "",
            "OLD, A1",
            [f"{SECOND}.previous_ids[1]: A2 claims A1 as a former id, but it is in use"],
            id="an action's",
        ),
        pytest.param(
            "",
            "O1",
            [f"{SECOND}.previous_ids[0]: A2 claims O1 as a former id, but it is in use"],
            id="an objective's",
        ),
        pytest.param(
            "XEX-2025",
            "",
            [f"{FIRST}.previous_ids[0]: A1 claims XEX-2025 as a former id, but it is in use"],
            id="the plan's",
        ),
        pytest.param(
            "A2",
            "A1",
            [
                f"{FIRST}.previous_ids[0]: A1 claims A2 as a former id, but it is in use",
                f"{SECOND}.previous_ids[0]: A2 claims A1 as a former id, but it is in use",
            ],
            id="exchanged",
        ),
        pytest.param(
            "OLD",
            "NEW, OLD",
            [f"{SECOND}.previous_ids[1]: A2 claims OLD as a former id, and so does A1"],
            id="claimed by two",
        ),
    ],
)
def test_id_in_previous_ids(first: str, second: str, expected: list[str]) -> None:
    assert found(id_in_previous_ids, two(first, second)) == expected


@pytest.mark.parametrize(
    ("first", "second", "related"),
    [
        pytest.param("", "A1", f"{FIRST}.id: A1 is in use here", id="in use"),
        pytest.param("OLD", "OLD", f"{FIRST}.previous_ids[0]: A1 claims OLD here", id="claimed"),
    ],
)
def test_related(first: str, second: str, related: str) -> None:
    (finding,) = check([id_in_previous_ids], question(loaded(two(first, second))))

    assert [f"{each.path}: {each.message}" for each in finding.remark.related] == [related]


def test_many_claims() -> None:
    actions = ", ".join(f"{{id: A{n}, title: T, previous_ids: [OLD]}}" for n in range(50))

    findings = found(id_in_previous_ids, f"actions: [{actions}]")

    assert len(findings) == 49
    assert findings[-1].endswith("A49 claims OLD as a former id, and so does A0")


def test_place() -> None:
    assert places(id_in_previous_ids, two("OLD", "NEW, OLD")) == ["3:52"]
