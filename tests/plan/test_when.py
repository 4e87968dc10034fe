from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from gcmplan.plan.when import Precision, When, when
from tests.builders import loaded, plan

WHENS = TypeAdapter(When)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        pytest.param("2026", "2026-01-01", "2026-12-31", Precision.YEAR, id="a year"),
        pytest.param("2026-H1", "2026-01-01", "2026-06-30", Precision.HALF, id="first half"),
        pytest.param("2026-H2", "2026-07-01", "2026-12-31", Precision.HALF, id="second half"),
        pytest.param("2026-Q1", "2026-01-01", "2026-03-31", Precision.QUARTER, id="first quarter"),
        pytest.param("2026-Q2", "2026-04-01", "2026-06-30", Precision.QUARTER, id="second quarter"),
        pytest.param("2026-Q3", "2026-07-01", "2026-09-30", Precision.QUARTER, id="third quarter"),
        pytest.param("2026-Q4", "2026-10-01", "2026-12-31", Precision.QUARTER, id="last quarter"),
        pytest.param("2026-01", "2026-01-01", "2026-01-31", Precision.MONTH, id="first month"),
        pytest.param("2026-12", "2026-12-01", "2026-12-31", Precision.MONTH, id="last month"),
        pytest.param("2026-04", "2026-04-01", "2026-04-30", Precision.MONTH, id="month of 30"),
        pytest.param("2026-02", "2026-02-01", "2026-02-28", Precision.MONTH, id="February"),
        pytest.param("2028-02", "2028-02-01", "2028-02-29", Precision.MONTH, id="February of 29"),
        pytest.param("2100-02", "2100-02-01", "2100-02-28", Precision.MONTH, id="2100 is no leap"),
        pytest.param("2028-Q1", "2028-01-01", "2028-03-31", Precision.QUARTER, id="leap quarter"),
        pytest.param("2026-09-30", "2026-09-30", "2026-09-30", Precision.DAY, id="a day"),
        pytest.param("2028-02-29", "2028-02-29", "2028-02-29", Precision.DAY, id="leap day"),
        pytest.param("1900", "1900-01-01", "1900-12-31", Precision.YEAR, id="first year"),
        pytest.param("2200", "2200-01-01", "2200-12-31", Precision.YEAR, id="last year"),
    ],
)
def test_calendar(text: str, first: str, last: str, precision: Precision) -> None:
    found = when(text)

    assert found == When(text, date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize(
    ("text", "start", "first", "last", "precision"),
    [
        pytest.param(
            "FY2025/26", "01-01", "2025-01-01", "2025-12-31", Precision.YEAR, id="calendar year"
        ),
        pytest.param(
            "FY2025/26", "04-06", "2025-04-06", "2026-04-05", Precision.YEAR, id="from 6 April"
        ),
        pytest.param(
            "FY2025/26", "07-01", "2025-07-01", "2026-06-30", Precision.YEAR, id="from 1 July"
        ),
        pytest.param(
            "FY2025/26", "12-28", "2025-12-28", "2026-12-27", Precision.YEAR, id="latest start"
        ),
        pytest.param(
            "FY2025/26-H1", "07-01", "2025-07-01", "2025-12-31", Precision.HALF, id="first half"
        ),
        pytest.param(
            "FY2025/26-H2", "07-01", "2026-01-01", "2026-06-30", Precision.HALF, id="second half"
        ),
        pytest.param(
            "FY2025/26-H2", "04-06", "2025-10-06", "2026-04-05", Precision.HALF, id="half in April"
        ),
        pytest.param(
            "FY2025/26-Q1", "04-06", "2025-04-06", "2025-07-05", Precision.QUARTER, id="6 April Q1"
        ),
        pytest.param(
            "FY2025/26-Q4", "04-06", "2026-01-06", "2026-04-05", Precision.QUARTER, id="6 April Q4"
        ),
        pytest.param(
            "FY2025/26-Q2", "07-01", "2025-10-01", "2025-12-31", Precision.QUARTER, id="July Q2"
        ),
        pytest.param(
            "FY2025/26-Q3", "07-01", "2026-01-01", "2026-03-31", Precision.QUARTER, id="July Q3"
        ),
        pytest.param(
            "FY2027/28-Q3", "07-01", "2028-01-01", "2028-03-31", Precision.QUARTER, id="leap year"
        ),
        pytest.param(
            "FY2027/28", "02-28", "2027-02-28", "2028-02-27", Precision.YEAR, id="last of February"
        ),
        pytest.param(
            "FY1999/00", "07-01", "1999-07-01", "2000-06-30", Precision.YEAR, id="into 2000"
        ),
    ],
)
def test_fiscal(text: str, start: str, first: str, last: str, precision: Precision) -> None:
    found = when(text, start)

    assert found == When(text, date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize("start", ["01-01", "04-06", "07-01", "10-01"])
def test_quarters_fill_a_fiscal_year(start: str) -> None:
    quarters = [when(f"FY2025/26-Q{number}", start) for number in (1, 2, 3, 4)]
    year = when("FY2025/26", start)

    assert year
    days = [(each.first, each.last) for each in quarters if each]
    assert days[0][0] == year.first
    assert days[-1][1] == year.last
    for (_, last), (first, _) in pairwise(days):
        assert last + timedelta(days=1) == first


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2026-02-29", id="day of no leap year"),
        pytest.param("2026-02-30", id="30 February"),
        pytest.param("2026-04-31", id="31 April"),
        pytest.param("2026-09-00", id="day 0"),
        pytest.param("2026-09-32", id="day 32"),
        pytest.param("2026-00", id="month 0"),
        pytest.param("2026-13", id="month 13"),
        pytest.param("2026-13-01", id="day in month 13"),
        pytest.param("2026-Q0", id="quarter 0"),
        pytest.param("2026-Q5", id="quarter 5"),
        pytest.param("2026-H0", id="half 0"),
        pytest.param("2026-H3", id="half 3"),
        pytest.param("1899", id="too early"),
        pytest.param("2201", id="too late"),
        pytest.param("1899-12-31", id="a day too early"),
        pytest.param("FY2025/27", id="fiscal year of two years"),
        pytest.param("FY2025/25", id="fiscal year of none"),
        pytest.param("FY2026/25", id="fiscal year backwards"),
        pytest.param("FY2025/26-Q5", id="fiscal quarter 5"),
        pytest.param("FY2025/26-H3", id="fiscal half 3"),
        pytest.param("FY2025/26-07", id="fiscal month"),
        pytest.param("FY2025/2026", id="second year in four digits"),
        pytest.param("FY2025", id="one fiscal year"),
        pytest.param("FY1899/00", id="fiscal year too early"),
        pytest.param("fy2025/26", id="small letters"),
        pytest.param("2026-q3", id="small quarter"),
        pytest.param("2026Q3", id="no hyphen"),
        pytest.param("2026-9", id="month of one digit"),
        pytest.param("2026-9-30", id="month of one digit and a day"),
        pytest.param("26", id="two digits"),
        pytest.param("02026", id="five digits"),
        pytest.param("30-09-2026", id="day first"),
        pytest.param("2026/09/30", id="slashes"),
        pytest.param("2026-09-30T12:00", id="time of day"),
        pytest.param(" 2026", id="space before"),
        pytest.param("2026\n", id="line end after"),
        pytest.param("٢٠٢٦", id="Arabic digits"),
        pytest.param("FY٢٠٢٥/26", id="Arabic digits in a fiscal year"),
        pytest.param("", id="nothing"),
        pytest.param("soon", id="a word"),
    ],
)
def test_names_no_time(text: str) -> None:
    assert when(text, "07-01") is None


