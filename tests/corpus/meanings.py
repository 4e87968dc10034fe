"""Slips of the meaning: what only the rules about plans find."""

from __future__ import annotations

from tests.corpus.slip import Slip

MEANINGS = [
    Slip(
        "a lead that is nobody",
        "        lead: [MOL, IOM]",
        "        lead: [MOL, IOMM]",
        "48:21 GCM102",
    ),
    Slip(
        "an area that is none",
        "    area: TA1\n    gcm: [3]",
        "    area: TA2\n    gcm: [3]",
        "66:11 GCM102",
    ),
    Slip("a title that is to be decided", "title: Run a hotline", "title: TBD", "69:25 GCM011"),
    Slip("an id for two actions", "- id: A2", "- id: A1", "46:13 GCM101"),
    Slip("an id for an action and a body", "- id: A2", "- id: IOM", "46:13 GCM101"),
    Slip(
        "an area that is an objective",
        "area: TA1\n    gcm: [3]",
        "area: O1\n    gcm: [3]",
        "66:11 GCM103",
    ),
    Slip(
        "a source that is a body",
        "sources: [S1]}\n          - {id: A1-M2",
        "sources: [MOL]}\n          - {id: A1-M2",
        "40:95 GCM103",
    ),
    Slip(
        "an action that waits for itself",
        "        start: 2026-Q3",
        "        depends_on: [A4]\n        start: 2026-Q3",
        "92:22 GCM104",
    ),
    Slip("a framework that nothing refers to", "    aligns: [VISION]\n", "", "16:10 GCM105"),
    Slip(
        "a body that is no more",
        "Organization, type: un}",
        "Organization, type: un, active: {end: 2025-06}}",
        "91:20 GCM106",
    ),
    Slip(
        "the id of another as a former one",
        "        title: Train labour inspectors",
        "        title: Train labour inspectors\n        previous_ids: [A1]",
        "48:24 GCM107",
    ),
    Slip(
        "due before it starts",
        "        start: 2026-01\n        due: 2026-12",
        "        start: 2026-01\n        due: 2025-12",
        "50:14 GCM201",
    ),
    Slip(
        "the period reversed",
        "period: {start: 2025, end: 2027}",
        "period: {start: 2027, end: 2025}",
        "6:30 GCM201",
    ),
    Slip("a fact of the future", "done: 2025-12-01", "done: 2027-12-01", "40:73 GCM202"),
    Slip("an update of the future", "date: 2026-08-01", "date: 2062-08-01", "43:19 GCM202"),
    Slip("neither due nor continuous", "        due: 2026-12\n", "", "46:9 GCM203"),
    Slip("due after the plan", "due: 2027-Q2", "due: 2029-Q2", "35:14 GCM204"),
    Slip("a milestone after its action", "due: 2027-03}", "due: 2027-09}", "41:54 GCM205"),
    Slip(
        "started before what it waits for",
        "        start: 2026-Q3",
        "        depends_on: [A2]\n        start: 2026-Q3",
        "93:16 GCM206",
    ),
    Slip(
        "continuous, and due", "continuous: true,", "continuous: true, due: 2027,", "69:87 GCM207"
    ),
    Slip(
        "an amount below nothing",
        "funding: [{amount: 40000",
        "funding: [{amount: -40000",
        "98:28 GCM302",
    ),
    Slip(
        "more secured than needed",
        "funding: [{amount: 40000",
        "funding: [{amount: 400000",
        "98:18 GCM303",
    ),
    Slip(
        "more spent than secured", "spent: {amount: 9000", "spent: {amount: 90000", "99:16 GCM304"
    ),
    Slip("no budget", "        budget: 350000\n", "", "30:9 GCM305"),
    Slip("a currency that is none", "currency: USD", "currency: USX", "9:13 GCM307"),
    Slip("neither a value nor a word why", "value: 35, ", "", "111:19 GCM401"),
    Slip(
        "a period twice",
        "actuals: [{period: 2025, value: 35, sources: [S1]}]",
        "actuals: [{period: 2025, value: 35, sources: [S1]}, {period: 2025, value: 53}]",
        "111:61 GCM402",
    ),
    Slip("more than all", "value: 60}", "value: 160}", "110:41 GCM403"),
    Slip("a target the wrong way", "value: 900}]", "value: 90}]", "63:41 GCM404"),
    Slip(
        "an addition below nothing",
        "value: 900\n            groups: [{sex: female, value: 500}, {sex: male, value: 400}]",
        "value: -900\n            groups: [{sex: female, value: -500}, {sex: male, value: -400}]",
        "81:20 GCM405",
    ),
    Slip("groups that do not add up", "value: 400}", "value: 4000}", "82:21 GCM406"),
    Slip(
        "a dimension left out",
        "disaggregation: [sex]",
        "disaggregation: [sex, age]",
        "80:13 GCM407",
    ),
    Slip("a value that is late", "frequency: annual", "frequency: quarterly", "108:20 GCM408"),
    Slip(
        "a jump",
        "          - period: 2025\n",
        "          - {period: 2024, value: 90, groups: [{sex: female, value: 50}, "
        "{sex: male, value: 40}]}\n"
        "          - period: 2025\n",
        "82:20 GCM409",
    ),
    Slip(
        "a group of three",
        "value: 500}, {sex: male, value: 400}",
        "value: 897}, {sex: male, value: 3}",
        "82:68 GCM410",
    ),
    Slip(
        "no target at the end",
        "{period: 2026, value: 60}, {period: 2027, value: 100}",
        "{period: 2026, value: 60}",
        "110:18 GCM411",
    ),
    Slip(
        "an objective that the Compact does not have",
        "gcm: [6]\n",
        "gcm: [6, 24]\n",
        "26:14 GCM501",
    ),
    Slip("a principle misspelt", "[gender-responsive,", "[gender-responsiv,", "101:22 GCM502"),
    Slip("a target that the SDGs do not have", 'sdg: ["10.7"]', 'sdg: ["10.77"]', "27:11 GCM503"),
    Slip("an objective of the Compact left out", "12, 13, 14,", "12, 14,", "4:10 GCM504"),
    Slip(
        "a principle that no action serves",
        "principles: [gender-responsive, child-sensitive]",
        "principles: [gender-responsive]",
        "4:10 GCM506",
    ),
    Slip("an objective outside its area's", "gcm: [5, 6, 3]", "gcm: [5, 6]", "67:11 GCM507"),
    Slip("a pledge that nothing keeps", "        pledges: [P1]\n", "", "121:10 GCM508"),
    Slip(
        "completed, and no day",
        "status: in_progress\n        started: 2026-07",
        "status: completed\n        sources: [S1]\n        started: 2026-07",
        "88:9 GCM601",
    ),
    Slip(
        "completed with a milestone open",
        "status: in_progress\n        started: 2025-02",
        "status: completed\n        ended: 2026-09-01\n        sources: [S1]\n"
        "        started: 2025-02",
        "43:13 GCM602",
    ),
    Slip(
        "cancelled without a word",
        "status: in_progress\n        started: 2026-02",
        "status: cancelled\n        started: 2026-02",
        "46:9 GCM603",
    ),
    Slip("all done, and still open", "progress: 40", "progress: 100", "54:19 GCM604"),
    Slip(
        "to be started, and not",
        "status: in_progress\n        started: 2026-07\n",
        "status: not_started\n",
        "92:16 GCM605",
    ),
    Slip("started, and no day", "        started: 2026-07\n", "", "88:9 GCM606"),
    Slip(
        "done, and nothing to show for it",
        "done: 2025-12-01, sources: [S1]",
        "done: 2025-12-01",
        "40:13 GCM607",
    ),
    Slip(
        "nothing heard of it for long",
        "reviewed: 2026-08, budget: 0",
        "reviewed: 2026-01, budget: 0",
        "69:9 GCM608",
    ),
    Slip("long, and without milestones", "due: 2026-12\n", "due: 2027-12\n", "46:9 GCM609"),
    Slip(
        "updates out of order",
        "          - date: 2026-08-01",
        "          - {date: 2026-09-01, text: Register announced}\n          - date: 2026-08-01",
        "44:19 GCM610",
    ),
    Slip("a risk that nobody fights", "    mitigation: Several donors\n", "", "113:5 GCM611"),
    Slip("no lead", "        lead: [MOL, IOM]\n", "", "46:9 GCM612"),
    Slip(
        "the address of a person",
        "text: Register tendered",
        "text: Register tendered, ask jane.doe@labour.example",
        "44:19 GCM702",
    ),
]
