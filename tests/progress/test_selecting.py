"""Filters: what is kept, and that the counts are those of the whole plan."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.measure import measure
from gcmplan.progress.selecting import Filter, Trait, Wish, selected, vocabulary
from gcmplan.progress.words import Health
from tests.builders import AS_OF
from tests.progress.builders import measured, plans

PLAN = """
organizations: [{id: MOL, name: Labour, type: government}, {id: UN, name: UN, type: un}]
areas: [{id: TA1, title: Labour}, {id: TA2, title: Data}]
objectives:
  - id: O1
    title: Fair contracts
    area: TA1
    gcm: [6]
    sdg: ["8.8"]
    actions:
      - {id: A1, title: License agencies, lead: MOL, status: completed, due: 2026, tags: [Fees]}
      - {id: A2, title: {en: Train, fr: Former des agents}, lead: [MOL, UN], due: 2026-12-30}
  - id: O2
    title: Data
    area: TA2
    gcm: [1, 3]
    actions:
      - {id: A3, title: Count people, gcm: [1], sdg: ["17.18"], note: By agents, continuous: true}
      - {id: A4, title: Stop, status: cancelled, status_reason: No money, due: 2025}
"""


def kept(*wishes: Wish, due_before: date | None = None) -> list[str]:
    """The ids of the actions that are kept."""
    found = selected(measured(PLAN).actions, Filter(wishes, due_before))
    return [each.action.id for each in found]


def only(trait: str, *words: str) -> Wish:
    """A wish as the command line writes it."""
    unwanted = tuple(word.removeprefix("not:") for word in words if word.startswith("not:"))
    return Wish(
        Trait(trait), tuple(word for word in words if not word.startswith("not:")), unwanted
    )


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        pytest.param(only("health", "completed"), ["A1"], id="health"),
        pytest.param(only("health", "completed", "dropped"), ["A1", "A4"], id="several values"),
        pytest.param(only("health", "not:unknown"), ["A1", "A4"], id="negated"),
        pytest.param(only("status", "none"), ["A2", "A3"], id="no status"),
        pytest.param(only("status", "not:none"), ["A1", "A4"], id="some status"),
        pytest.param(only("lead", "MOL"), ["A1", "A2"], id="one of several leads"),
        pytest.param(only("lead", "MOL", "not:UN"), ["A1"], id="wanted and unwanted"),
        pytest.param(only("lead", "none"), ["A3", "A4"], id="no lead"),
        pytest.param(only("lead", "MO"), [], id="the beginning of an id is not it"),
        pytest.param(only("area", "TA1"), ["A1", "A2"], id="area"),
        pytest.param(only("area", "none"), [], id="no area"),
        pytest.param(only("gcm", "1"), ["A3", "A4"], id="by itself or by its objective"),
        pytest.param(only("gcm", "3"), ["A4"], id="its own take the place of its objective's"),
        pytest.param(only("sdg", "8.8"), ["A1", "A2"], id="SDG target"),
        pytest.param(only("sdg", "8"), ["A1", "A2"], id="goal"),
        pytest.param(only("sdg", "1"), [], id="goal 1 is not goal 17"),
        pytest.param(only("tag", "fees"), ["A1"], id="tag, in any case"),
        pytest.param(only("text", "AGENTS"), ["A2", "A3"], id="text in any language and field"),
        pytest.param(only("text", "a4"), ["A4"], id="text in the id"),
        pytest.param(only("text", "none"), [], id="in a text, none is a word"),
        pytest.param(only("text", ""), ["A1", "A2", "A3", "A4"], id="empty text"),
        pytest.param(only("text", "not:o"), ["A1"], id="no such letter"),
    ],
)
def test_wish(wish: Wish, ids: list[str]) -> None:
    assert kept(wish) == ids


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        pytest.param(date(2026, 12, 31), ["A2", "A4"], id="not what is due on that day"),
        pytest.param(date(2027, 1, 1), ["A1", "A2", "A4"], id="a year is due on its last day"),
        pytest.param(date(2025, 1, 1), [], id="nor what has no date"),
    ],
)
def test_due_before(day: date, ids: list[str]) -> None:
    assert kept(due_before=day) == ids


def test_wishes_hold_together() -> None:
    assert kept(only("lead", "MOL"), only("health", "not:completed")) == ["A2"]
    assert kept() == ["A1", "A2", "A3", "A4"]


def test_vocabulary() -> None:
    plan, compact = measured(PLAN).plan, read_compact()

    assert vocabulary(plan, compact, Trait.LEAD) == ["MOL", "UN"]
    assert vocabulary(plan, compact, Trait.TAG) == ["Fees"]
    assert vocabulary(plan, compact, Trait.TEXT) is None
    for trait in set(Trait) - {Trait.TEXT}:
        assert vocabulary(plan, compact, trait)


@settings(max_examples=50, deadline=None)
@given(plans())
def test_counts_are_those_of_the_plan(plan: Plan) -> None:
    progress = measure(plan, read_compact(), AS_OF)

    for health, number in progress.total.health.items():
        wish = Wish(Trait.HEALTH, (health,))
        assert len(selected(progress.actions, Filter((wish,)))) == number
    dropped = selected(progress.actions, Filter((Wish(Trait.HEALTH, (Health.DROPPED,)),)))
    assert len(dropped) == progress.total.dropped


@settings(max_examples=50, deadline=None)
@given(plans(), st.sampled_from([Trait.LEAD, Trait.AREA, Trait.GCM, Trait.STATUS, Trait.HEALTH]))
def test_counts_are_those_of_the_groups(plan: Plan, trait: Trait) -> None:
    progress = measure(plan, read_compact(), AS_OF, Grouping(trait))

    for group in progress.groups.groups:
        kept = selected(progress.actions, Filter((Wish(trait, (group.id or "none",)),)))
        assert len(kept) == group.total


@settings(max_examples=50, deadline=None)
@given(plans(), st.sampled_from(list(Health)))
def test_a_wish_and_its_opposite_are_all(plan: Plan, health: Health) -> None:
    actions = measure(plan, read_compact(), AS_OF).actions

    wanted = selected(actions, Filter((Wish(Trait.HEALTH, (health,)),)))
    others = selected(actions, Filter((Wish(Trait.HEALTH, (), (health,)),)))

    assert len(wanted) + len(others) == len(actions)
    assert not {each.action.id for each in wanted} & {each.action.id for each in others}
