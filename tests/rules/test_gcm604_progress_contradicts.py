from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm604_progress_contradicts import progress_contradicts
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("status: in_progress", [], id="no progress given"),
        pytest.param("status: not_started, progress: 0", [], id="not started and 0"),
        pytest.param("status: in_progress, progress: 0", [], id="in progress and 0"),
        pytest.param("status: in_progress, progress: 99.9", [], id="open and just below 100"),
        pytest.param("status: completed, progress: 100", [], id="completed and 100"),
        pytest.param("status: completed", [], id="completed, no progress given"),
        pytest.param(
            "status: completed, progress: 40, merged_into: A2", [], id="completed and merged"
        ),
        pytest.param("progress: 100", [], id="not reported and 100"),
        pytest.param("status: cancelled, progress: 100", [], id="cancelled and 100"),
        pytest.param(
            "status: not_started, progress: 40, merged_into: A2", [], id="not started and merged"
        ),
        pytest.param(
            "status: in_progress, progress: 100, continuous: true", [], id="continuous and 100"
        ),
        pytest.param(
            "status: not_started, progress: 0.5",
            [f"{AT}.progress: A1 has a progress of 0.5, and its status is not_started"],
            id="not started and just above 0",
        ),
        pytest.param(
            "status: not_started, progress: 40, continuous: true",
            [f"{AT}.progress: A1 has a progress of 40, and its status is not_started"],
            id="not started, above 0 and continuous",
        ),
        pytest.param(
            "status: in_progress, progress: 100",
            [f"{AT}.progress: A1 has a progress of 100, and its status is in_progress"],
            id="in progress and 100",
        ),
        pytest.param(
            "status: not_started, progress: 100",
            [f"{AT}.progress: A1 has a progress of 100, and its status is not_started"],
            id="not started and 100",
        ),
        pytest.param(
            "status: suspended, progress: 100",
            [f"{AT}.progress: A1 has a progress of 100, and its status is suspended"],
            id="suspended and 100",
        ),
        pytest.param(
            "status: completed, progress: 99.9",
            [f"{AT}.progress: A1 has a progress of 99.9, and its status is completed"],
            id="completed and just below 100",
        ),
        pytest.param(
            "status: completed, progress: 0",
            [f"{AT}.progress: A1 has a progress of 0, and its status is completed"],
            id="completed and 0",
        ),
        pytest.param(
            "status: completed, progress: 40, continuous: true",
            [f"{AT}.progress: A1 has a progress of 40, and its status is completed"],
            id="completed, below 100 and continuous",
        ),
    ],
)
def test_by_hand(fields: str, expected: list[str]) -> None:
    assert found(progress_contradicts, ACTION.format(fields=f", {fields}")) == expected


DONE = "{id: A1-M1, title: Draft, done: 2026-09-30}"
TOMORROW = "{id: A1-M2, title: Law, done: 2026-10-01}"
OPEN = "{id: A1-M3, title: Register}"
DROPPED = "{id: A1-M4, title: Fees, dropped: true}"
BESIDE = (
    f"{AT}.progress: A1 has a progress of 40 set by hand beside milestones, which tell it already"
)


@pytest.mark.parametrize(
    ("fields", "milestones", "expected"),
    [
        pytest.param("status: not_started", [OPEN], [], id="not started, none done"),
        pytest.param("status: not_started", [TOMORROW], [], id="not started, done tomorrow"),
        pytest.param("status: in_progress", [DONE, OPEN], [], id="in progress, some done"),
        pytest.param("status: in_progress", [DONE, TOMORROW], [], id="the last is done tomorrow"),
        pytest.param("status: completed", [DONE], [], id="completed, all done"),
        pytest.param("status: completed", [DONE, OPEN], [], id="completed, some open: GCM602"),
        pytest.param("tags: []", [DONE], [], id="not reported, all done"),
        pytest.param("status: in_progress, continuous: true", [DONE], [], id="continuous"),
        pytest.param("progress: 40", [DROPPED], [], id="by hand beside a dropped one"),
        pytest.param("progress: 40", [], [], id="by hand beside an empty list"),
        pytest.param("progress: 40", [OPEN, DROPPED], [BESIDE], id="by hand beside a live one"),
        pytest.param(
            "status: completed, progress: 40", [DONE], [BESIDE], id="by hand beside a done one"
        ),
        pytest.param(
            "status: not_started",
            [DONE, OPEN],
            [f"{AT}.status: A1 has reached 1 of 2 milestones, and its status is not_started"],
            id="not started, one done",
        ),
        pytest.param(
            "status: in_progress",
            [DONE, DROPPED],
            [f"{AT}.status: A1 has reached 1 of 1 milestones, and its status is in_progress"],
            id="in progress, all done",
        ),
        pytest.param(
            "status: in_progress, progress: 40",
            [DONE],
            [
                BESIDE,
                f"{AT}.status: A1 has reached 1 of 1 milestones, and its status is in_progress",
            ],
            id="by hand beside milestones that contradict",
        ),
    ],
)
def test_by_milestones(fields: str, milestones: list[str], expected: list[str]) -> None:
    fields = f", {fields}, milestones: [{', '.join(milestones)}]"

    assert found(progress_contradicts, ACTION.format(fields=fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: in_progress, progress: 100", "2:86", id="by hand"),
        pytest.param(f", progress: 40, milestones: [{OPEN}]", "2:65", id="beside milestones"),
        pytest.param(f", status: not_started, milestones: [{DONE}]", "2:63", id="by milestones"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(progress_contradicts, ACTION.format(fields=fields)) == [expected]
