from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm606_started_undated import started_undated
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: in_progress, started: 2026-02-17", [], id="dated"),
        pytest.param(", status: in_progress, started: 2026", [], id="a year will do"),
        pytest.param(", status: not_started", [], id="not started"),
        pytest.param(", status: suspended", [], id="suspended"),
        pytest.param(", status: completed", [], id="completed"),
        pytest.param(", status: in_progress, merged_into: A2", [], id="merged"),
        pytest.param("", [], id="not reported"),
        pytest.param(
            ", status: in_progress, start: 2026-02-17",
            [f"{AT}: A1 is in progress, and has no day on which it started"],
            id="only the planned start",
        ),
    ],
)
def test_started_undated(fields: str, expected: list[str]) -> None:
    assert found(started_undated, ACTION.format(fields=fields)) == expected


def test_place() -> None:
    assert places(started_undated, ACTION.format(fields=", status: in_progress")) == ["2:9"]
