from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm206_depends_on_later import depends_on_later
from gcmplan.load import judged, load
from tests.builders import HEADER, bundle, found, places, question

ACTIONS = """\
actions:
  - {{id: A1, title: Pass the act{needed}}}
  - {{id: A2, title: License agencies, depends_on: [A1]{waiting}}}
"""
FISCAL = HEADER + "  fiscal_year_start: 07-01\nobjectives:\n  - id: O1\n    gcm: [6]\n    "


@pytest.mark.parametrize(
    ("needed", "waiting", "expected"),
    [
        pytest.param(", due: 2026-12-31", ", start: 2027-01-01", [], id="starts on the day after"),
        pytest.param(", due: 2026", ", start: 2027", [], id="starts in the year after"),
        pytest.param("", ", start: 2026", [], id="what comes first is not due"),
        pytest.param(", due: 2026", "", [], id="no start"),
        pytest.param(", due: 2026, status: completed", ", start: 2026", [], id="first completed"),
        pytest.param(", due: 2026, status: cancelled", ", start: 2026", [], id="first cancelled"),
        pytest.param(", due: 2026, merged_into: A2", ", start: 2026", [], id="first merged"),
        pytest.param(", due: 2026", ", start: 2026, status: completed", [], id="completed"),
        pytest.param(", due: 2026", ", start: 2026, status: cancelled", [], id="cancelled"),
        pytest.param(", due: 2026", ", start: 2026, merged_into: A1", [], id="merged"),
        pytest.param(
            ", due: 2026-12-31",
            ", start: 2026-12-31",
            ["A2 starts 2026-12-31, but depends on A1, which is due 2026-12-31"],
            id="starts on the same day",
        ),
        pytest.param(
            ", due: 2026-12-31",
            ", start: 2026-12-30",
            ["A2 starts 2026-12-30, but depends on A1, which is due 2026-12-31"],
            id="starts on the day before",
        ),
        pytest.param(
            ", due: 2026-Q1",
            ", start: 2026, status: in_progress",
            ["A2 starts 2026, but depends on A1, which is due 2026-Q1"],
            id="in progress, in the same year",
        ),
    ],
)
def test_depends_on_later(needed: str, waiting: str, expected: list[str]) -> None:
    start = "objectives[0].actions[1].start"

    assert found(depends_on_later, ACTIONS.format(needed=needed, waiting=waiting)) == [
        f"{start}: {each}" for each in expected
    ]


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("A9", id="unknown"),
        pytest.param("O1", id="no action"),
        pytest.param("A2", id="itself"),
    ],
)
def test_what_other_rules_tell(target: str) -> None:
    action = f"actions: [{{id: A2, title: Pass, start: 2026, due: 2027, depends_on: [{target}]}}]\n"

    assert found(depends_on_later, action) == []


def test_each_dependency_is_told() -> None:
    actions = """\
actions:
  - {id: A3, title: License agencies, start: 2026-06, depends_on: [A1, A0, A2]}
  - {id: A0, title: Name a focal point, due: 2026-03}
  - {id: A1, title: Pass the act, due: 2026-12}
  - {id: A2, title: Pass the decree, due: 2027-01}
"""

    assert found(depends_on_later, actions) == [
        "objectives[0].actions[0].start: "
        f"A3 starts 2026-06, but depends on {needed}, which is due {due}"
        for needed, due in (("A1", "2026-12"), ("A2", "2027-01"))
    ]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param("2026-07-01", [], id="starts in the next fiscal year"),
        pytest.param("FY2026/27", [], id="starts with the next fiscal year"),
        pytest.param(
            "2026-06-30",
            [
                "objectives[0].actions[1].start: "
                "A2 starts 2026-06-30, but depends on A1, which is due FY2025/26"
            ],
            id="starts on the last day of the fiscal year",
        ),
    ],
)
def test_fiscal_years(start: str, expected: list[str]) -> None:
    actions = ACTIONS.format(needed=", due: FY2025/26", waiting=f", start: {start}")

    assert found(depends_on_later, FISCAL + actions.replace("\n", "\n    ")) == expected


def test_place() -> None:
    actions = ACTIONS.format(needed=", due: 2026-12", waiting=", start: 2026-10")

    assert places(depends_on_later, actions) == ["3:68"]


def test_place_in_several_files() -> None:
    objective = "objectives:\n  - id: {id}\n    gcm: [6]\n    actions:\n      - {{{action}}}\n"
    files = bundle(
        HEADER,
        objective.format(id="O1", action="id: A1, title: Pass the act, due: 2026-12"),
        objective.format(
            id="O2", action="id: A2, title: License agencies, start: 2026-10, depends_on: [A1]"
        ),
    )

    result = load(files)
    (told,) = judged(result, check([depends_on_later], question(result)))

    assert (told.file, told.span.start.line, told.span.start.column) == ("2.yaml", 5, 50)
