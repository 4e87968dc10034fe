from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm612_no_lead import no_lead
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", lead: MOL", [], id="a lead"),
        pytest.param(", lead: [MOL, MFA]", [], id="a joint lead"),
        pytest.param(", status: cancelled", [], id="cancelled"),
        pytest.param(", merged_into: A2", [], id="merged"),
        pytest.param("", ["objectives[0].actions[0]: A1 has no lead"], id="none"),
        pytest.param(", lead: []", ["objectives[0].actions[0]: A1 has no lead"], id="empty list"),
    ],
)
def test_no_lead(fields: str, expected: list[str]) -> None:
    assert found(no_lead, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    assert places(no_lead, ACTION.format(fields="")) == ["2:9"]
