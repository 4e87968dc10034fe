from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm601_completed_undated import completed_undated
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: completed, ended: 2025-12-11", [], id="completed and dated"),
        pytest.param(", status: completed, ended: 2025", [], id="a year will do"),
        pytest.param(", status: in_progress", [], id="in progress"),
        pytest.param(", status: cancelled", [], id="cancelled"),
        pytest.param("", [], id="not reported"),
        pytest.param(
            ", status: completed",
            [f"{AT}: A1 is completed, and has no day on which it ended"],
            id="completed without a day",
        ),
        pytest.param(
            ", status: completed, merged_into: A2",
            [f"{AT}: A1 is completed, and has no day on which it ended"],
            id="completed without a day and merged",
        ),
        pytest.param(
            ", status: in_progress, ended: 2025-12-11",
            [f"{AT}.ended: A1 ended 2025-12-11, and its status is in_progress"],
            id="ended and in progress",
        ),
        pytest.param(
            ", status: cancelled, ended: 2025-12",
            [f"{AT}.ended: A1 ended 2025-12, and its status is cancelled"],
            id="ended and cancelled",
        ),
        pytest.param(
            ", ended: 2025-12-11",
            [f"{AT}.ended: A1 ended 2025-12-11, and it has no status"],
            id="ended and not reported",
        ),
    ],
)
def test_completed_undated(fields: str, expected: list[str]) -> None:
    assert found(completed_undated, ACTION.format(fields=fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: completed", "2:9", id="missing: the action"),
        pytest.param(", ended: 2025-12-11", "2:62", id="too much: the day"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(completed_undated, ACTION.format(fields=fields)) == [expected]
