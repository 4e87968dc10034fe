"""How much is read at most; only by the parser in C, for such texts are large."""

from __future__ import annotations

import pytest

from gcmplan.source.document import LARGEST_REREAD, MOST_SYNTAX_FAULTS
from tests.source.reading import faults, read


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param("abcde, ", [], id="seven characters for each"),
        pytest.param("abc, ", ["1:499997-500000 density [100000]"], id="only five"),
        pytest.param("[], ", ["1:400002-400003 density [100000]"], id="lists"),
    ],
)
def test_values_of_a_large_text(entry: str, expected: list[str]) -> None:
    assert faults(f"[{entry * 100_010}]") == expected


@pytest.mark.parametrize(
    ("slips", "data"),
    [
        pytest.param(9, {"last": 1}, id="nine slips"),
        pytest.param(10, None, id="ten slips"),
        pytest.param(11, None, id="eleven slips"),
    ],
)
def test_after_ten_slips_a_text_is_not_read_again(slips: int, data: object) -> None:
    document = read("".join(f"k{number}: a: b\n" for number in range(slips)) + "last: 1\n")

    assert document.data == data
    assert len(document.faults) == min(slips, MOST_SYNTAX_FAULTS)


@pytest.mark.parametrize(
    ("length", "data"),
    [
        pytest.param(LARGEST_REREAD - 1, {"last": 1}, id="not too large"),
        pytest.param(LARGEST_REREAD, None, id="too large"),
    ],
)
def test_large_text_with_a_slip_is_not_read_again(length: int, data: object) -> None:
    slip, last = "a: b: c\n", "last: 1\n"
    text = f"{slip}#{'x' * (length - len(slip) - len(last) - 2)}\n{last}"

    document = read(text)

    assert len(text) == length
    assert document.data == data
    assert len(document.faults) == 1
