from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm507_area_mismatch import area_mismatch
from tests.builders import found, loaded, places, question

PLAN = """\
areas:
  - {{id: TA1, title: Labour migration, gcm: {area}}}
  - {{id: TA2, title: Integration, gcm: [15, 16]}}
objectives:
  - {{id: O1, title: Fair contracts, {fields}}}
"""


@pytest.mark.parametrize(
    ("area", "fields", "expected"),
    [
        pytest.param("[6]", "area: TA1, gcm: [6]", [], id="the same"),
        pytest.param("[5, 6, 18]", "area: TA1, gcm: [6]", [], id="one of several"),
        pytest.param("[6]", "area: TA1, gcm: [6, 15]", [], id="a further number elsewhere"),
        pytest.param("[]", "area: TA1, gcm: [6]", [], id="area without numbers"),
        pytest.param("[5]", "gcm: [6]", [], id="no area"),
        pytest.param("[5]", "area: TA9, gcm: [6]", [], id="unknown area"),
        pytest.param("[5]", "area: O1, gcm: [6]", [], id="area that is no area"),
        pytest.param("[5]", "area: TA1, gcm: [24]", [], id="no objective: for another rule"),
        pytest.param(
            "[5]",
            "area: TA1, gcm: [6]",
            ["O1 has the main GCM number 6, its area TA1 has 5"],
            id="another",
        ),
        pytest.param(
            "[5, 18]",
            "area: TA1, gcm: [6, 5]",
            ["O1 has the main GCM number 6, its area TA1 has 5, 18"],
            id="only a further number",
        ),
        pytest.param(
            "[6]",
            "area: TA2, gcm: [6]",
            ["O1 has the main GCM number 6, its area TA2 has 15, 16"],
            id="number of another area",
        ),
    ],
)
def test_area_mismatch(area: str, fields: str, expected: list[str]) -> None:
    assert found(area_mismatch, PLAN.format(area=area, fields=fields)) == [
        f"objectives[0].gcm[0]: {each}" for each in expected
    ]


def test_help() -> None:
    result = loaded(PLAN.format(area="[5]", fields="area: TA1, gcm: [6]"))

    (finding,) = check([area_mismatch], question(result))

    assert finding.remark.help == "correct its 'gcm' or its 'area', or add 6 to 'gcm' of TA1"


def test_place() -> None:
    assert places(area_mismatch, PLAN.format(area="[5]", fields="area: TA1, gcm: [6, 5]")) == [
        "5:54"
    ]
