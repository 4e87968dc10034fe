from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm607_claim_without_source import claim_without_source
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
AT = "objectives[0].actions[0]"


LINK = "['https://example.org']"
LOG = "{date: 2025-12-11, text: Done}"
SOURCED_LOG = f"{{date: 2025-12-11, text: Done, sources: {LINK}}}"
DONE = "{id: A1-M1, title: Draft, done: 2025-12-11}"
SOURCED = f"{{id: A1-M2, title: Law, done: 2026-02-17, sources: {LINK}}}"
OPEN = "{id: A1-M3, title: Register}"
DROPPED = "{id: A1-M4, title: Fees, done: 2025-12-11, dropped: true}"
COMPLETED = f"{AT}: A1 is completed, and no source tells of it"
REACHED = "A1-M1 was done 2025-12-11, and no source tells of it"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(f"status: completed, sources: {LINK}", [], id="a source"),
        pytest.param(
            f"status: completed, updates: [{LOG}, {SOURCED_LOG}]", [], id="a source in an update"
        ),
        pytest.param("status: in_progress", [], id="in progress"),
        pytest.param("status: completed, merged_into: A2", [], id="merged"),
        pytest.param("tags: []", [], id="not reported"),
        pytest.param("status: completed", [COMPLETED], id="none"),
        pytest.param("status: completed, sources: []", [COMPLETED], id="empty list"),
        pytest.param(f"status: completed, updates: [{LOG}]", [COMPLETED], id="a bare update"),
        pytest.param(
            f"status: completed, milestones: [{SOURCED}]",
            [COMPLETED],
            id="a milestone's source speaks for the milestone alone",
        ),
        pytest.param(
            f"status: completed, milestones: [{DONE}]",
            [COMPLETED],
            id="a completed action speaks for its milestones",
        ),
    ],
)
def test_completed(fields: str, expected: list[str]) -> None:
    assert found(claim_without_source, ACTION.format(fields=f", {fields}")) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(f"milestones: [{SOURCED}, {OPEN}]", [], id="its own source"),
        pytest.param(f"milestones: [{DONE}], sources: {LINK}", [], id="the action's source"),
        pytest.param(
            f"milestones: [{DONE}], updates: [{SOURCED_LOG}]", [], id="an update's source"
        ),
        pytest.param(f"milestones: [{DROPPED}]", [], id="dropped"),
        pytest.param(f"status: cancelled, milestones: [{DONE}]", [], id="of a cancelled action"),
        pytest.param(f"milestones: [{DONE}]", [f"{AT}.milestones[0]: {REACHED}"], id="none"),
        pytest.param(
            f"milestones: [{SOURCED}, {DONE}], updates: [{LOG}]",
            [f"{AT}.milestones[1]: {REACHED}"],
            id="another's source",
        ),
    ],
)
def test_milestone_done(fields: str, expected: list[str]) -> None:
    assert found(claim_without_source, ACTION.format(fields=f", {fields}")) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", status: completed", "2:9", id="the action"),
        pytest.param(f", milestones: [{DONE}]", "2:68", id="the milestone"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(claim_without_source, ACTION.format(fields=fields)) == [expected]
