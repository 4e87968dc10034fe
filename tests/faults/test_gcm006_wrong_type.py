from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, diagnostics, items, places, told

DATE = "wanted a date as 2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26"
TEXT = "wanted text in quotation marks, or a map of languages as {en: …, fr: …}"
MAP = "wanted a map of fields, each as 'key: value'"
MONEY = "wanted an amount, as 350000 or {amount: 350000, currency: USD}"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("due: 2026-02-28", [], id="a day"),
        pytest.param(
            "due: 2026-02-29",
            [f"'due' of A1 is '2026-02-29'; {DATE} | there is no such day"],
            id="a day that there is not",
        ),
        pytest.param(
            "due: 1899-12-31",
            [f"'due' of A1 is '1899-12-31'; {DATE} | years go from 1900 to 2200"],
            id="a day too long ago",
        ),
        pytest.param("due: 2026-13", [f"'due' of A1 is '2026-13'; {DATE}"], id="a month"),
        pytest.param("due: 2026-Q5", [f"'due' of A1 is '2026-Q5'; {DATE}"], id="a quarter"),
        pytest.param("due: 26", [f"'due' of A1 is 26; {DATE}"], id="two digits"),
        pytest.param("due: 2026.5", [f"'due' of A1 is 2026.5; {DATE}"], id="a half year"),
        pytest.param("due: true", [f"'due' of A1 is true; {DATE}"], id="no date at all"),
        pytest.param("due: [2026]", [f"'due' of A1 is a list; {DATE}"], id="a date in a list"),
        pytest.param("due: {end: 2026}", [f"'due' of A1 is a map; {DATE}"], id="a date in a map"),
        pytest.param(
            "due: in the course of the second half of the year",
            [f"'due' of A1 is 'in the course of the second half of the…'; {DATE}"],
            id="a long text is cut",
        ),
        pytest.param("description: 12", [f"'description' of A1 is 12; {TEXT}"], id="a number"),
        pytest.param("description: {en: 1}", [f"'description' of A1 is a map; {TEXT}"], id="in it"),
        pytest.param("description: {}", [f"'description' of A1 is a map; {TEXT}"], id="empty map"),
        pytest.param("description: ' '", [f"'description' of A1 is ''; {TEXT}"], id="blanks"),
        pytest.param(
            "official_status: 8.10",
            [
                "'official_status' of A1 is 8.10; wanted text, as 'Ministry of Labour' | "
                'put it in quotation marks: "8.10"'
            ],
            id="a number for a plain text",
        ),
        pytest.param(
            "official_status: true",
            [
                "'official_status' of A1 is true; wanted text, as 'Ministry of Labour' | "
                'put it in quotation marks: "true"'
            ],
            id="a boolean for a plain text",
        ),
        pytest.param(
            "official_status: [a]",
            ["'official_status' of A1 is a list; wanted text, as 'Ministry of Labour'"],
            id="a list for a plain text",
        ),
        pytest.param("progress: 100", [], id="a hundred percent"),
        pytest.param(
            "progress: 100.01", ["'progress' of A1 is 100.01; wanted at most 100"], id="too much"
        ),
        pytest.param(
            "progress: -1", ["'progress' of A1 is -1; wanted at least 0"], id="less than nothing"
        ),
        pytest.param(
            "progress: 40 %",
            ["'progress' of A1 is '40 %'; wanted a number, as 12 or 8.4"],
            id="with a sign",
        ),
        pytest.param(
            "progress: '40'",
            ["'progress' of A1 is '40'; wanted a number, as 12 or 8.4"],
            id="a number in quotation marks",
        ),
        pytest.param("weight: 0.01", [], id="a small weight"),
        pytest.param("weight: 0", ["'weight' of A1 is 0; wanted more than 0"], id="no weight"),
        pytest.param("continuous: true", [], id="true"),
        pytest.param(
            "continuous: Yes",
            ["'continuous' of A1 is 'Yes'; wanted true or false | write true"],
            id="yes",
        ),
        pytest.param(
            "continuous: off",
            ["'continuous' of A1 is 'off'; wanted true or false | write false"],
            id="off",
        ),
        pytest.param(
            "continuous: maybe", ["'continuous' of A1 is 'maybe'; wanted true or false"], id="maybe"
        ),
        pytest.param(
            "continuous: 1", ["'continuous' of A1 is 1; wanted true or false"], id="one for true"
        ),
        pytest.param(
            "gcm: 6",
            ["'gcm' of A1 is 6; wanted a list, as [6, 12] | write [6]"],
            id="a number for a list",
        ),
        pytest.param(
            "tags: labour",
            ["'tags' of A1 is 'labour'; wanted a list, as [6, 12] | write [labour]"],
            id="a text for a list",
        ),
        pytest.param(
            "tags: {a: 1}", ["'tags' of A1 is a map; wanted a list, as [6, 12]"], id="a map for it"
        ),
        pytest.param(
            "milestones: {id: M1, title: x}",
            ["'milestones' of A1 is a map; wanted a list, as [6, 12] | begin each entry with '- '"],
            id="a thing for a list of things",
        ),
        pytest.param(
            "milestones: none",
            [
                "'milestones' of A1 is 'none'; wanted a list, as [6, 12] | "
                "begin each entry with '- '"
            ],
            id="a word for a list of things",
        ),
        pytest.param(
            "partners: MOL",
            ["'partners' of A1 is 'MOL'; wanted a list, as [6, 12] | write [MOL]"],
            id="a partner for a list of partners",
        ),
        pytest.param(
            "partners: [6]",
            [
                "'partners' of A1 is 6; wanted an id, or a map as {org: MOL, role: technical}",
            ],
            id="a number for a partner",
        ),
        pytest.param(
            'gcm: ["6"]', ["'gcm' of A1 is '6'; wanted a whole number, as 3"], id="a text in a list"
        ),
        pytest.param(
            "gcm: [6, 7.5]", ["'gcm' of A1 is 7.5; wanted a whole number, as 3"], id="in a half"
        ),
        pytest.param("milestones: [M1]", [f"'milestones' of A1 is 'M1'; {MAP}"], id="an id"),
        pytest.param("milestones: [~]", [f"'milestones' of A1 is nothing; {MAP}"], id="nothing"),
        pytest.param("spent: 12.50", [], id="an amount"),
        pytest.param("spent: 350 000", [f"'spent' of A1 is '350 000'; {MONEY}"], id="with a space"),
        pytest.param("spent: [1]", [f"'spent' of A1 is a list; {MONEY}"], id="an amount in a list"),
        pytest.param("budget: USD 5", [f"'budget' of A1 is 'USD 5'; {MONEY}"], id="a single line"),
        pytest.param("budget: [USD 5]", [f"'budget' of A1 is 'USD 5'; {MONEY}"], id="in a list"),
        pytest.param(
            "budget: {amount: 5, currency: $}",
            ["'currency' of 'budget' of A1 is '$'; wanted a currency code of ISO 4217, as USD"],
            id="in a map",
        ),
        pytest.param(
            "sdg: [8.10]",
            ['\'sdg\' of A1 is 8.10; wanted an SDG target in quotation marks, as "10.7" or "10.c"'],
            id="an SDG target without quotation marks",
        ),
        pytest.param(
            "indicators: [{id: I1, title: x, baseline: 5}]",
            ["'baseline' of I1 is 5; wanted a map as {period: 2027, value: 12}"],
            id="a baseline without its period",
        ),
        pytest.param(
            "indicators: [{id: I1, title: x, actuals: [{period: 2026, value: 1, groups: [f]}]}]",
            ["'groups' of 'actuals' of I1 is 'f'; wanted a map, as {sex: female, value: 310}"],
            id="a group without its value",
        ),
    ],
)
def test_what_is_told(field: str, expected: list[str]) -> None:
    assert told("GCM006", f"actions:\n  - {{id: A1, title: x, {field}}}\n") == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("languages: [en, fr-CA]", [], id="languages"),
        pytest.param(
            "languages: []",
            ["'languages' of XEX-2025 is a list; wanted at least one entry"],
            id="no",
        ),
        pytest.param(
            "languages: [english]",
            [
                "'languages' of XEX-2025 is 'english'; "
                "wanted a language code of BCP 47, as en or pt-BR"
            ],
            id="the only one is wrong: that is one slip",
        ),
        pytest.param(
            "languages: [en, english]",
            [
                "'languages' of XEX-2025 is 'english'; "
                "wanted a language code of BCP 47, as en or pt-BR"
            ],
            id="the second one is wrong",
        ),
        pytest.param("rules: {GCM305: off}", [], id="levels"),
        pytest.param(
            "rules: GCM305",
            ["'rules' of XEX-2025 is 'GCM305'; wanted a map, as {GCM305: off}"],
            id="a rule without a level",
        ),
        pytest.param(
            "reporting: quarterly", [f"'reporting' of XEX-2025 is 'quarterly'; {MAP}"], id="a word"
        ),
        pytest.param(
            "process: [{step: 7}]",
            ["'step' of 'process' of XEX-2025 is 7; wanted at most 6"],
            id="a step too many",
        ),
    ],
)
def test_head(field: str, expected: list[str]) -> None:
    assert told("GCM006", f"{HEADER}  {field}\n") == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "period: {start: 2025, end: 2027}",
            "period: 2025-2027",
            ["'period' of XEX-2025 is '2025-2027'; wanted a map as {start: 2025, end: 2027}"],
            id="a period in one word",
        ),
        pytest.param(
            "gcmplan: 1",
            "gcmplan: '1'",
            ["'gcmplan' of the plan is '1'; wanted a whole number, as 3"],
            id="a version in quotation marks",
        ),
        pytest.param(
            "currency: USD",
            "currency: dollars",
            ["'currency' of XEX-2025 is 'dollars'; wanted a currency code of ISO 4217, as USD"],
            id="a currency: the amounts in it have no slip of their own",
        ),
    ],
)
def test_head_of_a_plan_with_amounts(old: str, new: str, expected: list[str]) -> None:
    actions = "[{id: A1, title: x, budget: 5, spent: {amount: 4}}]"
    text = HEADER + f"objectives:\n  - {{id: O1, title: x, gcm: [6], actions: {actions}}}\n"

    assert told("GCM006", text.replace(old, new, 1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("hello\n", [f"the file is 'hello'; {MAP}"], id="text"),
        pytest.param("12\n", [f"the file is 12; {MAP}"], id="a number"),
        pytest.param("- a\n", [f"the file is a list; {MAP}"], id="a list"),
        pytest.param("a: 1\n", [], id="a map"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_holds_no_map(text: str, expected: list[str]) -> None:
    found = diagnostics("GCM006", text)

    assert [each.finding.remark.message for each in found] == expected


def test_place_is_the_value() -> None:
    text = HEADER + "areas:\n  - id: T1\n    title: 12\n    gcm: [5, six]\n"

    line = HEAD_LINES + 3
    assert places("GCM006", text) == [f"plan.yaml:{line}:12", f"plan.yaml:{line + 1}:14"]
    assert items("GCM006", text) == ["T1 areas[0].title", "T1 areas[0].gcm[1]"]


def test_place_of_a_value_over_several_lines_is_its_key() -> None:
    text = HEADER + "areas:\n  - id: T1\n    title:\n      - Mobility\n      - Rights\n"

    assert places("GCM006", text) == [f"plan.yaml:{HEAD_LINES + 3}:5"]


def test_place_of_an_entry_with_nothing_in_it_is_its_dash() -> None:
    assert places("GCM006", HEADER + "areas:\n  -\n") == [f"plan.yaml:{HEAD_LINES + 2}:3"]


def test_place_in_several_files() -> None:
    first, second = "areas: [{id: T1, title: x}]\n", "areas:\n  - {id: T2, title: 12}\n"

    assert places("GCM006", first, second, HEADER) == ["1.yaml:2:21"]
    assert items("GCM006", first, second, HEADER) == ["T2 areas[1].title"]


def test_a_file_of_several_that_holds_no_map() -> None:
    assert places("GCM006", HEADER, "areas: []\n", "# note\n- a\n") == ["2.yaml:2:1"]
