from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm608_stale import stale
from tests.builders import found, places

ACTION = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan 2025–2027
  country: XEX
  period: {{start: 2025, end: 2027}}
  reporting: {{{reporting}}}
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
      - {{id: A1, title: License recruitment agencies{fields}}}
"""
AFTER = "stale_after: 180"
OPEN = ", status: in_progress"
AT = "objectives[0].actions[0]"
OLD = f"{AT}: A1 shows no sign of life since 2026-04-02, 181 days ago; the plan allows 180 days"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(f"{OPEN}, reviewed: 2026-04-04", [], id="179 days"),
        pytest.param(f"{OPEN}, reviewed: 2026-04-03", [], id="180 days"),
        pytest.param(f"{OPEN}, reviewed: 2026-04-02", [OLD], id="181 days"),
        pytest.param(f"{OPEN}, started: 2026-04-02", [OLD], id="since the start"),
        pytest.param(
            f"{OPEN}, updates: [{{date: 2026-04-02, text: Draft}}]", [OLD], id="since an update"
        ),
        pytest.param(
            f"{OPEN}, milestones: [{{id: M1, title: Draft, done: 2026-04-02}}]",
            [OLD],
            id="since a milestone",
        ),
        pytest.param(
            f"{OPEN}, started: 2025, updates: [{{date: 2026-04-03, text: Draft}}]",
            [],
            id="the newest sign counts",
        ),
        pytest.param(
            f"{OPEN}, started: 2026-01, updates: [{{date: 2062-09-03, text: Draft}}]",
            [],
            id="an update of the future, told by another rule",
        ),
        pytest.param(", status: not_started", [], id="not started, never heard of"),
        pytest.param(", status: not_started, reviewed: 2026-04-02", [OLD], id="not started"),
        pytest.param(", status: suspended, reviewed: 2026-04-02", [], id="suspended"),
        pytest.param(", status: completed, reviewed: 2026-04-02", [], id="completed"),
        pytest.param(", status: cancelled, reviewed: 2026-04-02", [], id="cancelled"),
        pytest.param(f"{OPEN}, reviewed: 2026-04-02, merged_into: A2", [], id="merged"),
        pytest.param(", reviewed: 2026-04-02", [], id="not reported"),
        pytest.param(
            OPEN,
            [f"{AT}: A1 shows no sign of life; the plan allows 180 days"],
            id="in progress, never heard of",
        ),
    ],
)
def test_stale(fields: str, expected: list[str]) -> None:
    assert found(stale, ACTION.format(reporting=AFTER, fields=fields)) == expected


def test_no_limit() -> None:
    yaml = ACTION.format(reporting="cycle: quarterly", fields=f"{OPEN}, reviewed: 2025")

    assert found(stale, yaml) == []


def test_no_reporting() -> None:
    yaml = ACTION.format(reporting="", fields=OPEN).replace("  reporting: {}\n", "")

    assert found(stale, yaml) == []


def test_place() -> None:
    assert places(stale, ACTION.format(reporting=AFTER, fields=OPEN)) == ["13:9"]
