from __future__ import annotations

import pytest
from hypothesis import given, settings

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import Coverage
from tests.builders import AS_OF
from tests.progress.builders import measured, plans

ALL = tuple(range(1, 24))


def covered(actions: str, head: str = "x_a: 1") -> Coverage:
    """What a plan covers whose only objective serves objective 6."""
    return measured(f"actions: [{actions}]", head=head).coverage


def but(*numbers: int) -> tuple[int, ...]:
    return tuple(number for number in ALL if number not in numbers)


@pytest.mark.parametrize(
    ("actions", "numbers"),
    [
        pytest.param("", (), id="no action"),
        pytest.param("{id: A1, title: T}", (6,), id="by its objective"),
        pytest.param("{id: A1, title: T, gcm: [7]}", (7,), id="by itself, and not its objective"),
        pytest.param("{id: A1, title: T, gcm: [23, 1, 7]}", (1, 7, 23), id="several, in order"),
        pytest.param("{id: A1, title: T}, {id: A2, title: T, gcm: [6, 1]}", (1, 6), id="once each"),
        pytest.param("{id: A1, title: T, gcm: [0, 24, 6]}", (6,), id="there are 23"),
        pytest.param("{id: A1, title: T, status: completed}", (6,), id="completed"),
        pytest.param("{id: A1, title: T, status: suspended}", (6,), id="suspended"),
        pytest.param("{id: A1, title: T, status: cancelled}", (), id="cancelled"),
        pytest.param("{id: A1, title: T, merged_into: A2}", (), id="merged"),
    ],
)
def test_covered(actions: str, numbers: tuple[int, ...]) -> None:
    assert covered(actions) == Coverage(numbers, but(*numbers), ())


@pytest.mark.parametrize(
    ("left_aside", "expected"),
    [
        pytest.param([9], Coverage((6,), but(6, 9), (9,)), id="one"),
        pytest.param([12, 9], Coverage((6,), but(6, 9, 12), (9, 12)), id="two, in order"),
        pytest.param([6], Coverage((6,), but(6), ()), id="served after all"),
        pytest.param([24], Coverage((6,), but(6), ()), id="there are 23"),
    ],
)
def test_out_of_scope(left_aside: list[int], expected: Coverage) -> None:
    reasons = ", ".join(f"{{gcm: {number}, reason: Elsewhere}}" for number in left_aside)

    assert covered("{id: A1, title: T}", f"out_of_scope: [{reasons}]") == expected


@settings(max_examples=50, deadline=None)
@given(plans())
def test_each_of_the_23_stands_in_one_place(plan: Plan) -> None:
    found = measure(plan, read_compact(), AS_OF).coverage

    assert sorted(found.covered + found.uncovered + found.out_of_scope) == list(ALL)
