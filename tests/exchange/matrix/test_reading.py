"""What the cells of a row become together."""

from __future__ import annotations

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.exchange.matrix.matrix import Matrix, read_matrix
from gcmplan.work.drafting import said, titles_of
from tests.exchange.matrix.matrices import TOLD, page


def matrix(header: str, *rows: str) -> Matrix:
    """A matrix of actions that serve objective 1."""
    sheet = page(f"GCM|Activity|{header}", *(f"1|Train|{each}" for each in rows))
    return read_matrix([sheet], "m", TOLD, titles_of(read_compact()))


@pytest.mark.parametrize(
    ("header", "row", "values", "asked"),
    [
        ("Start|End", "2021|2022", "start: 2021, due: 2022", ""),
        ("Start|End", "2024-12-01|2024-12-31", "start: 2024-12-01, due: 2024-12-31", ""),
        ("Start|End", "|2024-12-01", "", "or all of the month"),
        ("Timeline", "2024-12-01", "", "or all of the month"),
        ("Timeline|End", "continuous|2022", "due: 2022", "continuous, and yet due"),
        ("Timeline|End", "2021|2022", "start: 2021, due: 2021", "is a second 'due'"),
        ("2021|2022|2023", "x||X", "start: 2021, due: 2023", ""),
        ("Status|Actual end", "done|2021-03-31", "ended: 2021-03-31, status: completed", ""),
        ("Status|Actual end", "ongoing|2021", "status: in_progress", "and yet not completed"),
        ("Status|Remarks", "cancelled|no money", "note: no money, status: cancelled", "but why"),
        ("Status|Reason", "cancelled|no money", "status: cancelled", ""),
        ("% complete", "1", "", "no percent that is sure"),
        ("% complete", "0.25", "progress: 25", ""),
        ("% complete", "45 %", "progress: 45", ""),
        ("Status|% complete", "ongoing, 60%|40", "progress: 40, status: in_progress", ""),
        ("Budget", "500", "", "has no currency"),
        ("Budget|Currency", "500|USD", "budget: 500", ""),
        ("Spent", "USD 500", "spent: 500", ""),
        ("Cost USD|Cost KES", "5|600", "budget: ", "several currencies"),
        ("Deliverables", "- a law; - a register", "deliverables: ['a law', 'a register']", ""),
        ("Location", "Nairobi, Mombasa", "locations: ['Nairobi', 'Mombasa']", ""),
        ("Lead|Partners", "TBD|-", "", "leaves"),
    ],
)
def test_row(header: str, row: str, values: str, asked: str) -> None:
    found = matrix(header, row)

    (objective,) = found.plan.data["objectives"]
    (action,) = objective["actions"]
    shown = ", ".join(f"{key}: {action[key]}" for key in sorted(action))
    for each in filter(None, values.split(", ") if "[" not in values else [values]):
        assert each in shown
    questions = " ".join(map(said, found.plan.questions))
    assert asked in questions
    assert bool(asked) is bool(questions)