@pytest.mark.parametrize("text", ["FY2025/26", "FY2025/26-Q2", "FY2025/26-H1"])
def test_fiscal_year_that_is_not_known(text: str) -> None:
    with pytest.raises(LookupError, match=text):
        when(text)


def test_impossible_fiscal_year_is_wrong_even_if_not_known() -> None:
    assert when("FY2025/27") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(2026, "2026", id="a bare year is a whole number"),
        pytest.param("2026", "2026", id="a year in quotation marks"),
        pytest.param("2026-09-30", "2026-09-30", id="a bare day is text"),
    ],
)
def test_read(value: object, text: str) -> None:
    found = WHENS.validate_python(value)

    assert found.text == str(found) == text


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(True, id="a boolean"),
        pytest.param(26, id="a small number"),
        pytest.param(20260930, id="a day as a number"),
        pytest.param(2026.5, id="half a year"),
        pytest.param(None, id="null"),
        pytest.param(date(2026, 9, 30), id="a date of Python"),
        pytest.param(["2026"], id="a list"),
        pytest.param("2026-13", id="an impossible month"),
    ],
)
def test_refused(value: object) -> None:
    with pytest.raises(ValidationError) as refusal:
        WHENS.validate_python(value)

    (error,) = refusal.value.errors()
    assert error["type"] == "wrong_form"
    assert error["msg"].startswith("a date as 2026")


def test_fiscal_year_of_the_plan() -> None:
    head = "{id: X, title: T, country: XEX, period: {start: 2025, end: 2027}, %s}"
    action = "{id: A1, title: T, start: FY2025/26-Q2}"
    text = f"gcmplan: 1\nplan: {head}\nobjectives: [{{id: O1, gcm: [6], actions: [{action}]}}]"

    (found,) = plan(text % "fiscal_year_start: 04-06").actions
    unknown = loaded(text % "currency: USD").diagnostics

    assert found.start
    assert (str(found.start), found.start.first) == ("FY2025/26-Q2", date(2025, 7, 6))
    assert [str(each.finding.remark.path) for each in unknown] == ["plan.fiscal_year_start"]


FORMS = st.one_of(
    st.from_regex(r"(19|20|21)[0-9]{2}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])))?", fullmatch=True),
    st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(str),
    st.integers(1900, 2199).map(lambda year: f"FY{year}/{(year + 1) % 100:02}"),
    st.integers(1900, 2199).map(lambda year: f"FY{year}/{(year + 1) % 100:02}-Q3"),
)
STARTS = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda day: f"{day:%m-%d}")


@given(FORMS, STARTS.filter(lambda start: start[3:] <= "28"))
def test_first_is_not_after_last(text: str, start: str) -> None:
    found = when(text, start)

    assert found
    assert found.text == text
    assert found.first <= found.last
    assert (found.last - found.first).days < 366
    assert (found.first == found.last) == (found.precision is Precision.DAY)


@given(st.text(max_size=14) | st.from_regex(r"FY\d{4}/\d\d|\d{4}-\d\d-\d\d", fullmatch=True))
def test_any_text_names_a_time_or_none(text: str) -> None:
    found = when(text, "07-01")

    assert found is None or (found.text == text and found.first <= found.last)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_part_of_a_year_holds_its_days(day: date) -> None:
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    forms = [f"{day.year}", f"{day.year}-H{half}", f"{day.year}-Q{quarter}", f"{day:%Y-%m}"]

    for text in [*forms, str(day)]:
        found = when(text)
        assert found
        assert found.first <= day <= found.last
