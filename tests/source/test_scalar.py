from __future__ import annotations

from decimal import Decimal

import pytest

from gcmplan.source.parsing.scalar import Ambiguous, Scalar, bare


@pytest.mark.parametrize(
    ("word", "value"),
    [
        pytest.param("true", True, id="true"),
        pytest.param("false", False, id="false"),
        pytest.param("null", None, id="null"),
        pytest.param("~", None, id="a tilde is nothing"),
        pytest.param("", None, id="nothing"),
        pytest.param("0", 0, id="zero"),
        pytest.param("-0", 0, id="minus zero"),
        pytest.param("7", 7, id="one digit"),
        pytest.param("-12", -12, id="negative"),
        pytest.param("2026", 2026, id="a year is a number"),
        pytest.param("1" * 31, int("1" * 31), id="as many digits as are read"),
        pytest.param("0.5", Decimal("0.5"), id="decimal"),
        pytest.param("-0.50", Decimal("-0.50"), id="negative decimal"),
        pytest.param("8.10", Decimal("8.10"), id="a decimal is exact, its last zero too"),
        pytest.param("1.0", Decimal("1.0"), id="a decimal with nothing behind the point"),
    ],
)
def test_values(word: str, value: Scalar) -> None:
    found = bare(word)

    assert (found, type(found), str(found)) == (value, type(value), str(value))


@pytest.mark.parametrize(
    "word",
    [
        *("NO", "no", "No", "yes", "Yes", "YES", "on", "On", "off", "OFF", "y", "N"),
        *("True", "TRUE", "False", "FALSE", "Null", "NULL"),
        *("010", "07", "00", "0o17", "0x1F", "0b101", "+1", "+0.5", "1_000", "1_0.5"),
        *("1e3", "1E3", "1.5e-3", "1.", ".5", "-.5", ".inf", "-.INF", ".nan", "1" * 32),
        *("12:30", "1:30", "190:20:30", "12:30.5", "0.", "1." + "0" * 31),
    ],
)
def test_what_other_readers_change_is_text_and_marked(word: str) -> None:
    found = bare(word)

    assert isinstance(found, Ambiguous)
    assert found == word


@pytest.mark.parametrize(
    "word",
    [
        *("Ministry of Labour", "none", "nope", "yes and no", "é", "مرحبا", "🙂", "-", "--", "a.b"),
        *("2026-09-30", "2026-09", "2026-Q3", "2026-H1", "FY2025/26", "07-01", "30.9.2026"),
        *("10.7.1", "1,5", "1,000", "40 %", "12:60", "12:3:", "0x", "0b2", "1e", "e3", "e", "."),
        *("١٢", "½", "1 000", "NO.", "x1", "6c", "A1", "truee", " true", "true ", "\n"),
    ],
)
def test_all_else_is_plain_text(word: str) -> None:
    found = bare(word)

    assert type(found) is str
    assert found == word
