from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

RISK = "risks: [{{{fields}}}]\n"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("id: R1, title: x, likelihood: 1, impact: 1", [], id="all there"),
        pytest.param(
            "id: R1, likelihood: 1, impact: 1",
            ["R1 has no 'title' | add it, as 'title: License recruitment agencies'"],
            id="one missing",
        ),
        pytest.param(
            "id: R1, title: , likelihood: 1, impact: 1",
            ["R1 has no 'title' | add it, as 'title: License recruitment agencies'"],
            id="one empty",
        ),
        pytest.param(
            "id: R1, title: ~, likelihood: 1, impact: 1",
            ["R1 has no 'title' | add it, as 'title: License recruitment agencies'"],
            id="one null",
        ),
        pytest.param(
            "id: R1, title: x",
            [
                "R1 has no 'impact' | add it, as 'impact: 4'",
                "R1 has no 'likelihood' | add it, as 'likelihood: 3'",
            ],
            id="two missing",
        ),
        pytest.param(
            "title: x, likelihood: 1, impact: 1",
            ["a risk of O1 has no 'id' | add it, as 'id: A3.02'"],
            id="the id missing",
        ),
    ],
)
def test_what_is_told(fields: str, expected: list[str]) -> None:
    assert told("GCM005", RISK.format(fields=fields)) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("partners: [MOL]", [], id="a partner by its id"),
        pytest.param(
            "partners: [{role: funding}]",
            ["'partners' of A1 has no 'org' | add it, as 'org: MOL'"],
            id="a partner",
        ),
        pytest.param("budget: 350000", [], id="a bare amount"),
        pytest.param(
            "budget: {currency: USD}",
            ["'budget' of A1 has no 'amount' | add it, as 'amount: 350000'"],
            id="a budget",
        ),
        pytest.param(
            "budget: [{period: 2026}]",
            ["'budget' of A1 has no 'amount' | add it, as 'amount: 350000'"],
            id="a line of a budget",
        ),
        pytest.param(
            "funding: [{amount: 1}]",
            ["'funding' of A1 has no 'source' | add it, as 'source: MOL'"],
            id="funding",
        ),
        pytest.param(
            "updates: [{text: x}, {date: 2026}]",
            [
                "'updates' of A1 has no 'date' | add it, as 'date: 2026-09-30'",
                "'updates' of A1 has no 'text' | add it, as 'text: The register is open'",
            ],
            id="updates",
        ),
        pytest.param(
            "milestones: [{id: M1}]",
            ["M1 has no 'title' | add it, as 'title: License recruitment agencies'"],
            id="a milestone",
        ),
    ],
)
def test_parts_of_an_action(field: str, expected: list[str]) -> None:
    assert told("GCM005", f"actions: [{{id: A1, title: Train, {field}}}]\n") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("measure: number, unit: x, direction: increase, aggregation: sum", [], id="n"),
        pytest.param("measure: percentage, direction: decrease", [], id="a percentage"),
        pytest.param("measure: yes_no", [], id="yes or no"),
        pytest.param("measure: qualitative", [], id="in words"),
        pytest.param(
            "measure: percentage",
            [
                "I1 has no 'direction', and its measure is percentage | "
                "add it, as 'direction: increase'"
            ],
            id="a percentage that goes nowhere",
        ),
        pytest.param(
            "unit: workers, aggregation: latest",
            ["I1 has no 'direction', and its measure is number | add it, as 'direction: increase'"],
            id="a number, which is what an indicator is if nothing else is said",
        ),
        pytest.param(
            "baseline: {period: 2024, value: 1}",
            [
                "I1 has no 'aggregation', and its measure is number | "
                "add it, as 'aggregation: latest'",
                "I1 has no 'direction', and its measure is number | "
                "add it, as 'direction: increase'",
                "I1 has no 'unit', and its measure is number | add it, as 'unit: workers'",
            ],
            id="all three",
        ),
        pytest.param(
            "measure: yes_no, targets: [{value: true}]",
            ["'targets' of I1 has no 'period' | add it, as 'period: 2026'"],
            id="a target",
        ),
        pytest.param("measure: nothing", [], id="a slip in what decides it"),
    ],
)
def test_indicators(fields: str, expected: list[str]) -> None:
    assert told("GCM005", f"indicators: [{{id: I1, title: x, {fields}}}]\n") == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("", "", [], id="as it is"),
        pytest.param(
            "  id: XEX-2025\n", "", ["the plan has no 'id' | add it, as 'id: A3.02'"], id="no id"
        ),
        pytest.param(
            "  period: {start: 2025, end: 2027}\n",
            "",
            ["XEX-2025 has no 'period' | add it, as 'period: {start: 2025, end: 2027}'"],
            id="no period",
        ),
        pytest.param(
            "start: 2025, ",
            "",
            ["'period' of XEX-2025 has no 'start' | add it, as 'start: 2025'"],
            id="no start",
        ),
        pytest.param(
            "  country: XEX\n",
            "",
            ["XEX-2025 has no 'country' and no 'region' | add it, as 'country: KEN'"],
            id="neither country nor region",
        ),
        pytest.param("  country: XEX\n", "  region: African Union\n", [], id="a region"),
        pytest.param(
            "  country: XEX\n",
            "  country: XEX\n  status: adopted\n",
            [
                "XEX-2025 has no 'adopted', and its status is adopted | "
                "add it, as 'adopted: 2025-01-15'"
            ],
            id="adopted, and no day",
        ),
        pytest.param(
            "  country: XEX\n",
            "  country: XEX\n  status: adopted\n  adopted: 2025\n",
            [],
            id="adopted in a year",
        ),
        pytest.param(
            "  country: XEX\n",
            "  status: adopted\n",
            [
                "XEX-2025 has no 'adopted', and its status is adopted | "
                "add it, as 'adopted: 2025-01-15'",
                "XEX-2025 has no 'country' and no 'region' | add it, as 'country: KEN'",
            ],
            id="both",
        ),
        pytest.param(
            "gcmplan: 1\n",
            "",
            ["the plan has no 'gcmplan' | add it, as 'gcmplan: 1'"],
            id="version",
        ),
    ],
)
def test_head(old: str, new: str, expected: list[str]) -> None:
    assert told("GCM005", HEADER.replace(old, new, 1)) == expected


