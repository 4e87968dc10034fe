from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm603_stopped_unexplained import stopped_unexplained
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: cancelled, status_reason: No need", [], id="cancelled, with why"),
        pytest.param(", status: suspended, status_reason: Flood", [], id="suspended, with why"),
        pytest.param(", status: in_progress", [], id="in progress"),
        pytest.param(", status: completed", [], id="completed"),
        pytest.param("", [], id="not reported"),
        pytest.param(
            ", status: suspended",
            [f"{AT}: A1 is suspended, and no reason is given"],
            id="suspended",
        ),
        pytest.param(
            ", status: cancelled",
            [f"{AT}: A1 is cancelled, and no reason is given"],
            id="cancelled",
        ),
        pytest.param(
            ", status: cancelled, note: No need",
            [f"{AT}: A1 is cancelled, and no reason is given"],
            id="a note is no reason",
        ),
    ],
)
def test_stopped_unexplained(fields: str, expected: list[str]) -> None:
    assert found(stopped_unexplained, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    assert places(stopped_unexplained, ACTION.format(fields=", status: suspended")) == ["2:9"]
