from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm301_no_currency import no_currency
from tests.builders import found, places

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan
  country: XEX
  period: {{start: 2025, end: 2027}}{head}
objectives:
  - id: O1
    gcm: [6]
    actions: [{{id: A1, title: License recruitment agencies, {fields}}}]
"""
ACTION = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("due: 2026", [], id="no money"),
        pytest.param("budget: {amount: 400000, currency: USD}", [], id="its own currency"),
        pytest.param(
            "budget: 400000", ["budget[0]: 'budget' of A1 is 400,000 in no currency"], id="bare"
        ),
        pytest.param("budget: 0", ["budget[0]: 'budget' of A1 is 0 in no currency"], id="zero"),
        pytest.param(
            "budget: {amount: 0.50}",
            ["budget[0]: 'budget' of A1 is 0.50 in no currency"],
            id="a map without currency",
        ),
        pytest.param(
            "budget: [{period: 2025, amount: 1, currency: USD}, {period: 2026, amount: 2}]",
            ["budget[1]: 'budget' of A1 is 2 in no currency"],
            id="second budget line",
        ),
        pytest.param(
            "funding: [{source: State budget, amount: 7}]",
            ["funding[0]: 'funding' of A1 is 7 in no currency"],
            id="funding",
        ),
        pytest.param("spent: 7", ["spent: 'spent' of A1 is 7 in no currency"], id="spent"),
    ],
)
def test_no_currency(fields: str, expected: list[str]) -> None:
    bare = PLAN.format(head="", fields=fields)
    with_currency = PLAN.format(head="\n  currency: USD", fields=fields)

    assert found(no_currency, with_currency) == []
    assert found(no_currency, bare) == [f"{ACTION}.{each}" for each in expected]


def test_currency_that_cannot_be_read_is_one_slip() -> None:
    yaml = PLAN.format(head="\n  currency: dollars", fields="budget: 400000, spent: 1000")

    assert found(no_currency, yaml) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: 400000", "10:69", id="bare amount"),
        pytest.param("spent: 400000", "10:68", id="bare amount spent"),
        pytest.param("funding: [{source: State, amount: 7}]", "10:71", id="in a map"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(no_currency, PLAN.format(head="", fields=fields)) == [expected]
