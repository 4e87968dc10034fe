from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm701_translation_missing import translation_missing
from tests.builders import found, loaded, places, question

PLAN = """\
gcmplan: 1
plan:
  id: P
  title: {title}
  country: XEX
  period: {{start: 2025, end: 2027}}
  languages: [{languages}]
{rest}
"""
EN_FR = "{en: Fair contracts, fr: Contrats équitables}"
MISSING = "plan.title: the title of P is not given in"
SAME = "plan.title: the title of P is the same in"


def plan(title: str, languages: str = "en, fr", rest: str = "") -> str:
    return PLAN.format(title=title, languages=languages, rest=rest)


@pytest.mark.parametrize(
    ("languages", "title", "expected"),
    [
        pytest.param("en", "Fair contracts", [], id="one language"),
        pytest.param("en", EN_FR, [], id="a language more than declared"),
        pytest.param("en, en", "Fair contracts", [], id="one language twice"),
        pytest.param("en, fr", EN_FR, [], id="both"),
        pytest.param("fr, en", EN_FR, [], id="both, in another order"),
        pytest.param("en, fr", "Fair contracts", [f"{MISSING} fr"], id="plain text"),
        pytest.param("fr, en", "Contrats", [f"{MISSING} en"], id="plain text in French"),
        pytest.param("en, fr", "{en: Fair contracts}", [f"{MISSING} fr"], id="one of two"),
        pytest.param("en, fr, sw", EN_FR, [f"{MISSING} sw"], id="two of three"),
        pytest.param("en, fr, sw, ar", "Fair", [f"{MISSING} fr, sw and ar"], id="one of four"),
        pytest.param("en, fr", "{en: Fair, fr: fair}", [f"{SAME} en and fr"], id="copied"),
        pytest.param("en, fr", "{en: Fair, fr: 'Fair '}", [f"{SAME} en and fr"], id="spaces"),
        pytest.param("en, fr", "{en: NMC, fr: NMC}", [], id="an abbreviation of 3 characters"),
        pytest.param("en, fr", "{en: NMCX, fr: NMCX}", [f"{SAME} en and fr"], id="4 characters"),
        pytest.param("en, fr", "{en: Fair, fr: Juste, sw: Fair}", [], id="copied, not declared"),
        pytest.param(
            "en, fr, sw",
            "{en: Fair, fr: Fair}",
            [f"{MISSING} sw; is the same in en and fr"],
            id="one finding for each title",
        ),
    ],
)
def test_title(languages: str, title: str, expected: list[str]) -> None:
    assert found(translation_missing, plan(title, languages)) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            "organizations: [{id: MOL, name: Ministry of Labour, type: government}]",
            ["organizations[0].name: the name of MOL is not given in fr"],
            id="a name",
        ),
        pytest.param("objectives: [{id: O1, gcm: [6]}]", [], id="no title"),
        pytest.param(
            f"objectives: [{{id: O1, title: {EN_FR}, gcm: [6], "
            "actions: [{id: A1, title: License agencies, note: By law}]}]",
            ["objectives[0].actions[0].title: the title of A1 is not given in fr"],
            id="an action, but not its note",
        ),
        pytest.param(
            "sources: [{id: S1, title: Law of 2023}]",
            ["sources[0].title: the title of S1 is not given in fr"],
            id="a source",
        ),
    ],
)
def test_whose(rest: str, expected: list[str]) -> None:
    assert found(translation_missing, plan(EN_FR, rest=rest)) == expected


def test_help() -> None:
    (finding,) = check([translation_missing], question(loaded(plan("Fair contracts"))))

    assert finding.remark.help == "write it in each language, as title: {en: …, fr: …}"


def test_place() -> None:
    assert places(translation_missing, plan("Fair contracts")) == ["4:10"]
