from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from tests.builders import loaded, plan

TEXTS = TypeAdapter(Text)


@pytest.mark.parametrize(
    ("value", "language", "main"),
    [
        pytest.param("Train inspectors", "en", "Train inspectors", id="plain"),
        pytest.param("  two lines\nof text ", "en", "  two lines\nof text ", id="kept as typed"),
        pytest.param("8.10", "en", "8.10", id="looks like a number"),
        pytest.param({"en": "Train"}, "en", "Train", id="one language"),
        pytest.param({"en": "Train", "fr": "Former"}, "en", "Train", id="first of two"),
        pytest.param({"en": "Train", "fr": "Former"}, "fr", "Former", id="first stands second"),
        pytest.param({"pt-BR": "Treinar"}, "pt-BR", "Treinar", id="language of a country"),
        pytest.param({"zh-Hant-TW": "培訓"}, "zh-Hant-TW", "培訓", id="language and script"),
    ],
)
def test_read(value: object, language: str, main: str) -> None:
    text = TEXTS.validate_python(value, context={"language": language})

    assert text.main == str(text) == main
    assert text.translations == (value if isinstance(value, dict) else None)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        pytest.param("", "wrong_form", id="nothing"),
        pytest.param("  \n", "wrong_form", id="spaces only"),
        pytest.param({}, "wrong_form", id="no language"),
        pytest.param({"en": ""}, "wrong_form", id="nothing in a language"),
        pytest.param({"en": " "}, "wrong_form", id="spaces in a language"),
        pytest.param({"en": "Train", "fr": None}, "wrong_form", id="null in a language"),
        pytest.param({"en": 8}, "wrong_form", id="a number in a language"),
        pytest.param({"EN": "Train"}, "wrong_form", id="capital letters"),
        pytest.param({"en": "Train", "French": "Former"}, "wrong_form", id="name of a language"),
        pytest.param({"en": "Train", 1: "Former"}, "wrong_form", id="a number for a language"),
        pytest.param({"en": {"en": "Train"}}, "wrong_form", id="a map in a map"),
        pytest.param(2026, "wrong_form", id="a number"),
        pytest.param(True, "wrong_form", id="a boolean"),
        pytest.param(None, "wrong_form", id="null"),
        pytest.param(["Train"], "wrong_form", id="a list"),
        pytest.param({"fr": "Former"}, "no_first_language", id="without the first language"),
        pytest.param({"en-GB": "Train"}, "no_first_language", id="a variant is another language"),
    ],
)
def test_refused(value: object, error: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        TEXTS.validate_python(value)

    assert [each["type"] for each in refusal.value.errors()] == [error]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(Text("Train"), "fr", "Train", id="plain text in any language"),
        pytest.param(Text("Train", {"en": "Train", "fr": "Former"}), "fr", "Former", id="given"),
        pytest.param(Text("Train", {"en": "Train", "fr": "Former"}), "en", "Train", id="first"),
        pytest.param(Text("Train", {"en": "Train"}), "sw", "Train", id="not given"),
    ],
)
def test_in_language(text: Text, language: str, expected: str) -> None:
    assert text.in_language(language) == expected


HEAD = "gcmplan: 1\nplan: {{id: X, title: {title}, country: XEX, {languages}, {period}}}\n"
PERIOD = "period: {start: 2025, end: 2027}"


@pytest.mark.parametrize(
    ("languages", "title", "main"),
    [
        pytest.param("version: 1", "{fr: Le plan, en: Plan}", "Plan", id="English by default"),
        pytest.param("languages: [fr, en]", "{en: Plan, fr: Le plan}", "Le plan", id="French"),
        pytest.param("languages: [fr]", "Le plan", "Le plan", id="plain text"),
        pytest.param("languages: null", "{en: Plan}", "Plan", id="null is the default"),
    ],
)
def test_first_language_of_the_plan(languages: str, title: str, main: str) -> None:
    read = plan(HEAD.format(title=title, languages=languages, period=PERIOD))

    assert read.header.title.main == main


def test_english_is_missing_where_no_language_is_named() -> None:
    text = HEAD.format(title="{fr: Le plan}", languages="version: 1", period=PERIOD)

    told = loaded(text).diagnostics

    assert [str(each.finding.remark.path) for each in told] == ["plan.title.en"]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        pytest.param("languages: [sw]", {"plan.title.sw"}, id="the first language is missing"),
        pytest.param("languages: sw", {"plan.languages"}, id="languages are no list"),
        pytest.param("languages: []", {"plan.languages"}, id="no languages"),
        pytest.param(
            "languages: [SW, en]", {"plan.languages[0]"}, id="a wrong language is told of once"
        ),
    ],
)
def test_slips_in_languages(languages: str, expected: set[str]) -> None:
    text = HEAD.format(title="{en: Plan, fr: Le plan}", languages=languages, period=PERIOD)

    told = loaded(text).diagnostics

    assert {str(each.finding.remark.path) for each in told} == expected


def test_a_wrong_language_is_no_first_language() -> None:
    period = {"start": 2025, "end": 2027}
    head = {"id": "X", "title": {"fr": "Le plan"}, "languages": ["FR", "en"], "period": period}

    with pytest.raises(ValidationError) as refusal:
        Plan.read({"gcmplan": 1, "plan": head})

    assert [each["loc"] for each in refusal.value.errors()] == [("plan", "languages", 0)]


def test_translations_are_those_that_were_written() -> None:
    value: dict[str, Any] = {"en": "Train", "fr": "Former"}

    text = TEXTS.validate_python(value)
    value["sw"] = "Fundisha"

    assert text.translations == {"en": "Train", "fr": "Former"}
