from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm610_updates_out_of_order import updates_out_of_order
from tests.builders import found, places

AT = "objectives[0].actions[0].updates"


def action(*dates: str) -> str:
    updates = ", ".join(f"{{date: {date}, text: Report}}" for date in dates)
    return f"actions:\n  - {{id: A1, title: License agencies, updates: [{updates}]}}\n"


def breach(position: int, date: str, newest: str) -> str:
    return f"{AT}[{position}].date: A1 has its update of {date} after that of {newest}"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param(["2026-06-05"], [], id="one"),
        pytest.param(["2026-06-05", "2026-06-06"], [], id="the day after"),
        pytest.param(["2026-06-05", "2026-06-05"], [], id="the same day"),
        pytest.param(
            ["2026-06-05", "2026-06-04"],
            [breach(1, "2026-06-04", "2026-06-05")],
            id="the day before",
        ),
        pytest.param(["2026-06-05", "2026-06"], [], id="maybe later in the month"),
        pytest.param(["2026-06", "2026-06-05"], [], id="maybe earlier in the month"),
        pytest.param(["2026-Q2", "2026-06"], [], id="a month in the quarter"),
        pytest.param(
            ["2026-06", "2026-05-31"], [breach(1, "2026-05-31", "2026-06")], id="surely before"
        ),
        pytest.param(
            ["2026-06-05", "2026", "2026-01"],
            [breach(2, "2026-01", "2026-06-05")],
            id="a year between hides nothing",
        ),
        pytest.param(
            ["2026-06", "2026-05", "2026-04"],
            [breach(1, "2026-05", "2026-06"), breach(2, "2026-04", "2026-05")],
            id="newest first",
        ),
        pytest.param(
            ["2026-01", "2027-02", "2026-03", "2026-04"],
            [breach(2, "2026-03", "2027-02")],
            id="one wrong year is one finding",
        ),
    ],
)
def test_updates_out_of_order(dates: list[str], expected: list[str]) -> None:
    assert found(updates_out_of_order, action(*dates)) == expected


def test_place() -> None:
    assert places(updates_out_of_order, action("2026-06-05", "2026-06-04")) == ["2:94"]
