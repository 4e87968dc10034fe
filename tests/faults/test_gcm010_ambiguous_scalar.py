from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, diagnostics, items, places, told

SAYING = "'{0}' without quotation marks is text here and something else elsewhere | write \"{0}\""


@pytest.mark.parametrize(
    "word", ["NO", "no", "Yes", "on", "off", "y", "N", "TRUE", "Null", "010", "1e3", "1:30", "0x1F"]
)
def test_words_that_other_readers_change(word: str) -> None:
    assert told("GCM010", f"areas: [{{id: T1, title: {word}}}]\n") == [SAYING.format(word)]


@pytest.mark.parametrize(
    "title", ['"NO"', "'no'", "no way", "None", "A1", "{en: Yes we can}", "2026-09-30", "12:60"]
)
def test_words_that_all_readers_take_for_text(title: str) -> None:
    assert told("GCM010", f"areas: [{{id: T1, title: {title}}}]\n") == []


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("areas: [{id: NO, title: x}]\n", [SAYING.format("NO")], id="an id"),
        pytest.param(
            "areas: [{id: T1, title: {en: No, fr: Non}}]\n", [SAYING.format("No")], id="a language"
        ),
        pytest.param(
            "x_own: [1e3, {a: off}]\n", [SAYING.format(w) for w in ("1e3", "off")], id="x_"
        ),
        pytest.param("areas: [{id: T1, title: x, no: 1}]\n", [], id="a key is a slip already"),
        pytest.param(
            "actions: [{id: A1, title: x, status: NO}]\n", [], id="a value that has a slip already"
        ),
        pytest.param(
            "areas: [{id: T1, title: x, lead: [y, n]}]\n",
            [SAYING.format(w) for w in "yn"],
            id="list",
        ),
        pytest.param(HEADER + "  rules: {GCM305: off}\n", [], id="off is a level"),
        pytest.param(HEADER + "  version: 1e3\n", [SAYING.format("1e3")], id="in the head"),
    ],
)
def test_where_it_stands(yaml: str, expected: list[str]) -> None:
    assert told("GCM010", yaml) == expected


def test_it_can_be_mended_by_the_program() -> None:
    (found,) = diagnostics("GCM010", HEADER + "areas: [{id: T1, title: NO}]\n")

    assert found.finding.rule.fixable


def test_place_and_item() -> None:
    text = HEADER + "areas:\n  - id: T1\n    title: x\n    description: Off\n"

    assert places("GCM010", text) == [f"plan.yaml:{HEAD_LINES + 4}:18"]
    assert items("GCM010", text) == ["T1 areas[0].description"]


def test_place_in_several_files() -> None:
    first, second = "areas: [{id: T1, title: x}]\n", "areas:\n  - {id: T2, title: NO}\n"

    assert places("GCM010", first, HEADER, second) == ["2.yaml:2:21"]
    assert items("GCM010", first, HEADER, second) == ["T2 areas[1].title"]
