from __future__ import annotations

from textwrap import indent

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm602_completed_open_milestone import completed_open_milestone
from gcmplan.load import judged, load
from tests.builders import HEADER, OBJECTIVE, bundle, found, places, question

ACTION = """\
actions:
  - id: A1
    title: License recruitment agencies
    {fields}
    milestones:
      - {{id: A1-M1, title: Regulation in force{first}}}
      - {{id: A1-M2, title: Register online{second}}}
"""
COMPLETED = "status: completed"
DONE = ", done: 2025-12-11"
MILESTONES = "objectives[0].actions[0].milestones"
OPEN = "A1 is completed, with milestones neither done nor dropped:"


@pytest.mark.parametrize(
    ("fields", "first", "second", "expected"),
    [
        pytest.param(COMPLETED, DONE, DONE, [], id="all done"),
        pytest.param(COMPLETED, DONE, ", dropped: true", [], id="done and dropped"),
        pytest.param("status: in_progress", "", "", [], id="in progress"),
        pytest.param("tags: []", "", "", [], id="not reported"),
        pytest.param(
            COMPLETED, "", DONE, [f"{MILESTONES}[0]: {OPEN} A1-M1"], id="the first is open"
        ),
        pytest.param(
            COMPLETED, DONE, "", [f"{MILESTONES}[1]: {OPEN} A1-M2"], id="the last is open"
        ),
        pytest.param(
            COMPLETED, "", "", [f"{MILESTONES}[0]: {OPEN} A1-M1, A1-M2"], id="all are open"
        ),
        pytest.param(
            COMPLETED,
            ", dropped: true",
            ", dropped: false",
            [f"{MILESTONES}[1]: {OPEN} A1-M2"],
            id="one is dropped and one is not",
        ),
    ],
)
def test_completed_open_milestone(
    fields: str, first: str, second: str, expected: list[str]
) -> None:
    yaml = ACTION.format(fields=fields, first=first, second=second)

    assert found(completed_open_milestone, yaml) == expected


def test_completed_without_milestones() -> None:
    yaml = "actions:\n  - {id: A1, title: License agencies, status: completed}\n"

    assert found(completed_open_milestone, yaml) == []


def test_place() -> None:
    yaml = ACTION.format(fields=COMPLETED, first=DONE, second="")

    assert places(completed_open_milestone, yaml) == ["7:13"]


def test_file() -> None:
    kept_by_labour = OBJECTIVE + indent(
        ACTION.format(fields=COMPLETED, first=DONE, second=DONE), "    "
    )
    kept_by_interior = kept_by_labour.replace("O1", "O2").replace("A1", "A2").replace(DONE, "")
    result = load(bundle(HEADER, kept_by_labour, kept_by_interior))

    diagnostics = judged(result, check([completed_open_milestone], question(result)))

    assert [
        (each.file, each.span.start.line, each.span.start.column, each.item) for each in diagnostics
    ] == [("2.yaml", 10, 13, "A2-M1")]
