"""What is told of an action, and what is not made up."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from gcmplan.errors import ChoiceError
from tests.builders import HEADER, plan
from tests.exchange.iati.official import ORG, published, slips

ORGANIZATIONS = """\
  coordinator: MOL
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: UNM, name: UN Network, type: un, x_iati_ref: XM-DAC-1}
  - {id: CSO, name: Friends, type: ngo}
"""
WHOLE = "lead: MOL, status: in_progress, start: 2026-01-01, due: 2026-12-31"


def text(fields: str, head: str = "") -> str:
    """A plan of one action with money."""
    action = f"{{id: A1, title: License agencies, {fields}}}"
    return (
        f"{HEADER}{head}{ORGANIZATIONS}objectives: "
        f"[{{id: O1, title: Decent work, gcm: [6], sdg: ['8.8'], actions: [{action}]}}]\n"
    )


def told(fields: str, path: str, head: str = "") -> list[str]:
    """What is told of an action, as attributes of elements or texts at a path."""
    money = "" if "budget" in fields else "budget: 5,"
    xml = published(plan(text(f"{WHOLE}, {money} {fields}", head))).xml
    assert slips(xml) == []
    (activity,) = etree.fromstring(xml).xpath("//iati-activity[@hierarchy='2']")
    return [_shown(each) for each in activity.xpath(path)]


def _shown(found: Any) -> str:
    if not isinstance(found, etree._Element):
        return str(found)
    values = (value for each in found.iter() for value in (*each.attrib.values(), each.text or ""))
    return " ".join(filter(str.strip, values))


@pytest.mark.parametrize(
    ("fields", "path", "expected"),
    [
        pytest.param("", "iati-identifier", [f"{ORG}-XEX-2025-A1"], id="identifier"),
        pytest.param("", "activity-status", ["2"], id="status"),
        pytest.param("", "activity-date", ["2026-01-01 1", "2026-12-31 3"], id="planned days"),
        pytest.param("started: 2026-11-01", "activity-date[@type='2']", [], id="not yet started"),
        pytest.param("", "@humanitarian", [], id="nobody says whether it is humanitarian"),
        pytest.param("x_iati_humanitarian: true", "@humanitarian", ["true"], id="humanitarian"),
        pytest.param("x_iati_humanitarian: maybe", "@humanitarian", [], id="neither yes nor no"),
        pytest.param("", "sector", [], id="no sector"),
        pytest.param("x_iati_sector: 15190", "sector", ["1 15190"], id="sector"),
        pytest.param("x_iati_sector: migration", "sector", [], id="no purpose code"),
        pytest.param("", "tag[@vocabulary < 99]", ["8 2", "8.8 3"], id="SDG of the objective"),
        pytest.param("sdg: ['10.c']", "tag[@vocabulary < 99]", ["10 2", "10.c 3"], id="own SDG"),
        pytest.param("gcm: [99]", "tag[@vocabulary = 99]", [], id="no objective of the Compact"),
        pytest.param("", "recipient-country", [], id="country of an example"),
        pytest.param("", "activity-scope", ["4"], id="national"),
        pytest.param("locations: [KE-30]", "activity-scope", [], id="not national"),
        pytest.param("", "participating-org", [f"{ORG} 10 2 Ministry of Labour"], id="lead"),
        pytest.param(
            "partners: [CSO, {org: CSO, role: consulted}, {org: CSO, role: implementing}]",
            "participating-org[@role != 2]",
            ["4 Friends"],
            id="partners with and without a role there",
        ),
        pytest.param(
            "funding: [{source: UNM, amount: 1}, {source: Fund, amount: 1, status: requested}]",
            "participating-org[@role = 1]",
            ["XM-DAC-1 40 1 UN Network"],
            id="who was only asked takes no part",
        ),
        pytest.param("", "budget", ["2026-01-01 2026-12-31 USD 2026-01-01 5"], id="budget"),
        pytest.param(
            "funding: [{source: UNM, amount: 7, status: committed}], spent: 9",
            "transaction",
            [],
            id="money whose day is not known",
        ),
        pytest.param(
            "funding: [{source: UNM, amount: 7, status: pledged, x_iati_date: 2026-12-01}]",
            "transaction",
            [],
            id="a day that has not come",
        ),
        pytest.param(
            "funding: [{source: UNM, amount: 7.50, status: pledged, x_iati_date: 2026-03}]",
            "transaction",
            ["13 2026-03-31 USD 2026-03-31 7.5 XM-DAC-1 40 UN Network"],
            id="pledge",
        ),
        pytest.param(
            "funding: [{source: MOL, amount: 7, currency: EUR, status: disbursed, "
            "x_iati_date: 2026-03-01}]",
            "transaction",
            [f"3 2026-03-01 EUR 2026-03-01 7 {ORG} 10 Ministry of Labour"],
            id="money of the publisher goes out",
        ),
        pytest.param(
            "spent: {amount: 9, x_iati_date: FY2025/26}",
            "transaction",
            [],
            id="no fiscal year",
        ),
        pytest.param("description: 'A ]]> <b>'", "description[1]", ["1 A ]]> <b>"], id="markup"),
        pytest.param("", "description", ["2 Decent work"], id="nothing made up"),
        pytest.param("", "result", [], id="nothing is measured"),
    ],
)
def test_told_of_an_action(fields: str, path: str, expected: list[str]) -> None:
    assert told(fields, path) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("period: 2026-Q3", "2026-07-01 2026-09-30", id="quarter"),
        pytest.param("period: 2027", "2027-01-01 2027-12-31", id="year"),
        pytest.param("period: FY2025/26", "2025-07-01 2026-06-30", id="fiscal year"),
    ],
)
def test_time_of_a_budget(line: str, expected: str) -> None:
    lines = f"budget: [{{{line}, amount: 7}}, {{period: 2026, amount: 8, currency: EUR}}]"

    found = told(lines, "budget", "  fiscal_year_start: 07-01\n")

    assert found == [
        f"{expected} USD {expected[:10]} 7",
        "2026-01-01 2026-12-31 EUR 2026-01-01 8",
    ]


NOTHING = "nothing of XEX-2025 can be published with IATI: "


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL", "no action has a budget, funding or money spent", id="no money"),
        pytest.param(
            f"{WHOLE}, budget: 5, merged_into: A1",
            "no action has a budget, funding or money spent",
            id="told elsewhere",
        ),
        pytest.param(
            "budget: 5, lead: MOL, start: 2026",
            "left out for want of a status: A1",
            id="no status",
        ),
        pytest.param(
            "budget: 5, lead: MOL, status: in_progress",
            "left out for want of a date: A1",
            id="no date",
        ),
        pytest.param(
            "budget: 5, partners: [CSO], status: in_progress, start: 2026",
            "left out for want of anybody who leads, works or pays: A1",
            id="no body",
        ),
    ],
)
def test_what_iati_demands_is_not_made_up(fields: str, expected: str) -> None:
    with pytest.raises(ChoiceError) as caught:
        published(plan(text(fields)))

    assert str(caught.value) == NOTHING + expected


def test_an_empty_plan() -> None:
    with pytest.raises(ChoiceError, match="no action has a budget"):
        published(plan(f"{HEADER}{ORGANIZATIONS}"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("start: 2026, due: 2026, budget: 5", [], id="all is said"),
        pytest.param(
            "due: 2026, spent: 5", ["no start", "1 amount left out for want of the day"], id="start"
        ),
        pytest.param(
            "start: 2026, budget: 5", ["budgets left out for want of a 'period'"], id="when"
        ),
        pytest.param(
            "start: 2026, due: 2027, budget: 5", ["budgets of more than a year"], id="long"
        ),
        pytest.param(
            "start: 2026, funding: [{source: UNM, amount: 1}]",
            ["1 amount of funding left out for want of a status"],
            id="funding without a status",
        ),
        pytest.param(
            "start: 2026, funding: [{source: UNM, amount: 1, status: requested}]",
            [],
            id="asked for",
        ),
        pytest.param(
            "start: 2026, due: 2026, budget: 5, partners: [CSO, UNM]",
            ["2 partners left out"],
            id="partners",
        ),
    ],
)
def test_what_is_missing_is_told(fields: str, expected: list[str]) -> None:
    notes = published(plan(text(f"lead: MOL, status: in_progress, {fields}"))).notes

    assert notes[0] == "published: XEX-2025, and its 1 action with money"
    assert [each.startswith(note) for each, note in zip(notes[1:-2], expected, strict=True)] == [
        True for _ in expected
    ]
    assert [each.split(":")[0] for each in notes[-2:]] == [
        "no sector, which IATI wants",
        "no recipient country",
    ]


def test_many_are_not_all_named() -> None:
    actions = ", ".join(
        f"{{id: A{number}, title: T, lead: MOL, start: 2026, budget: 5}}" for number in range(12)
    )
    objective = f"{{id: O1, title: O, gcm: [6], actions: [{actions}]}}"

    with pytest.raises(ChoiceError, match=r"status: A0, A1, A2, A3, A4, A5, A6, A7 and 4 more$"):
        published(plan(f"{HEADER}{ORGANIZATIONS}objectives: [{objective}]"))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(ORG, f"{ORG} 10 Ministry of Labour", id="identifier of the coordinator"),
        pytest.param("UNM", "XM-DAC-1 40 UN Network", id="body of the plan"),
    ],
)
def test_who_publishes(asked: str, expected: str) -> None:
    xml = published(plan(text(f"{WHOLE}, budget: 5")), asked).xml

    assert slips(xml) == []
    shown = [_shown(each) for each in etree.fromstring(xml).iter("reporting-org")]
    assert shown == [expected, expected]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(None, "MOL is to publish, and has no identifier for IATI: say", id="none"),
        pytest.param("UN", "--reporting-org 'UN' is no organization of the plan", id="neither"),
        pytest.param("XI-IATI-a/b", "--reporting-org 'XI-IATI-a/b' is no", id="forbidden sign"),
        pytest.param("", "--reporting-org '' is no organization", id="empty"),
        pytest.param("CSO", "CSO is to publish, and has no identifier for IATI: add", id="no ref"),
    ],
)
def test_who_cannot_publish(asked: str | None, expected: str) -> None:
    with pytest.raises(ChoiceError) as caught:
        published(plan(text(f"{WHOLE}, budget: 5")), asked)

    assert str(caught.value).startswith(expected)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "  coordinator: MOL\n", "", "XEX-2025 does not say who publishes", id="nobody"
        ),
        pytest.param("type: government", "type: ngo", "MOL cannot publish with IATI", id="ngo"),
    ],
)
def test_a_plan_that_does_not_say_who_publishes(old: str, new: str, expected: str) -> None:
    changed = text(f"{WHOLE}, budget: 5").replace(old, new)

    with pytest.raises(ChoiceError, match=expected):
        published(plan(changed), ORG)
