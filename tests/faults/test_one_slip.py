"""One slip is one finding: at its place, with nothing that only follows from it."""

from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.diagnostics import Diagnostic
from gcmplan.finding import Severity
from gcmplan.load import judged, load
from tests.builders import bundle, question

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan
  country: XEX
  period: {start: 2025, end: 2027}
  status: adopted
  adopted: 2025-01-15
  currency: USD
  reporting: {cycle: quarterly, stale_after: 180}
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: IOM, name: International Organization for Migration, type: un}
frameworks:
  - {id: VISION, title: "Vision 2030: a fair country", level: national}
areas:
  - id: TA1
    title: Labour mobility
    gcm: [5, 6]
    lead: MOL
objectives:
  - id: O1
    title: Workers leave with fair contracts
    area: TA1
    gcm: [6]
    sdg: ["10.7"]
    aligns: [VISION]
    actions:
      - id: A1
        title: License recruitment agencies
        lead: MOL
        partners: [IOM, {org: MOL, role: funding}]
        start: 2025-Q1
        due: 2027-Q2
        status: in_progress
        started: 2025-02-01
        budget: 350000
        milestones:
          - {id: A1-M1, title: Regulation in force, due: 2025-12, done: 2025-12-01}
          - {id: A1-M2, title: Register online, due: 2027-03}
        updates:
          - date: 2026-08-01
            text: Register tendered
            kind: progress
      - id: A2
        title: Train labour inspectors
        lead: [MOL, IOM]
        start: 2026-01
        due: 2026-12
        status: in_progress
        started: 2026-02
        progress: 40
        reviewed: 2026-09-01
    indicators:
      - id: I1
        title: Workers placed
        unit: workers
        direction: increase
        aggregation: sum
        baseline: {period: 2024, value: 100}
        targets: [{period: 2027, value: 900}]
  - id: O2
    title: Migrants know their rights
    area: TA1
    gcm: [3]
    actions:
      - {id: A3, title: Run a hotline, lead: IOM, start: 2026, continuous: true, status: in_progress, started: 2026-01, reviewed: 2026-08}
risks:
  - id: R1
    title: Funding is cut
    likelihood: 3
    impact: 4
    mitigation: Several donors
    owner: MOL
sources:
  - {id: S1, title: "Report of the ministry, 2026", url: "https://example.org/a"}
