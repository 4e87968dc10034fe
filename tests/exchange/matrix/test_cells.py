"""What single cells say: amounts, bodies, statuses, numbers; and what is not sure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.exchange.matrix.directory import Directory
from gcmplan.exchange.matrix.phrases.amount import Unit, amount, unit
from gcmplan.exchange.matrix.phrases.bodies import naming, sort_of
from gcmplan.exchange.matrix.phrases.numbers import gcm_numbers, percent, scale_of, sdg_targets
from gcmplan.exchange.matrix.phrases.status import standing


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("KES 1.2M", Unit(), "1200000 KES"),
        ("USD 350,000", Unit(comma_groups=True), "350000 USD"),
        ("USD 350,000", Unit(), None),
        ("1 200 000", Unit("EUR"), "1200000 EUR"),
        ("1.200.000,50", Unit("EUR"), "1200000.5 EUR"),
        ("2,5 millones de euros", Unit(), "2500000 EUR"),
        ("1 200", Unit("EUR", 1000), "1200000 EUR"),
        ("12,5", Unit("EUR", 1000), "12500 EUR"),
        ("KSh 1,200,000/=", Unit(), "1200000 KES"),
        ("US$ 2.5 million", Unit(), "2500000 USD"),
        ("$ 500", Unit("USD"), "500 USD"),
        ("$ 500", Unit(), None),
        ("0", Unit("USD"), "0 USD"),
        ("500", Unit(), "500 None"),
        ("1.200", Unit("EUR"), None),
        ("USD 350,000", Unit("USD", 1000, True), None),
        ("USD 5 KES", Unit(), None),
        ("-500", Unit("USD"), None),
        ("(500)", Unit("USD"), None),
        ("100-200", Unit("USD"), None),
        ("1e9", Unit("USD"), None),
        ("12 34", Unit("USD"), None),
        ("FCFA 5000", Unit(), None),
        ("TBD", Unit("USD"), None),
        ("٥٠٠", Unit("USD"), None),
        ("9" * 40, Unit("USD"), None),
    ],
)
def test_amount(text: str, unit: Unit, expected: str | None) -> None:
    found = amount(text, unit)

    assert (found and f"{found.number} {found.currency}") == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Budget (USD)", Unit("USD")),
        ("Budget (US$ '000)", Unit("USD", 1000)),
        ("Cost in KES million", Unit("KES", 1_000_000)),
        ("Coût (en milliers d’euros)", Unit("EUR", 1000)),
        ("Budget (all)", Unit()),
        ("Budget (USD / KES)", Unit()),
    ],
)
def test_unit_of_a_header(header: str, expected: Unit) -> None:
    assert unit(header) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MoL / MoI", ["MoL", "MoI"]),
        ("MoL, NCM & IOM", ["MoL", "NCM", "IOM"]),
        (
            "Ministry of Labour and Social Protection; IOM",
            ["Ministry of Labour and Social Protection", "IOM"],
        ),
        (
            "Ministry of Labour and Social Protection and IOM",
            ["Ministry of Labour and Social Protection", "IOM"],
        ),
        (
            "Ministry of Labour and Ministry of Interior",
            ["Ministry of Labour", "Ministry of Interior"],
        ),
        (
            "Ministry of Foreign and Diaspora Affairs",
            ["Ministry of Foreign and Diaspora Affairs"],
        ),
        (
            "Ministerio de Trabajo y Previsión Social y OIM",
            ["Ministerio de Trabajo y Previsión Social", "OIM"],
        ),
        (
            "Ministry of Labour and Social Protection (MLSP), IOM",
            ["Ministry of Labour and Social Protection", "IOM"],
        ),
        ("Statistical Service (SS), GIS", ["Statistical Service", "GIS"]),
        ("Ministère du Travail (MT)\nOIM", ["Ministère du Travail", "OIM"]),
        ("- IOM\n- UNHCR", ["IOM", "UNHCR"]),
        ("وزارة العمل; 劳动部", ["وزارة العمل", "劳动部"]),
        ("All ministries", ["All ministries"]),
        (",", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert [each.name for each in naming(text).bodies] == expected


@pytest.mark.parametrize("text", ["Refugee/Asylum Board", "Ministry of Health, Labour", "a/b"])
def test_what_may_be_several_bodies_is_doubtful(text: str) -> None:
    found = naming(text)

    assert (len(found.bodies), found.doubtful) == (1, True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ministère du Travail", "government"),
        ("MoI", "government"),
        ("OIM", "un"),
        ("County governments", "local_government"),
        ("Kenya National Bureau of Statistics", "public_body"),
        ("Universidad Central", "academia"),
        ("Kenya Red Cross Society", "red_cross"),
        ("Zork", None),
    ],
)
def test_sort_of_a_body(name: str, expected: str | None) -> None:
    assert sort_of(name) == expected


def test_bodies_are_told_apart_and_asked_about() -> None:
    cells = ["MLSP", "Ministry of Labor and Social Protection", "M.L.S.P", "OIM", "Min. Labor"]
    cells += [
        "Agence nationale (ANSD)",
        "ANSD",
        "Ministry of Labour and Social Protection",
        "劳动部",
    ]
    named = [each for cell in cells for each in naming(cell).bodies]

    directory = Directory(named, {"OIM": "IOM"}, ["ORG1"])

    assert [each.id for each in directory.bodies] == [
        "MLSP", "MLSP2", "IOM", "ML", "ANSD", "MLSP3", "ORG2",
    ]  # fmt: skip
    assert {(one.id, other.id) for one, other in directory.alike()} == {
        ("MLSP", "MLSP2"),
        ("MLSP2", "ML"),
        ("MLSP", "MLSP3"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ongoing", "in_progress None"),
        ("En cours", "in_progress None"),
        ("no iniciado", "not_started None"),
        ("Terminé.", "completed None"),
        ("annulée", "cancelled None"),
        ("delayed", "late None"),
        ("100%", "None 100"),
        ("ongoing – 60 %", "in_progress 60"),
        ("so-so", "None None"),
        ("120%", "None None"),
        ("مكتمل", "None None"),
    ],
)
def test_status(text: str, expected: str) -> None:
    assert " ".join(map(str, standing(text, {}))) == expected


def test_status_of_a_map_comes_first() -> None:
    assert standing("On course", {"on course": "in_progress"}).status == "in_progress"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Obj. 6, 7", [6, 7]),
        ("GCM 6", [6]),
        ("Objectives 5–7 and 23", [5, 6, 7, 23]),
        ("Objectif du PMM 1", []),
        ("PMM objectif n° 1", [1]),
        ("6.7", []),
        ("99", []),
        ("6c", []),
        ("see 6", []),
        ("", []),
    ],
)
def test_objectives_of_the_compact(text: str, expected: list[int]) -> None:
    assert gcm_numbers(text) == expected


def test_sdg_targets_and_percents() -> None:
    assert sdg_targets("SDG 8.8, 10.7 and 10.c") == ["8.8", "10.7", "10.c"]
    assert sdg_targets("8.8 (labour)") == []
    assert percent("45,5 %") is not None
    assert percent("101%") is None
    assert [scale_of(each) for each in (["0.25", "1", ""], ["1", "0"], ["0.5", "40"], ["50%"])] == [
        "shares",
        "doubtful",
        "percents",
        "percents",
    ]


@given(st.text())
def test_any_text_is_something_or_nothing(text: str) -> None:
    amount(text)
    naming(text)
    standing(text, {})
    gcm_numbers(text)
    sdg_targets(text)
    percent(text)
    unit(text)
