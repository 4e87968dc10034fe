"""Actions in order."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from gcmplan.progress.ordering import Order, natural, ordered, urgency
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health
from tests.progress.builders import measured

PLAN = """actions: [
  {id: A10, title: T, lead: Z, status: in_progress, progress: 40, start: 2025, due: 2026-06},
  {id: A2, title: T, status: in_progress, progress: 10, start: 2026, due: 2027-06},
  {id: A1, title: T, lead: B, status: completed, due: 2026-01},
  {id: A3, title: T, status: in_progress, due: 2026-03},
  {id: A4, title: T}]"""


class Item(NamedTuple):
    action: ActionProgress


@pytest.mark.parametrize(
    ("order", "ids", "backwards"),
    [
        pytest.param("plan", "A10 A2 A1 A3 A4", "A4 A3 A1 A2 A10", id="plan"),
        pytest.param("id", "A1 A2 A3 A4 A10", "A10 A4 A3 A2 A1", id="id, as people count"),
        pytest.param("health", "A3 A10 A2 A4 A1", "A1 A4 A2 A10 A3", id="the worst first"),
        pytest.param("lead", "A1 A10 A2 A3 A4", "A10 A1 A2 A3 A4", id="lead"),
        pytest.param("due", "A1 A3 A10 A2 A4", "A2 A10 A3 A1 A4", id="due"),
        pytest.param("start", "A10 A2 A1 A3 A4", "A2 A10 A1 A3 A4", id="start"),
        pytest.param("done", "A2 A10 A1 A3 A4", "A1 A10 A2 A3 A4", id="done"),
        pytest.param("gap", "A10 A2 A1 A3 A4", "A2 A10 A1 A3 A4", id="gap"),
        pytest.param("overdue", "A3 A10 A2 A1 A4", "A10 A3 A2 A1 A4", id="overdue"),
    ],
)
def test_order(order: str, ids: str, backwards: str) -> None:
    items = [Item(each) for each in measured(PLAN).actions]

    assert _ids(ordered(items, Order(order))) == ids
    assert _ids(ordered(items, Order(order), backwards=True)) == backwards


def test_unknown_comes_before_what_does_well() -> None:
    assert urgency(Health.OVERDUE) == 0
    assert urgency(Health.UNKNOWN) < urgency(Health.ON_TRACK) < urgency(Health.COMPLETED)
    assert {urgency(each) for each in Health} == set(range(len(Health)))


def test_ids_of_any_form_can_be_compared() -> None:
    ids = ["A", "A1", "A1.2", "A1.10", "1", "Ab", "TA1.B", "²3"]

    assert min(ids, key=natural) == "A"
    assert natural("A2") < natural("A10") < natural("A10.1")


def test_numbers_of_any_length_can_be_compared() -> None:
    long = "A" + "9" * 5000

    assert natural("A9") < natural("A10") < natural(long)
    assert natural("A09") != natural("A9")


def _ids(items: list[Item]) -> str:
    return " ".join(each.action.action.id for each in items)
