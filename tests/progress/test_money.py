from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.progress.money import MoneySum
from tests.builders import AS_OF
from tests.progress.builders import measured, plans


def money(*fields: str) -> tuple[MoneySum, ...]:
    each = (f"{{id: A{number}, title: T, {what}}}" for number, what in enumerate(fields, 1))
    return measured(f"actions: [{', '.join(each)}]").total.money


def amount(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def row(currency: str, *amounts: str | None, spent: str | None = None) -> MoneySum:
    """Budget, secured, pledged and requested, and spent; None for those that are not given."""
    columns = [*amounts, *[None] * (4 - len(amounts)), spent]
    return MoneySum(currency, *map(amount, columns))


def funding(*lines: str) -> str:
    return f"funding: [{', '.join(f'{{source: World Bank, {line}}}' for line in lines)}]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(["x_a: 1"], [], id="nothing told"),
        pytest.param(["budget: 5"], [row("USD", "5")], id="budget alone, funding not known"),
        pytest.param(["budget: 0"], [row("USD", "0")], id="a budget of zero is known"),
        pytest.param(["spent: 5"], [row("USD", spent="5")], id="spent alone"),
        pytest.param(
            [funding("amount: 5, status: committed")],
            [row("USD", None, "5", "0", "0")],
            id="committed is secured",
        ),
        pytest.param(
            [funding("amount: 5, status: disbursed")],
            [row("USD", None, "5", "0", "0")],
            id="disbursed is secured",
        ),
        pytest.param(
            [funding("amount: 5, status: pledged")],
            [row("USD", None, "0", "5", "0")],
            id="pledged is not secured",
        ),
        pytest.param(
            [funding("amount: 5, status: requested")],
            [row("USD", None, "0", "0", "5")],
            id="requested is not secured",
        ),
        pytest.param(
            [funding("amount: 5")],
            [row("USD", None, "0", "0", "0")],
            id="without a status it is nowhere",
        ),
        pytest.param(
            [
                funding(
                    "amount: 1, status: committed",
                    "amount: 2, status: disbursed",
                    "amount: 4, status: pledged",
                    "amount: 8, status: requested",
                    "amount: 16",
                ),
                funding("amount: 32, status: committed"),
            ],
            [row("USD", None, "35", "4", "8")],
            id="of several actions",
        ),
        pytest.param(["budget: 0.1", "budget: 0.2"], [row("USD", "0.3")], id="exact"),
        pytest.param(["budget: [1, 2]", "budget: 4"], [row("USD", "7")], id="lines of a budget"),
        pytest.param(
            ["budget: 1", "x_a: 1"], [row("USD", "1")], id="what is not known is left out"
        ),
        pytest.param(
            ["budget: 1", "budget: 2, status: cancelled", "spent: 4, merged_into: A1"],
            [row("USD", "1")],
            id="what is dropped is left out",
        ),
        pytest.param(["budget: 1, status: suspended"], [row("USD", "1")], id="suspended counts"),
        pytest.param(
            ["budget: 1", "budget: {amount: 2, currency: EUR}"],
            [row("EUR", "2"), row("USD", "1")],
            id="never across currencies, in alphabetic order",
        ),
        pytest.param(
            ["budget: 5, spent: {amount: 2, currency: EUR}", funding("amount: 3, currency: KES")],
            [row("EUR", spent="2"), row("KES", None, "0", "0", "0"), row("USD", "5")],
            id="each column in its own currency",
        ),
    ],
)
def test_sums(fields: list[str], expected: list[MoneySum]) -> None:
    assert list(money(*fields)) == expected


@pytest.mark.parametrize(
    ("sums", "gap", "secured_share", "spent_share"),
    [
        pytest.param(row("USD", "400", "100", spent="50"), "300", 25, Fraction(25, 2), id="short"),
        pytest.param(row("USD", "100", "150", spent="150"), "-50", 150, 150, id="over"),
        pytest.param(row("USD", "100", "0", "70"), "100", 0, None, id="nothing secured"),
        pytest.param(row("USD", "100"), None, None, None, id="funding not known"),
        pytest.param(row("USD", None, "100", spent="5"), None, None, None, id="budget not known"),
        pytest.param(row("USD", "0", "100", spent="5"), "-100", None, None, id="budget of zero"),
        pytest.param(row("USD", "3", "1", spent="0"), "2", Fraction(100, 3), 0, id="a third"),
    ],
)
def test_gap_and_shares(
    sums: MoneySum,
    gap: str | None,
    secured_share: Fraction | int | None,
    spent_share: Fraction | int | None,
) -> None:
    assert sums.gap == amount(gap)
    assert sums.secured_share == secured_share
    assert sums.spent_share == spent_share


def test_groups_have_their_own_money() -> None:
    progress = measured(
        "objectives: [{id: O1, title: A, gcm: [6], actions: [{id: A1, title: T, budget: 5}]}, "
        "{id: O2, title: B, gcm: [6], actions: [{id: A2, title: T}]}]"
    )

    assert [list(each.money) for each in progress.groups.groups] == [[row("USD", "5")], []]


@settings(max_examples=60, deadline=None)
@given(plans())
def test_laws(plan: Plan) -> None:
    total = measure(plan, read_compact(), AS_OF).total

    counted = [each for each in plan.actions if each.counted]
    lines = [line for each in counted for line in each.funding]
    currencies = [each.currency for each in total.money]
    assert currencies == sorted(set(currencies))
    for each in total.money:
        told = [line.amount for line in lines if line.currency == each.currency]
        parts = [each.secured, each.pledged, each.requested]
        assert all(part is not None for part in parts) if told else parts == [None] * 3
        assert sum(part for part in parts if part is not None) <= sum(told)
        assert each.budget is not None or each.spent is not None or told
