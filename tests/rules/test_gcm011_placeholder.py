from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm011_placeholder import placeholder
from tests.builders import OBJECTIVE, found, places

ACTION = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("License recruitment agencies", id="a title"),
        pytest.param("'TBD: agencies'", id="a placeholder and a title"),
        pytest.param("Unknown fates of missing migrants", id="begins like a placeholder"),
        pytest.param("X", id="one letter"),
        pytest.param("Ñ", id="one letter with an accent"),
        pytest.param("移民", id="Chinese"),
        pytest.param("العمل", id="Arabic"),
        pytest.param("'8.10'", id="a number"),
        pytest.param("No", id="a word that other readers take for false"),
    ],
)
def test_title_that_says_something(title: str) -> None:
    assert found(placeholder, f"actions: [{{id: A1, title: {title}}}]") == []


@pytest.mark.parametrize(
    "title",
    [
        "TBD",
        "tbd.",
        "[T.B.D.]",
        "ＴＢＤ",
        "xxx",
        "XX",
        "n/a",
        "N.A.",
        "…",
        "...",
        "???",
        "–",
        "To be confirmed",
        "à déterminer",
        "A\N{COMBINING GRAVE ACCENT} de\N{COMBINING ACUTE ACCENT}finir",
        "Por definir",
        "待定",
        "يُحدَّد لاحقًا",
        "Уточняется",
    ],
)
def test_title_that_says_nothing(title: str) -> None:
    assert found(placeholder, f"actions: [{{id: A1, title: '{title}'}}]") == [
        f"{ACTION}.title: A1 has the placeholder '{title}' as its title"
    ]


def test_long_row_of_signs() -> None:
    assert found(placeholder, f"actions: [{{id: A1, title: '{'_' * 500}'}}]") == [
        f"{ACTION}.title: A1 has the placeholder '{'_' * 30}' as its title"
    ]


def test_every_language() -> None:
    title = "{en: License recruitment agencies, fr: à définir, es: por definir}"

    assert found(placeholder, f"actions: [{{id: A1, title: {title}}}]") == [
        f"{ACTION}.title.fr: A1 has the placeholder 'à définir' as its title",
        f"{ACTION}.title.es: A1 has the placeholder 'por definir' as its title",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL", [], id="a body"),
        pytest.param("lead: NA", [], id="a declared body with such an id"),
        pytest.param("depends_on: [TBD]", [], id="no body: an unknown reference"),
        pytest.param("lead: TBD", ["lead[0] lead TBD"], id="lead"),
        pytest.param("lead: [MOL, TBC]", ["lead[1] lead TBC"], id="one of two leads"),
        pytest.param("partners: [xxx]", ["partners[0].org partners xxx"], id="partner"),
        pytest.param(
            "funding: [{source: to be identified, amount: 5, currency: USD}]",
            ["funding[0].source funding to be identified"],
            id="source of funding",
        ),
        pytest.param(
            "funding: [{source: World Bank, amount: 5, currency: USD}]", [], id="funder in words"
        ),
    ],
)
def test_body(fields: str, expected: list[str]) -> None:
    yaml = f"""\
organizations:
  - {{id: NA, name: National Assembly, type: parliament}}
{OBJECTIVE}    actions: [{{id: A1, title: License recruitment agencies, {fields}}}]
"""

    assert found(placeholder, yaml) == [
        f"{ACTION}.{path}: '{key}' of A1 is the placeholder '{text}', and no body"
        for path, key, text in (each.split(maxsplit=2) for each in expected)
    ]


def test_every_kind() -> None:
    yaml = """\
gcmplan: 1
plan: {id: XEX-2025, title: TBD, country: XEX, period: {start: 2025, end: 2027}, coordinator: TBA}
organizations: [{id: MOL, name: xxx, type: government}]
objectives:
  - {id: O1, gcm: [6], risks: [{id: R1, title: '?', likelihood: 1, impact: 1}]}
sources: [{id: S1, title: '-'}]
"""

    assert found(placeholder, yaml) == [
        "plan.title: XEX-2025 has the placeholder 'TBD' as its title",
        "organizations[0].name: MOL has the placeholder 'xxx' as its name",
        "objectives[0].risks[0].title: R1 has the placeholder '?' as its title",
        "sources[0].title: S1 has the placeholder '-' as its title",
        "plan.coordinator: 'coordinator' of XEX-2025 is the placeholder 'TBA', and no body",
    ]


def test_body_that_could_not_be_read() -> None:
    yaml = "organizations: [{id: TBC, name: The Border Consortium, type: NGOO}]\n" + OBJECTIVE

    assert found(placeholder, yaml + "    lead: TBC\n") == []


def test_place() -> None:
    assert places(placeholder, "actions:\n  - id: A1\n    title: TBD\n") == ["3:16"]
