"""What terminals show: cells that keep their columns, and text that stays text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.progress.means import Means
from gcmplan.progress.rounding import half_up
from gcmplan.render.drawing.bar import bar
from gcmplan.render.grid import Column, table
from gcmplan.render.screen import cells, clean, cut, fit, legible, wrapped


@given(st.text(), st.integers(1, 40))
def test_a_cell_takes_just_its_columns(text: str, width: int) -> None:
    assert cells(fit(clean(text), width)) == width


@given(st.text())
def test_clean_text_moves_no_cursor(text: str) -> None:
    shown = clean(text)

    assert not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in shown)
    assert "\u202e" not in shown


@given(st.text(alphabet=st.characters(exclude_characters="\n\r")))
def test_a_legible_line_moves_no_cursor(line: str) -> None:
    assert not any(letter < " " or "\x7f" <= letter <= "\x9f" for letter in legible(line))


@given(st.text(), st.integers(0, 30))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cells(cut(clean(text), width)) <= width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("plain", 5, id="ASCII"),
        pytest.param("Côte – …", 8, id="Latin with a dash"),
        pytest.param("移民", 4, id="wide"),
        pytest.param("👍🏽", 2, id="emoji with a modifier"),
        pytest.param("e\u0301", 1, id="combining accent"),
        pytest.param(clean("حماية"), 5, id="right to left, isolated"),
    ],
)
def test_cells(text: str, columns: int) -> None:
    assert cells(text) == columns


def test_table_narrows_the_flexible_column_only() -> None:
    columns = [Column("NAME", flexible=True), Column("SUM", "right")]

    screen = table(columns, [["A name that is rather long", "1,500,000"]], width=30)

    assert screen.plain == "NAME                       SUM\nA name that is rat…  1,500,000\n"


def test_long_words_stay_within_the_width() -> None:
    lines = wrapped("a" * 50, 30, 2)

    assert [len(line) for line in lines] == [30, 24]


@pytest.mark.parametrize(
    ("actual", "planned", "known", "drawn"),
    [
        pytest.param(50, None, 4, "█████░░░░░", id="half"),
        pytest.param(49, None, 4, "████▉░░░░░", id="a bit less"),
        pytest.param(0, None, 4, "░░░░░░░░░░", id="nothing done"),
        pytest.param(None, None, 0, "          ", id="nothing known"),
        pytest.param(100, None, 2, "█████     ", id="half of the actions report"),
        pytest.param(50, 70, 4, "█████░░┃░░", id="the plan is ahead"),
        pytest.param(100, 100, 4, "█████████┃", id="all done and planned"),
        pytest.param(0, 0, 4, "┃░░░░░░░░░", id="nothing planned yet"),
    ],
)
def test_bar(actual: int | None, planned: int | None, known: int, drawn: str) -> None:
    means = Means(_fraction(actual), _fraction(planned), None, known)

    assert "".join(segment.text for segment in bar(means, 4, 10, ascii=False)) == drawn


def test_bar_in_ascii() -> None:
    means = Means(Fraction(50), Fraction(70), None, 2)

    assert "".join(segment.text for segment in bar(means, 4, 10, ascii=True)) == "###..  |  "


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [
        pytest.param(Fraction(1, 2), 0, "1", id="a half goes up"),
        pytest.param(Fraction(-1, 2), 0, "-1", id="a negative half goes down"),
        pytest.param(Fraction(2, 3), 1, "0.7", id="one digit"),
        pytest.param(Fraction(49), 1, "49.0", id="whole"),
    ],
)
def test_half_up(value: Fraction, digits: int, rounded: str) -> None:
    assert str(half_up(value, digits)) == rounded


def _fraction(value: int | None) -> Fraction | None:
    return None if value is None else Fraction(value)
