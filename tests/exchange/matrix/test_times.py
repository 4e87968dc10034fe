"""Times as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.exchange.matrix.phrases.coarse import moment, span
from gcmplan.exchange.matrix.phrases.timewords import Ways


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q2 2021", "2021-Q2..2021-Q2"),
        ("2021 Q2", "2021-Q2..2021-Q2"),
        ("second quarter of 2021", "2021-Q2..2021-Q2"),
        ("2021", "2021..2021"),
        ("2021 and 2022", "2021..2022"),
        ("2021, 2022 and 2023", "2021..2023"),
        ("2021 & 2022", "2021..2022"),
        ("2021 and 2023", None),
        ("2023–2025", "2023..2025"),
        ("2025-2023", None),
        ("Jan-Mar 2023", "2023-01..2023-03"),
        ("15-20 March 2023", "2023-03-15..2023-03-20"),
        ("between March and June 2024", "2024-03..2024-06"),
        ("Q1–Q3 2024", "2024-Q1..2024-Q3"),
        ("Q1, Q2 and Q3 2024", "2024-Q1..2024-Q3"),
        ("Q4 2023 to Q2 2024", "2023-Q4..2024-Q2"),
        ("January 2021 to end of 2022", "2021-01..2022"),
        ("from 2021", "2021.."),
        ("by end of 2024", "..2024"),
        ("by June 2024", "..2024-06"),
        ("until 2024", "..2024"),
        ("31/12/2024", "..2024-12-31"),
        ("31.12.2024", "..2024-12-31"),
        ("2024-12-31T10:00:00", "..2024-12-31"),
        ("March 15, 2021", "..2021-03-15"),
        ("12/2024", "2024-12..2024-12"),
        ("continuous", "always"),
        ("2021 - continuous", "2021..always"),
        ("1er trimestre 2024", "2024-Q1..2024-Q1"),
        ("T1 2024", "2024-Q1..2024-Q1"),
        ("premier semestre 2023", "2023-H1..2023-H1"),
        ("du 1er janvier au 31 mars 2023", "2023-01-01..2023-03-31"),
        ("d’ici fin 2024", "..2024"),
        ("à partir de 2021", "2021.."),
        ("août 2023", "2023-08..2023-08"),
        ("segundo semestre de 2023", "2023-H2..2023-H2"),
        ("enero a marzo de 2023", "2023-01..2023-03"),
        ("hasta diciembre de 2024", "..2024-12"),
        ("a finales de 2025", "..2025"),
        ("permanente", "always"),
        ("2021/22", None),
        ("03/04/2024", None),
        ("30 February 2024", None),
        ("Dec-24", None),
        ("2021-22", None),
        ("44197", None),
        ("ongoing", None),
        ("en cours", None),
        ("en curso", None),
        ("mid-2024", None),
        ("short term", None),
        ("2021 - ongoing", None),
        ("2021-2022-2023", None),
        ("Jan", None),
        ("٢٠٢٤", None),
        ("", None),
        ("2024 " * 99, None),
    ],
)
def test_span(text: str, expected: str | None) -> None:
    found = span(text)

    shown = found and f"{found.start or ''}..{found.due or ''}{'always' if found.always else ''}"
    assert shown == (expected if expected != "always" else "..always")


def test_what_a_map_says_of_dates() -> None:
    assert moment("03/04/2024", Ways(day_first=True)) == "2024-04-03"
    assert moment("03/04/2024", Ways(day_first=False)) == "2024-03-04"
    assert moment("2021/22", Ways(fiscal_year_start="07-01")) == "FY2021/22"
    assert moment("FY 2021/22", Ways(fiscal_year_start="07-01")) == "FY2021/22"


WORDS = ["2021", "Q2", "to", "and", "by", "end", "March", "15", "-", "de", "1er", "semestre", "/"]


@given(st.text() | st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
def test_any_text_is_a_time_or_none(text: str) -> None:
    found = span(text, Ways(day_first=True))

    assert found is None or found.start or found.due or found.always
