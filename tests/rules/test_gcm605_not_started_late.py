from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm605_not_started_late import not_started_late
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: not_started, start: 2026-10-01", [], id="starts tomorrow"),
        pytest.param(", status: not_started, start: 2026-09-30", [], id="starts today"),
        pytest.param(", status: not_started, start: 2026-Q4", [], id="starts next quarter"),
        pytest.param(", status: in_progress, start: 2026-09-29", [], id="has started"),
        pytest.param(", status: not_started", [], id="no start planned"),
        pytest.param(", start: 2026-09-29", [], id="not reported"),
        pytest.param(", status: cancelled, start: 2026-09-29", [], id="cancelled"),
        pytest.param(", status: not_started, start: 2026-09-29, merged_into: A2", [], id="merged"),
        pytest.param(
            ", status: not_started, start: 2026-09-29",
            [f"{AT}.start: A1 was to start 2026-09-29, and its status is not_started"],
            id="was to start yesterday",
        ),
        pytest.param(
            ", status: not_started, start: 2026-Q3",
            [f"{AT}.start: A1 was to start 2026-Q3, and its status is not_started"],
            id="was to start in this quarter",
        ),
    ],
)
def test_not_started_late(fields: str, expected: list[str]) -> None:
    assert found(not_started_late, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    fields = ", status: not_started, start: 2026-09-29"

    assert places(not_started_late, ACTION.format(fields=fields)) == ["2:83"]
