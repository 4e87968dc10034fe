"""Did you mean …?: what is nearest, whatever the order of the words."""

from __future__ import annotations

import pytest

from gcmplan.nearest import nearest
from gcmplan.pages import codes

KEYS = ["due", "id", "lead", "name", "period", "start", "status", "title"]
IDS = ["A3.01", "A3.02", "A3.03", "A3.10", "A2.03", "A13.02"]


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        pytest.param("titel", KEYS, "title", id="two letters swapped"),
        pytest.param("STATUS", KEYS, "status", id="in capitals"),
        pytest.param("dew", KEYS, "due", id="one letter of three"),
        pytest.param("theme", KEYS, None, id="another word"),
        pytest.param("", KEYS, None, id="nothing"),
        pytest.param("😀" * 100_000, KEYS, None, id="endless"),
        pytest.param("due", [], None, id="nothing to mean"),
        pytest.param("A3.20", IDS, "A3.02", id="an id with digits swapped"),
        pytest.param("A30.2", IDS, "A3.02", id="an id with its dot too late"),
        pytest.param("A3.2", IDS, "A3.02", id="an id with a digit left out"),
        pytest.param("GCM350", codes(), "GCM305", id="a code with digits swapped"),
        pytest.param("GCM041", codes(), "GCM401", id="another"),
        pytest.param("GMC402", codes(), "GCM402", id="letters of a code swapped"),
        pytest.param("gcm6O1", codes(), "GCM601", id="a letter for a digit"),
    ],
)
def test_nearest(word: str, words: list[str], expected: str | None) -> None:
    assert nearest(word, words) == nearest(word, words[::-1]) == expected


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("at", [3, 4])
def test_swapped_digits_of_a_code_are_swapped_back(code: str, at: int) -> None:
    word = f"{code[:at]}{code[at + 1]}{code[at]}{code[at + 2 :]}"

    assert sorted(nearest(word, codes()) or "") == sorted(code)
