from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm609_long_without_milestones import long_without_milestones
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


LONG = "start: 2025-01-01, due: 2026-01-03"
LIVE = "{id: A1-M1, title: Draft}"
DROPPED = "{id: A1-M2, title: Law, dropped: true}"
TOO_LONG = f"{AT}: A1 goes from 2025-01-01 to 2026-01-03, 367 days, and has no milestones"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("start: 2025-01-01, due: 2026-01-01", [], id="365 days"),
        pytest.param("start: 2025-01-01, due: 2026-01-02", [], id="366 days"),
        pytest.param("start: 2025, due: 2025", [], id="a calendar year"),
        pytest.param(f"{LONG}, milestones: [{LIVE}]", [], id="with a milestone"),
        pytest.param(f"{LONG}, status: completed", [], id="completed"),
        pytest.param(f"{LONG}, status: cancelled", [], id="cancelled"),
        pytest.param(f"{LONG}, merged_into: A2", [], id="merged"),
        pytest.param(f"{LONG}, continuous: true", [], id="continuous"),
        pytest.param("start: 2025-01-01", [], id="no due date"),
        pytest.param("due: 2027-12-31", [], id="no start"),
        pytest.param("start: 2027, due: 2025", [], id="due before it starts"),
        pytest.param(LONG, [TOO_LONG], id="367 days"),
        pytest.param(f"{LONG}, milestones: [{DROPPED}]", [TOO_LONG], id="all dropped"),
        pytest.param(
            "start: 2025, due: 2027, status: in_progress",
            [f"{AT}: A1 goes from 2025 to 2027, 1094 days, and has no milestones"],
            id="whole years, from the first day to the last",
        ),
    ],
)
def test_long_without_milestones(fields: str, expected: list[str]) -> None:
    assert found(long_without_milestones, ACTION.format(fields=f", {fields}")) == expected


def test_place() -> None:
    yaml = ACTION.format(fields=f", {LONG}")

    assert places(long_without_milestones, yaml) == ["2:9"]
