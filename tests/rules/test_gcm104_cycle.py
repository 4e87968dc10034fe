from __future__ import annotations

from collections.abc import Callable, Sequence
from graphlib import TopologicalSorter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.check.engine import check
from gcmplan.check.rule import Question
from gcmplan.check.rules.gcm104_cycle import cycle
from gcmplan.compact.read import read_compact
from gcmplan.plan.index import index
from gcmplan.plan.plan import Plan
from tests.builders import AS_OF, HEADER, bundle, found, places

MANY = 5_000


def circles(links: Sequence[Sequence[int]]) -> list[list[str]]:
    """The circles found among actions by number, each of which waits for others."""
    actions = [
        {"id": f"A{n}", "title": "移民", "depends_on": [f"A{each}" for each in targets]}
        for n, targets in enumerate(links)
    ]
    objective = {"id": "O1", "gcm": [6], "actions": actions}
    plan = Plan.read({**bundle(HEADER).data, "objectives": [objective]})
    findings = check([cycle], Question(plan, index(plan), read_compact(), AS_OF))
    return [each.remark.message.partition(": ")[2].split(" → ") for each in findings]


def waiting(links: str) -> str:
    """Actions that wait for others, from `A1: A2 A3, A2: A1`."""
    pairs = (each.strip().partition(":") for each in links.split(","))
    actions = (
        f"{{id: {name}, title: License, depends_on: [{', '.join(targets.split())}]}}"
        for name, _, targets in pairs
    )
    return f"actions: [{', '.join(actions)}]"


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param("A1: A2, A2:", [], id="one after the other"),
        pytest.param("A1: A2 A3, A2: A4, A3: A4, A4:", [], id="two ways to one action"),
        pytest.param("A1: A2 A2, A2:", [], id="twice the same"),
        pytest.param("A1: A9", [], id="unknown"),
        pytest.param("A1: O1", [], id="the wrong kind"),
        pytest.param("A1: A1", ["A1 → A1"], id="itself"),
        pytest.param("A1: A2, A2: A1", ["A1 → A2 → A1"], id="each other"),
        pytest.param("A1: A2 A2, A2: A1", ["A1 → A2 → A1"], id="each other, written twice"),
        pytest.param("A1: A2, A2: A3, A3: A2", ["A2 → A3 → A2"], id="a way into a circle"),
        pytest.param("A1: A2, A2: A3, A3: A1", ["A1 → A2 → A3 → A1"], id="three"),
        pytest.param(
            "A1: A2, A2: A1, A3: A4, A4: A3", ["A1 → A2 → A1", "A3 → A4 → A3"], id="two circles"
        ),
        pytest.param(
            "A1: A2, A2: A1 A3, A3: A2", ["A1 → A2 → A1", "A2 → A3 → A2"], id="two through one"
        ),
        pytest.param("A1: A2, A2: A2 A1", ["A2 → A2", "A1 → A2 → A1"], id="itself within another"),
        pytest.param("A1: A2, A2: A3 A1, A3: A1", ["A1 → A2 → A3 → A1"], id="a link in common"),
    ],
)
def test_depends_on(links: str, expected: list[str]) -> None:
    findings = found(cycle, waiting(links))

    assert [each.partition("depends on itself: ")[2] for each in findings] == expected


@pytest.mark.parametrize(
    ("key", "itself"), [("parent", "belongs to itself"), ("successor", "is its own successor")]
)
def test_bodies(key: str, itself: str) -> None:
    yaml = f"""\
organizations:
  - {{id: MFA, name: Foreign Affairs, type: government, {key}: PMO}}
  - {{id: PMO, name: Prime Minister, type: government, {key}: MOL}}
  - {{id: MOL, name: Labour, type: government, {key}: PMO}}
"""

    assert found(cycle, yaml) == [f"organizations[1].{key}: PMO {itself}: PMO → MOL → PMO"]


def test_merged_into() -> None:
    yaml = """\
actions:
  - {id: A1, title: License, merged_into: A2}
  - {id: A2, title: Inspect, merged_into: A1}
"""

    assert found(cycle, yaml) == [
        "objectives[0].actions[0].merged_into: A1 is merged into itself: A1 → A2 → A1"
    ]


def test_references_of_two_keys_make_no_circle() -> None:
    yaml = """\
actions:
  - {id: A1, title: License, depends_on: [A2]}
  - {id: A2, title: Inspect, merged_into: A1}
"""

    assert found(cycle, yaml) == []


def test_of_two_with_one_id_the_first_counts() -> None:
    yaml = """\
actions:
  - {id: A1, title: License}
  - {id: A2, title: Inspect, depends_on: [A1]}
  - {id: A2, title: Report, depends_on: [A2]}
"""

    assert found(cycle, yaml) == []


@pytest.mark.parametrize(
    ("links", "lengths"),
    [
        pytest.param(lambda n: [n + 1], [], id="a chain"),
        pytest.param(lambda n: [n - 1], [], id="a chain backwards"),
        pytest.param(lambda n: [(n + 1) % MANY], [MANY], id="a circle"),
        pytest.param(
            lambda n: [n + 1, n], [1] * MANY, id="a chain of ones that wait for themselves"
        ),
        pytest.param(lambda n: [MANY - 1, n - 1], [1, 2], id="circles that overlap"),
    ],
)
def test_many(links: Callable[[int], list[int]], lengths: list[int]) -> None:
    found = circles([[each for each in links(n) if each >= 0] for n in range(MANY)])

    assert sorted(len(each) - 1 for each in found) == lengths


NUMBERS = st.lists(st.integers(0, 6), max_size=4)


@settings(deadline=None)
@given(st.lists(NUMBERS, min_size=7, max_size=7))
def test_every_circle_is_one_and_without_them_there_is_none(links: list[list[int]]) -> None:
    written = {(f"A{n}", f"A{each}") for n, targets in enumerate(links) for each in targets}

    told = [link for circle in circles(links) for link in pairwise(circle)]

    assert len(set(told)) == len(told)
    assert written.issuperset(told)
    rest = TopologicalSorter[str]()
    for holder, target in written.difference(told):
        rest.add(holder, target)
    rest.prepare()


def test_place() -> None:
    yaml = """\
actions:
  - id: A1
    title: License
    depends_on: [A3, A2]
  - {id: A2, title: Inspect, depends_on: [A1]}
  - {id: A3, title: Report}
"""

    assert places(cycle, yaml) == ["4:26"]
