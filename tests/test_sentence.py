"""Sentences, in English and in other languages."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.cache.packing import packed, unpacked
from gcmplan.cli.speaking import preferred
from gcmplan.finding import Remark
from gcmplan.keypath import TOP
from gcmplan.plan.text import Text
from gcmplan.sentence import Amount, Sentence, Translated, say, say_as, say_count
from gcmplan.translation import Words, spoken, words


class Backwards:
    """A language in which templates are said in brackets."""

    def gettext(self, message: str) -> str:
        return f"[{message}]"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"<{one if number < 2 else many}>"

    def pgettext(self, meaning: str, message: str) -> str:
        return f"({meaning}: {message})"


IN_BRACKETS = Words("fr", Backwards())


@pytest.mark.parametrize(
    ("sentence", "english", "other"),
    [
        pytest.param(say("no value"), "no value", "[no value]", id="no values"),
        pytest.param(say("{a} is", a="A1"), "A1 is", "[A1 is]", id="text"),
        pytest.param(
            say("{a}", a="{b} {0.__class__}"),
            "{b} {0.__class__}",
            "[{b} {0.__class__}]",
            id="braces in a value",
        ),
        pytest.param(
            say("{period: 2027} {a}", a=1),
            "{period: 2027} 1",
            "[{period: 2027} 1]",
            id="braces in a template",
        ),
        pytest.param(
            say("on {a}", a=date(2026, 9, 30)), "on 2026-09-30", "[on 2026-09-30]", id="a day"
        ),
        pytest.param(
            say("{a}", a=Amount("-1234567.50")),
            "-1,234,567.50",
            "[-1\u00a0234\u00a0567,50]",
            id="an amount",
        ),
        pytest.param(say("{a}", a=1234), "1234", "[1234]", id="a number"),
        pytest.param(
            say("{a}?", a=say("is {b}", b=1)), "is 1?", "[[is 1]?]", id="a sentence in a sentence"
        ),
        pytest.param(say_as("planned", "PLAN"), "PLAN", "(planned: PLAN)", id="one meaning"),
        pytest.param(
            say("{a} is", a=Translated("Le pont", {"fr": "Le pont", "en": "The bridge"})),
            "Le pont is",
            "[The bridge is]",
            id="a text of a plan",
        ),
        pytest.param(say_count("{number} day", "{number} days", 1), "1 day", "<1 day>", id="one"),
        pytest.param(say_count("{number} day", "{number} days", 0), "0 days", "<0 day>", id="none"),
        pytest.param(
            say_count("{number} day", "{number} days", 2000),
            "2,000 days",
            "<2\u00a0000 days>",
            id="many",
        ),
    ],
)
def test_sentence(sentence: Sentence, english: str, other: str) -> None:
    assert sentence == english
    assert IN_BRACKETS(sentence) == other


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        pytest.param(
            "fr", say("'{key}' of {item}", key="due", item="A1"), "'due' de A1", id="an id"
        ),
        pytest.param(
            "fr",
            say("'{key}' of {item}", key="start", item=say("the plan")),
            "'start' du plan",
            id="the plan",
        ),
        pytest.param(
            "es",
            say("'{key}' of {item}", key="start", item=say("the plan")),
            "'start' del plan",
            id="el plan",
        ),
        pytest.param(
            "fr",
            say("'{key}' of {item}", key="due", item=say("an action")),
            "'due' d’une action",
            id="one",
        ),
        pytest.param(
            "fr",
            say("'{key}' of {item}", key="due", item="le X"),
            "'due' de le X",
            id="text of a plan",
        ),
    ],
)
def test_words_are_joined_where_one_follows_on_the_other(
    language: str, sentence: Sentence, said: str
) -> None:
    assert words(language)(sentence) == said


def test_what_is_no_sentence_of_ours_is_not_translated() -> None:
    assert IN_BRACKETS("A title") == "A title"
    assert IN_BRACKETS(str(say("no value"))) == "no value"


NESTED = say(
    "{a} {b} {c} {d} {e}",
    a="{b}",
    b=Amount("1000"),
    c=say_count("{number} day", "{number} days", 2),
    d=say_as("planned", "PLAN"),
    e=Translated("Le pont", {"fr": "Le pont", "en": "The bridge"}),
)


def test_sentences_survive_being_sent_and_kept() -> None:
    remark = Remark(TOP, NESTED, None)
    kept = unpacked(packed(remark))

    for copy in (pickle.loads(pickle.dumps(NESTED)), kept.message):
        assert copy == NESTED
        assert IN_BRACKETS(copy) == IN_BRACKETS(NESTED)


@given(st.text(), st.text())
def test_values_are_said_as_they_are(one: str, other: str) -> None:
    sentence = say("{a}|{b}", a=one, b=other)

    assert sentence == f"{one}|{other}"
    assert unpacked(packed(sentence)) == sentence


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        pytest.param({}, "en", id="nothing said"),
        pytest.param({"LANG": "fr_FR.UTF-8"}, "fr", id="a locale"),
        pytest.param({"LANG": "es_419"}, "es", id="a region"),
        pytest.param({"LANG": "fr"}, "fr", id="a language"),
        pytest.param({"LANG": "de_DE.UTF-8"}, "en", id="a language that is not spoken"),
        pytest.param({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "es_ES.UTF-8"}, "es", id="messages"),
        pytest.param({"LANG": "fr_FR", "LC_ALL": "C.UTF-8"}, "en", id="all of it plain"),
        pytest.param({"LANG": "fr_FR", "LC_ALL": ""}, "fr", id="an empty variable"),
        pytest.param({"LANG": "de_DE", "LANGUAGE": "pt:es:fr"}, "es", id="several"),
        pytest.param(
            {"LANG": "fr_FR", "LANGUAGE": "de:en_GB:fr"}, "en", id="English before French"
        ),
        pytest.param({"LANG": "C", "LANGUAGE": "fr"}, "en", id="a list, and a plain locale"),
        pytest.param({"LANGUAGE": "fr"}, "en", id="a list alone"),
        pytest.param({"LANG": "français"}, "en", id="no language"),
        pytest.param({"LANG": "../../fr"}, "en", id="a path"),
    ],
)
def test_language_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert spoken(preferred(environment)) == language


def test_languages_that_are_not_spoken_are_english() -> None:
    assert words("de")(say("error")) == "error"
    assert words("fr")(say("error")) == "erreur"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param("en", "The bridge", id="given"),
        pytest.param("fr-CA", "Le pont", id="that of a region"),
        pytest.param("pt-BR", "A ponte", id="given for the region"),
        pytest.param("pt", "Le pont", id="given for a region only"),
        pytest.param("de", "Le pont", id="not given"),
    ],
)
def test_texts_of_plans_are_shown_in_the_nearest_language(language: str, said: str) -> None:
    texts = {"fr": "Le pont", "en": "The bridge", "pt-BR": "A ponte"}

    assert Text("Le pont", texts).in_language(language) == said
    assert Translated("Le pont", texts).in_language(language) == said
    assert words("es", language)(Text("Le pont", texts)) == said
