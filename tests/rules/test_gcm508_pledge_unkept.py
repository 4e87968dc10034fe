from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm508_pledge_unkept import pledge_unkept
from tests.builders import OBJECTIVE, found, loaded, places, question

PLEDGES = """\
pledges:
  - {id: P1, title: License all agencies}
  - {id: P2, title: Join the recruitment initiative}
"""
ACTIONS = """\
    actions:
      - {{id: A1, title: License recruitment agencies, {first}}}
      - {{id: A2, title: Inspect recruitment agencies, {second}}}
"""


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("pledges: [P1, P2]", "", [], id="both by one action"),
        pytest.param("pledges: [P1]", "pledges: [P2]", [], id="each by its own"),
        pytest.param("pledges: [P1, P2], status: completed", "", [], id="by what is completed"),
        pytest.param("pledges: [P1]", "", ["[1].id: P2 is served by no action"], id="one of two"),
        pytest.param(
            "tags: [P1, P2]",
            "",
            ["[0].id: P1 is served by no action", "[1].id: P2 is served by no action"],
            id="only as words",
        ),
        pytest.param(
            "pledges: [P1, P2]",
            "pledges: [P2], status: cancelled",
            [],
            id="by a cancelled action and another",
        ),
        pytest.param(
            "pledges: [P1]",
            "pledges: [P2], status: cancelled",
            ["[1].id: P2 is served only by what is cancelled or merged: A2"],
            id="by a cancelled action only",
        ),
        pytest.param(
            "pledges: [P1, P2], merged_into: A3",
            "pledges: [P2], status: cancelled",
            [
                "[0].id: P1 is served only by what is cancelled or merged: A1",
                "[1].id: P2 is served only by what is cancelled or merged: A1, A2",
            ],
            id="by a cancelled and a merged action only",
        ),
    ],
)
def test_pledge_unkept(first: str, second: str, expected: list[str]) -> None:
    yaml = PLEDGES + OBJECTIVE + ACTIONS.format(first=first, second=second)

    assert found(pledge_unkept, yaml) == [f"pledges{each}" for each in expected]


def test_no_pledges() -> None:
    assert found(pledge_unkept, OBJECTIVE) == []


def test_silent_where_not_all_could_be_read() -> None:
    yaml = PLEDGES + OBJECTIVE + ACTIONS.format(first="", second="pledge: [P1]")

    assert found(pledge_unkept, yaml) == []


def test_help() -> None:
    helps = [each.remark.help for each in check([pledge_unkept], question(loaded(PLEDGES)))]

    assert helps == ["name it under 'pledges' of the actions that keep it"] * 2


def test_place() -> None:
    assert places(pledge_unkept, PLEDGES) == ["2:10", "3:10"]