AREAS = "areas: [{id: T1, title: Mobility}]\n"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("objectives: [{id: O1, title: x, gcm: [6]}]\n", [], id="a plan without areas"),
        pytest.param(AREAS + "objectives: [{id: O1, title: x, gcm: [6], area: T1}]\n", [], id="in"),
        pytest.param(
            AREAS + "objectives: [{id: O1, title: x, gcm: [6]}]\n",
            ["O1 has no 'area', and the plan has areas | add it, as 'area: TA1'"],
            id="in no area",
        ),
        pytest.param("objectives: [{id: O1, gcm: [6]}]\n", [], id="one of the Compact's"),
        pytest.param(
            "objectives: [{id: O1, gcm: [6, 7]}]\n",
            [
                "O1 has no 'title', and serves several objectives of the Compact | "
                "add it, as 'title: License recruitment agencies'"
            ],
            id="no title, and of several",
        ),
        pytest.param(
            "objectives: [{id: O1}]\n", ["O1 has no 'gcm' | add it, as 'gcm: [6]'"], id="no gcm"
        ),
    ],
)
def test_objectives(yaml: str, expected: list[str]) -> None:
    assert told("GCM005", yaml) == expected


FISCAL = (
    "the plan has no 'fiscal_year_start', which {} needs | add it, as 'fiscal_year_start: 07-01'"
)


