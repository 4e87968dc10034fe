from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from gcmplan.plan.steps import Steps, steps

FIRST, SECOND = date(2026, 3, 31), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        pytest.param(date.min, 0, id="long before"),
        pytest.param(date(2026, 3, 30), 0, id="the day before"),
        pytest.param(date(2026, 3, 31), 20, id="on the day"),
        pytest.param(date(2026, 6, 29), 20, id="between two"),
        pytest.param(date(2026, 6, 30), 50, id="on the day of the second"),
        pytest.param(date.max, 50, id="a step without a day never comes"),
    ],
)
def test_steps_come_on_their_days(day: date, percent: int) -> None:
    found = steps([(SECOND, Decimal(3)), (None, Decimal(5)), (FIRST, Decimal(2))])

    assert found.by(day) == percent


def test_two_steps_of_a_day_come_together() -> None:
    found = steps([(FIRST, Decimal(1)), (FIRST, Decimal("0.5"))])

    assert found.by(date(2026, 3, 30)) == 0
    assert found.by(date(2026, 3, 31)) == 100


def test_shares_are_exact() -> None:
    huge, tiny = Decimal(10) ** 30, Decimal("0.1")

    found = steps([(FIRST, tiny), (None, huge)])

    assert found == Steps((date(2026, 3, 31),), (Fraction(0), 100 * Fraction(1, 10**31 + 1)))
