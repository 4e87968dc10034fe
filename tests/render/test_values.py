"""Values of indicators as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from gcmplan.progress.series import Reading
from gcmplan.render.words.values import shown, small_line
from tests.progress.builders import report

LAST = date(2025, 12, 31)


def line(*numbers: int | None, ascii: bool = False) -> str:
    readings = [
        Reading("2025", None if number is None else Decimal(number), None, LAST)
        for number in numbers
    ]
    return small_line(readings, ascii)


@pytest.mark.parametrize(
    ("numbers", "drawn", "in_ascii"),
    [
        pytest.param([], "", "", id="nothing"),
        pytest.param([None], "", "", id="missing only"),
        pytest.param([5], "▅", "5", id="one value"),
        pytest.param([5, 5], "▅▅", "55", id="no change"),
        pytest.param([0, 50, 100], "▁▄█", "148", id="rising"),
        pytest.param([9, None, -5], "█·▁", "8-1", id="falling, with a gap"),
    ],
)
def test_small_line(numbers: list[int | None], drawn: str, in_ascii: str) -> None:
    assert line(*numbers) == drawn
    assert line(*numbers, ascii=True) == in_ascii


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(None, "–", id="unknown"),
        pytest.param(True, "yes", id="yes"),
        pytest.param(False, "no", id="no"),
        pytest.param(Decimal(12000), "12,000", id="thousands"),
        pytest.param(Decimal("-8.40"), "−8.40", id="negative"),
        pytest.param("In words", "In words", id="words"),
    ],
)
def test_shown(value: Decimal | bool | str | None, said: str) -> None:
    assert shown(value, report("frequency: annual").progress.indicator) == said