@pytest.mark.parametrize(
    ("head", "due", "expected"),
    [
        pytest.param("", "2026", [], id="by the calendar"),
        pytest.param("  fiscal_year_start: 07-01\n", "FY2025/26", [], id="known"),
        pytest.param("", "FY2025/26-Q2", [FISCAL.format("FY2025/26-Q2")], id="not known"),
        pytest.param("", "FY2025/27", [], id="no fiscal year"),
        pytest.param("  fiscal_year_start: July\n", "FY2025/26", [], id="a slip in it"),
        pytest.param("  fiscal_year_begin: 07-01\n", "FY2025/26", [], id="misspelt"),
    ],
)
def test_fiscal_years(head: str, due: str, expected: list[str]) -> None:
    actions = f"actions: [{{id: A1, title: x, due: {due}}}, {{id: A2, title: y, due: {due}}}]"

    assert (
        told("GCM005", f"{HEADER}{head}objectives: [{{id: O, gcm: [6], {actions}}}]\n") == expected
    )


@pytest.mark.parametrize(
    ("head", "title", "expected"),
    [
        pytest.param("", "{en: x}", [], id="English if nothing else is said"),
        pytest.param("  languages: [fr, en]\n", "{fr: x}", [], id="the first of two"),
        pytest.param("  languages: [fr, en]\n", "x", [], id="in no language"),
        pytest.param(
            "  languages: [fr, en]\n",
            "{en: x}",
            ["'title' of T1 has no 'fr', the plan's first language | add it, as 'fr: …'"],
            id="the second of two",
        ),
        pytest.param(
            "",
            "{fr: x}",
            ["'title' of T1 has no 'en', the plan's first language | add it, as 'en: …'"],
            id="another than English",
        ),
        pytest.param("  languages: [français]\n", "{fr: x}", [], id="a slip in the languages"),
        pytest.param("  langages: [fr]\n", "{fr: x}", [], id="the languages misspelt"),
        pytest.param("  languages: [fr\n", "{fr: x}", [], id="the languages not to be read"),
    ],
)
def test_first_language(head: str, title: str, expected: list[str]) -> None:
    assert told("GCM005", f"{HEADER}{head}areas: [{{id: T1, title: {title}}}]\n") == expected


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param("title: a: b", id="what cannot be read"),
        pytest.param("title: *x", id="an alias"),
        pytest.param("title:\n    title: x", id="a key twice, the first time empty"),
    ],
)
def test_what_stands_there_and_cannot_be_read_is_not_missing(slip: str) -> None:
    assert told("GCM005", f"areas:\n  - id: T1\n    {slip}\n") == []


def test_place_is_the_first_line_of_the_item() -> None:
    text = HEADER + "areas:\n  - gcm: [6]\n    id: T1\n"

    assert places("GCM005", text) == [f"plan.yaml:{HEAD_LINES + 2}:5"]
    assert items("GCM005", text) == ["T1 areas[0].title"]


def test_place_of_what_the_head_lacks_is_the_head() -> None:
    text = HEADER.replace("  country: XEX\n", "")

    assert places("GCM005", text) == ["plan.yaml:2:1"]
    assert items("GCM005", text) == ["XEX-2025 plan.country"]


def test_place_in_several_files() -> None:
    first, second = (
        "areas: [{id: T1, title: x}]\n",
        "areas:\n  - id: T2\n  - {gcm: [6], title: x}\n",
    )

    assert places("GCM005", first, second, HEADER) == ["1.yaml:2:5", "1.yaml:3:5"]
    assert items("GCM005", first, second, HEADER) == ["T2 areas[1].title", "None areas[2].id"]


def test_place_in_several_files_of_what_is_missing_under_a_condition() -> None:
    first, second = (
        "areas: [{id: T1, title: x}]\n",
        "objectives:\n  - {id: O1, title: x, gcm: [6]}\n",
    )

    assert places("GCM005", first, HEADER, second) == ["2.yaml:2:5"]
    assert items("GCM005", first, HEADER, second) == ["O1 objectives[0].area"]