"""  # noqa: E501  a line as people write it


def found(text: str) -> list[Diagnostic]:
    """All that is to be said about a plan."""
    loaded = load(bundle(text))
    of_rules = judged(loaded, check(all_rules(), question(loaded))) if loaded.plan else []
    return [*loaded.diagnostics, *of_rules]


def said(diagnostic: Diagnostic) -> tuple[str, str]:
    """What is said, wherever it stands."""
    return diagnostic.finding.rule.code, diagnostic.finding.remark.message


SOUND = frozenset(map(said, found(PLAN)))
"""What is said about the plan as it is: that it leaves much of the Compact aside, and notes."""


def test_the_plan_is_sound() -> None:
    beyond_notes = {
        each.finding.rule.code
        for each in found(PLAN)
        if each.finding.rule.severity is not Severity.NOTE
    }

    assert load(bundle(PLAN)).diagnostics == ()
    assert beyond_notes <= {"GCM504"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("- id: A2", "- id: A 2", "45:13 GCM008", id="an id with a space"),
        pytest.param("- id: A2", "- id: 2.1", "45:13 GCM008", id="an id that is a number"),
        pytest.param("- id: A2\n        title", "- title", "45:9 GCM005", id="no id"),
        pytest.param("- id: A2", "- id:", "45:9 GCM005", id="an empty id"),
        pytest.param("- id: A2", "- id: [A2]", "45:13 GCM008", id="an id that is a list"),
        pytest.param(
            "        lead: [MOL, IOM]",
            "        lead: MO L",
            "47:15 GCM008",
            id="a single lead that is no id",
        ),
        pytest.param(
            "        lead: [MOL, IOM]",
            "        lead: [MOL, I OM]",
            "47:21 GCM008",
            id="one of two leads that is no id",
        ),
        pytest.param(
            "        lead: [MOL, IOM]",
            "        lead: [MOL, IOMM]",
            "47:21 GCM102",
            id="a lead that is nobody",
        ),
        pytest.param(
            "        lead: [MOL, IOM]",
            "        lead: {org: MOL}",
            "47:15 GCM008",
            id="a lead that is a map",
        ),
        pytest.param(
            "partners: [IOM, {org: MOL, role: funding}]",
            "partners: IOM",
            "32:19 GCM006",
            id="a single partner without a list",
        ),
        pytest.param("role: funding", "role: fundin", "32:42 GCM007", id="a role misspelt"),
        pytest.param(
            "role: funding", "rol: funding", "32:36 GCM004", id="a key of a partner misspelt"
        ),
        pytest.param(
            "partners: [IOM,", "partners: [I OM,", "32:20 GCM008", id="a partner that is no id"
        ),
        pytest.param(
            "partners: [IOM,", "partners: [5,", "32:20 GCM006", id="a partner that is a number"
        ),
        pytest.param(
            "{org: MOL, role: funding}",
            "{role: funding}",
            "32:25 GCM005",
            id="a partner without an org",
        ),
        pytest.param("        title: Train labour inspectors\n", "", "45:9 GCM005", id="no title"),
        pytest.param(
            "title: Train labour", "titel: Train labour", "46:9 GCM004", id="title misspelt"
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: 2026",
            "46:16 GCM006",
            id="a title that is a number",
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: NO",
            "46:16 GCM010",
            id="a title that other readers take for false",
        ),
        pytest.param(
            "title: Train labour inspectors", "title:", "46:9 GCM005", id="an empty title"
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: [Train labour inspectors]",
            "46:16 GCM006",
            id="a title that is a list",
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: {fr: Former}",
            "46:9 GCM005",
            id="a title without the first language",
        ),
        pytest.param(
            "title: Train labour inspectors", 'title: " "', "46:16 GCM006", id="a title of blanks"
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: {en: Train, FR: Former}",
            "46:16 GCM006",
            id="a language that is none",
        ),
        pytest.param(
            "        lead: [MOL, IOM]", "        led: [MOL, IOM]", "47:9 GCM004", id="lead misspelt"
        ),
        pytest.param(
            "status: in_progress\n        started: 2026-02",
            "status: ongoing\n        started: 2026-02",
            "50:17 GCM007",
            id="a status from elsewhere",
        ),
        pytest.param(
            "status: in_progress\n        started: 2026-02",
            "status: in progress\n        started: 2026-02",
            "50:17 GCM007",
            id="a status with a space",
        ),
        pytest.param("progress: 40", "progress: 40 %", "52:19 GCM006", id="progress with a sign"),
        pytest.param("progress: 40", "progress: 140", "52:19 GCM006", id="progress over a hundred"),
        pytest.param(
            "due: 2026-12\n", "due: 2026-13\n", "49:14 GCM006", id="a month that there is not"
        ),
        pytest.param(
            "reviewed: 2026-09-01\n",
            "reviewed: 2026-02-30\n",
            "53:19 GCM006",
            id="a day that there is not",
        ),
        pytest.param(
            "due: 2026-12\n",
            "due: FY2026/27\n",
            "2:1 GCM005",
            id="a fiscal year, and no begin of it",
        ),
        pytest.param("due: 2026-12\n", "due: end of 2026\n", "49:14 GCM006", id="a date in words"),
        pytest.param(
            "start: 2026-01\n        due: 2026-12\n",
            "start: FY2025/26\n        due: FY2026/27\n",
            "2:1 GCM005",
            id="two fiscal years, and no begin of them",
        ),
        pytest.param(
            "budget: 350000", "budget: 350,000", "37:17 GCM006", id="an amount with a comma"
        ),
        pytest.param(
            "budget: 350000", "budget: {amount: 350k}", "37:26 GCM006", id="an amount with a letter"
        ),
        pytest.param(
            "budget: 350000",
            "budget: {amount: 350, curency: USD}",
            "37:31 GCM004",
            id="a key of a budget misspelt",
        ),
        pytest.param(
            "budget: 350000",
            "budget: [350000, {amount: x, currency: USD}]",
            "37:35 GCM006",
            id="one of two amounts wrong",
        ),
        pytest.param(
            "budget: 350000",
            "budget: {amount: 350, currency: usd}",
            "37:41 GCM006",
            id="a currency in small letters",
        ),
        pytest.param(
            "budget: 350000",
            "budget: {currency: USD}",
            "37:9 GCM005",
            id="a budget without an amount",
        ),
        pytest.param("continuous: true", "continuous: yes", "67:76 GCM006", id="yes for true"),
        pytest.param("gcm: [3]", "gcm: 3", "65:10 GCM006", id="a number for a list"),
        pytest.param(
            "gcm: [3]",
            'gcm: ["3"]',
            "65:11 GCM006",
            id="a number in quotation marks, the only one of its list",
        ),
        pytest.param("gcm: [3]", "gcm: []", "65:10 GCM006", id="an empty list"),
        pytest.param("    gcm: [3]\n", "", "62:5 GCM005", id="no list"),
        pytest.param(
            'sdg: ["10.7"]',
            "sdg: [10.7]",
            "26:11 GCM006",
            id="an SDG target without quotation marks",
        ),
        pytest.param(
            "    area: TA1\n    gcm: [3]",
            "    gcm: [3]",
            "62:5 GCM005",
            id="no area in a plan with areas",
        ),
        pytest.param(
            "    area: TA1\n    gcm: [3]",
            "    area: TA2\n    gcm: [3]",
            "64:11 GCM102",
            id="an area that is none",
        ),
        pytest.param("type: un}", "type: UN}", "13:69 GCM007", id="a type in capitals"),
        pytest.param(", type: un}", "}", "13:5 GCM005", id="a body without a type"),
        pytest.param("objectives:", "objectivs:", "21:1 GCM004", id="objectives misspelt"),
        pytest.param(
            "organizations:",
            "organisations:",
            "11:1 GCM004",
            id="organizations in British spelling",
        ),
        pytest.param(
            "country: XEX", "country: Exampleland", "5:12 GCM006", id="a country by its name"
        ),
        pytest.param("  country: XEX\n", "", "2:1 GCM005", id="neither country nor region"),
        pytest.param("  period: {start: 2025, end: 2027}\n", "", "2:1 GCM005", id="no period"),
        pytest.param(
            "period: {start: 2025, end: 2027}",
            "period: 2025-2027",
            "6:11 GCM006",
            id="a period in one word",
        ),
        pytest.param(
            "period: {start: 2025", "perid: {start: 2025", "6:3 GCM004", id="period misspelt"
        ),
        pytest.param(
            "{start: 2025, end: 2027}", "{end: 2027}", "6:3 GCM005", id="a period without a start"
        ),
        pytest.param("  adopted: 2025-01-15\n", "", "2:1 GCM005", id="adopted, and no day"),
        pytest.param(
            "adopted: 2025-01-15", "adopted: January 2025", "8:12 GCM006", id="a day in words"
        ),
        pytest.param("gcmplan: 1\n", "", "1:1 GCM005", id="no version"),
        pytest.param("gcmplan: 1", "gcmplan: one", "1:10 GCM006", id="a version in letters"),
        pytest.param("gcmplan: 1", "gcmplan: 2", "1:10 GCM009", id="a version to come"),
        pytest.param("gcmplan: 1", "gcmplan: 1.0", "1:10 GCM006", id="a version with a point"),
        pytest.param("gcmplan: 1", "gcmpln: 1", "1:1 GCM004", id="gcmplan misspelt"),
        pytest.param("plan:\n", "pla:\n", "2:1 GCM004", id="plan misspelt"),
        pytest.param("stale_after: 180", "stale_after: 0", "10:46 GCM006", id="no days"),
        pytest.param(
            "stale_after: 180", "stale_after: 180 days", "10:46 GCM006", id="days with a word"
        ),
        pytest.param("cycle: quarterly", "cycle: quaterly", "10:22 GCM007", id="a cycle misspelt"),
        pytest.param(
            "title: Register online, ", "", "40:13 GCM005", id="a milestone without a title"
        ),
        pytest.param("due: 2027-03}", "due: 03/2027}", "40:54 GCM006", id="a date with a slash"),
        pytest.param(
            "date: 2026-08-01",
            "date: 1 August 2026",
            "42:19 GCM006",
            id="the day of an update in words",
        ),
        pytest.param(
            "          - date: 2026-08-01\n            text: Reg",
            "          - text: Reg",
            "42:13 GCM005",
            id="an update without a day",
        ),
        pytest.param(
            "kind: progress", "kind: progres", "44:19 GCM007", id="the kind of an update misspelt"
        ),
        pytest.param("        unit: workers\n", "", "55:9 GCM005", id="no unit"),
        pytest.param(
            "direction: increase", "direction: up", "58:20 GCM007", id="a direction that is none"
        ),
        pytest.param("        direction: increase\n", "", "55:9 GCM005", id="no direction"),
        pytest.param("        aggregation: sum\n", "", "55:9 GCM005", id="no aggregation"),
        pytest.param("value: 900", "value: []", "61:41 GCM006", id="a target that is a list"),
        pytest.param(
            "{period: 2027, value: 900}",
            "{value: 900}",
            "61:19 GCM005",
            id="a target without a period",
        ),
        pytest.param(
            "[{period: 2027, value: 900}]",
            "{period: 2027, value: 900}",
            "61:18 GCM006",
            id="a target without a list",
        ),
        pytest.param(
            "baseline: {period: 2024, value: 100}",
            "baseline: 100",
            "60:19 GCM006",
            id="a baseline that is a number",
        ),
        pytest.param("likelihood: 3", "likelihood: 6", "71:17 GCM006", id="a likelihood of six"),
        pytest.param(
            "likelihood: 3", "likelihood: high", "71:17 GCM006", id="a likelihood in words"
        ),
        pytest.param("    likelihood: 3\n", "", "69:5 GCM005", id="no likelihood"),
        pytest.param(
            "owner: MOL", "owner: M.O.L. dept", "74:12 GCM008", id="an owner with a space"
        ),
        pytest.param(
            "https://example.org/a",
            "www.example.org/a",
            "76:58 GCM006",
            id="an address without https",
        ),
        pytest.param(
            "        progress: 40",
            "        progress: 40\n        progress: 50",
            "53:9 GCM002",
            id="progress twice",
        ),
        pytest.param(
            "    actions:\n      - {id: A3",
            "    actions: none\n    x_actions:\n      - {id: A3",
            "66:14 GCM006",
            id="a word for a list",
        ),
        pytest.param(
            "  - {id: IOM, name: International Organization for Migration, type: un}",
            "  - IOM",
            "13:5 GCM006",
            id="an id for a body",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  rules: {GCM305: of}\n",
            "10:19 GCM007",
            id="a level misspelt",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  rules: [GCM305]\n",
            "10:10 GCM006",
            id="levels in a list",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  languages: english\n",
            "10:14 GCM006",
            id="a language without a list",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  languages: []\n",
            "10:14 GCM006",
            id="no languages",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  languages: [english]\n",
            "10:15 GCM006",
            id="the only language is none",
        ),
        pytest.param(
            "currency: USD",
            "currency: dollars",
            "9:13 GCM006",
            id="a currency in words, and a bare amount",
        ),
        pytest.param(
            "  currency: USD\n",
            "  currency: USD\n  fiscal_year_start: July\n",
            "10:22 GCM006",
            id="a month for a day",
        ),
        pytest.param("- id: TA1", "- id: TA 1", "17:9 GCM008", id="the id of an area with a space"),
        pytest.param(
            "- {id: IOM", "- {id: I OM", "13:10 GCM008", id="the id of a body with a space"
        ),
        pytest.param(
            "    gcm: [3]\n",
            "    gcm: [3]\n    gcn: [3]\n",
            "66:5 GCM004",
            id="gcm misspelt, and right beside it",
        ),
        pytest.param(
            "mitigation: Several donors",
            "mitigation: 1e3",
            "73:17 GCM010",
            id="a text that other readers take for a number",
        ),
        pytest.param("progress: 40", "weight: 0", "52:17 GCM006", id="a weight of nothing"),
        pytest.param("progress: 40", "weight: -1", "52:17 GCM006", id="a weight below nothing"),
        pytest.param(
            "title: Train labour inspectors",
            "title: Training: labour inspectors",
            "46:24 GCM001",
            id="a colon in a text",
        ),
        pytest.param(
            "title: Labour mobility",
            'title: "Labour mobility',
            "18:12 GCM001",
            id="a quotation mark opened early",
        ),
        pytest.param("gcm: [3]", "gcm: [3", "65:10 GCM001", id="a bracket left open"),
        pytest.param(
            "2025, end: 2027}", "2025, end: 2027", "6:11 GCM001", id="a brace left open in the head"
        ),
        pytest.param(
            "title: Train labour", "title Train labour", "46:9 GCM001", id="a colon missing"
        ),
        pytest.param(
            "title: Train labour",
            "title:Train labour",
            "46:9 GCM001",
            id="a space missing behind a colon",
        ),
        pytest.param(
            "gcmplan: 1", "gcmplan:1", "1:8 GCM001", id="a space missing in the first line"
        ),
        pytest.param(
            "        status: in_progress\n        started: 2026-02",
            "\tstatus: in_progress\n        started: 2026-02",
            "50:1 GCM001",
            id="a tab",
        ),
        pytest.param(
            "        lead: [MOL, IOM]",
            "      lead: [MOL, IOM]",
            "47:7 GCM001",
            id="a line indented like its dash",
        ),
        pytest.param(
            "        lead: [MOL, IOM]", "lead: [MOL, IOM]", "47:1 GCM001", id="a line not indented"
        ),
        pytest.param("      - id: A2", "      id: A2", "45:7 GCM001", id="a dash missing"),
        pytest.param(
            "      - id: A2",
            "        id: A2",
            "45:9 GCM002",
            id="a dash missing, and its item indented",
        ),
        pytest.param(
            "  - id: O2", "    id: O2", "62:5 GCM002", id="a dash missing before an objective"
        ),
        pytest.param(
            "title: Train labour inspectors",
            "title: *Train",
            "46:16 GCM003",
            id="an asterisk before a word",
        ),
        pytest.param(
            "title: Train labour",
            "title: &Train labour",
            "46:16 GCM003",
            id="an ampersand before a text",
        ),
        pytest.param(
            "title: Train labour",
            "title: !Train labour",
            "46:16 GCM003",
            id="an exclamation mark before a text",
        ),
        pytest.param("risks:\n", "---\nrisks:\n", "68:1 GCM003", id="a second document"),
        pytest.param(
            "        progress: 40\n",
            "<<<<<<< HEAD\n        progress: 40\n=======\n        progress: 50\n>>>>>>> other\n",
            "52:1 GCM001",
            id="two versions",
        ),
        pytest.param(
            'url: "https://example.org/a"}\n',
            'url: "https://example.org/a"}\nhello\n',
            "77:1 GCM001",
            id="a word at the end",
        ),
        pytest.param(
            "title: Exampleland National",
            "title: Exampleland: National",
            "4:21 GCM001",
            id="a colon in the title of the plan",
        ),
        pytest.param(
            "title: Register online",
            "title: Register: online",
            "40:40 GCM001",
            id="a colon in a milestone",
        ),
        pytest.param(
            "text: Register tendered",
            "text: Register: tendered",
            "43:27 GCM001",
            id="a colon in the only update",
        ),
    ],
)
def test_one_slip_is_one_finding(old: str, new: str, expected: str) -> None:
    assert old in PLAN

    findings = [each for each in found(PLAN.replace(old, new, 1)) if said(each) not in SOUND]

    places = [f"{each.span.start.line}:{each.span.start.column}" for each in findings]
    codes = [each.finding.rule.code for each in findings]
    assert [" ".join(each) for each in zip(places, codes, strict=True)] == [expected]
