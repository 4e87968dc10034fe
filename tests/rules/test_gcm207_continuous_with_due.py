from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm207_continuous_with_due import continuous_with_due
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: Run a hotline for migrant workers{fields}}}\n"
FOUND = ["objectives[0].actions[0].due: A1 is continuous, and yet due 2027"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("", [], id="neither"),
        pytest.param(", due: 2027", [], id="due"),
        pytest.param(", continuous: true", [], id="continuous"),
        pytest.param(", continuous: false, due: 2027", [], id="said not to be continuous"),
        pytest.param(
            ", continuous: true, milestones: [{id: M1, title: Opened, due: 2027}]",
            [],
            id="a milestone that is due",
        ),
        pytest.param(", continuous: true, due: 2027", FOUND, id="both"),
        pytest.param(", continuous: true, due: 2027, status: cancelled", FOUND, id="cancelled"),
    ],
)
def test_continuous_with_due(fields: str, expected: list[str]) -> None:
    assert found(continuous_with_due, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    assert places(continuous_with_due, ACTION.format(fields=", continuous: true, due: 2027")) == [
        "2:83"
    ]
