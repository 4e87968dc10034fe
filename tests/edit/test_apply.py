"""Instructions carried out on a plan: what changes in its text, and what is refused."""

from __future__ import annotations

import pytest

from gcmplan.edit.apply import edited
from gcmplan.edit.instruction import instruction
from gcmplan.errors import EditError
from tests.builders import bundle
from tests.edit.builders import PLAN, difference


def changed(*typed: str, plan: str = PLAN) -> str:
    """What some instructions change in the plan: the lines taken out and put in."""
    after = edited(bundle(plan), map(instruction, typed)).documents[0].source.text
    return difference(plan, after)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("O1.2.status=in_progress", "+        status: in_progress\n", id="new word"),
        pytest.param(
            "O1.2.note=[draft] {see} p. 3",
            '+        note: "[draft] {see} p. 3"\n',
            id="text that begins with a bracket",
        ),
        pytest.param("O1.2.note={", '+        note: "{"\n', id="a bracket that does not close"),
        pytest.param(
            "O1.2.note={en: One, fr: Un}",
            "+        note:\n+          en: One\n+          fr: Un\n",
            id="text in languages",
        ),
        pytest.param("O1.2.x_own=[1, b]", "+        x_own: [1, b]\n", id="a list of one's own"),
        pytest.param("O1.2.x_own=[1", '+        x_own: "[1"\n', id="text of one's own"),
        pytest.param(
            "O1.1.lead=MOH",
            "-        lead: MOL  # joint from 2026\n+        lead: MOH  # joint from 2026\n",
            id="comment stays",
        ),
        pytest.param(
            "O1.1.lead+=MOH",
            "-        lead: MOL  # joint from 2026\n+        lead: [MOL, MOH]  # joint from 2026\n",
            id="a second lead",
        ),
        pytest.param(
            "O1.1.milestones.O1.1-M2.done=2026-05-01",
            "-          - {id: O1.1-M2, title: Law, due: 2026}\n"
            "+          - {id: O1.1-M2, title: Law, due: 2026, done: 2026-05-01}\n",
            id="nested, with dots and hyphens in the id",
        ),
        pytest.param(
            "O1.1.milestones.M2.due=2027",
            "-          - {id: O1.1-M2, title: Law, due: 2026}\n"
            "+          - {id: O1.1-M2, title: Law, due: 2027}\n",
            id="nested, by the last part of the id",
        ),
        pytest.param(
            "O1.1-M1.done=2025-05-01",
            "-          - {id: O1.1-M1, title: Draft, due: 2025}\n"
            "+          - {id: O1.1-M1, title: Draft, due: 2025, done: 2025-05-01}\n",
            id="the longest id wins",
        ),
        pytest.param(
            "O1.1.title.fr=Autoriser",
            "-        title: {en: License agencies, fr: Agréer}\n"
            "+        title: {en: License agencies, fr: Autoriser}\n",
            id="language",
        ),
        pytest.param(
            "O1.1.title=Permit",
            "-        title: {en: License agencies, fr: Agréer}\n"
            "+        title: {en: Permit, fr: Agréer}\n",
            id="text without a language is in the first",
        ),
        pytest.param(
            "O1.2.title.fr=Former",
            "-        title: Train\n+        title: {en: Train, fr: Former}\n",
            id="a second language",
        ),
        pytest.param(
            "O1.2.title.en=Teach",
            "-        title: Train\n+        title: Teach\n",
            id="the first language of a plain text",
        ),
        pytest.param(
            "O1.1.description=Three",
            "-          One\n+          Three\n-          two\n",
            id="folded",
        ),
        pytest.param(
            "O1.1.partners+=MOL, O1",
            "-        partners: [MOH]\n+        partners: [MOH, MOL, O1]\n",
            id="several items",
        ),
        pytest.param("O1.1.partners-=MOH", "-        partners: [MOH]\n", id="last item of a list"),
        pytest.param(
            "O1.1.partners.MOH.role=funding",
            "-        partners: [MOH]\n+        partners: [{org: MOH, role: funding}]\n",
            id="a role for a bare id",
        ),
        pytest.param(
            "O1.2.sdg+=10.7",
            '-        sdg: ["8.10"]\n+        sdg: ["8.10", "10.7"]\n',
            id="text that looks like a number",
        ),
        pytest.param("O1.2.tags=a, b", "-        tags: []\n+        tags: [a, b]\n", id="commas"),
        pytest.param("O1.2.tags=[a, NO]", '-        tags: []\n+        tags: [a, "NO"]\n', id="[]"),
        pytest.param(
            "O1.2.deliverables=Law, and a register",
            '+        deliverables: ["Law, and a register"]\n',
            id="a comma in a text",
        ),
        pytest.param(
            "O1.2.budget=1500.50 EUR",
            "+        budget:\n+          amount: 1500.50\n+          currency: EUR\n",
            id="money",
        ),
        pytest.param(
            "O1.2.budget=1,500,500",
            "+        budget: 1,500,500\n",
            id="commas in an amount are for the model to refuse",
        ),
        pytest.param(
            "O1.1.budget.currency=EUR",
            "-        budget: 5000\n+        budget: {amount: 5000, currency: EUR}\n",
            id="currency for a bare amount",
        ),
        pytest.param("O1.2.progress=40", "+        progress: 40\n", id="number"),
        pytest.param("O1.2.continuous=yes", "+        continuous: true\n", id="flag"),
        pytest.param("O1.2.start=2026", "+        start: 2026\n", id="year"),
        pytest.param("O1.2.official_status=NO", '+        official_status: "NO"\n', id="NO"),
        pytest.param("O1.2.x_ref=0123", '+        x_ref: "0123"\n', id="key of one's own"),
        pytest.param("O1.1.budget=", "-        budget: 5000\n", id="removed"),
        pytest.param(
            "O1.1.milestones.M1=",
            "-          - {id: O1.1-M1, title: Draft, due: 2025}\n",
            id="item removed",
        ),
        pytest.param("plan.status=adopted", "+  status: adopted\n", id="head of the plan"),
        pytest.param(
            "XEX-2025.status=adopted", "+  status: adopted\n", id="head of the plan by its id"
        ),
        pytest.param(
            "plan.reporting.stale_after=90",
            "+  reporting:\n+    stale_after: 90\n",
            id="map that was not there",
        ),
        pytest.param(
            "plan.period.end=2028",
            "-  period: {start: 2025, end: 2027}\n+  period: {start: 2025, end: 2028}\n",
            id="map",
        ),
        pytest.param("plan.rules.GCM305=note", "+  rules:\n+    GCM305: note\n", id="rule"),
        pytest.param(
            "I1.A.targets.2027-Q1.value=4.50",
            "-        targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 5}]\n"
            "+        targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 4.50}]\n",
            id="part by its period",
        ),
        pytest.param("O1.2.description= = a: b ", '+        description: "= a: b"\n', id="signs"),
    ],
)
def test_one_value(typed: str, expected: str) -> None:
    assert changed(typed) == expected


def test_several_at_once_see_each_other() -> None:
    found = changed("O1.2.tags=a", "O1.2.tags+=b", "O1.2.title=Teach")

    assert "+        title: Teach\n" in found
    assert "+        tags: [a, b]\n" in found


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param(
            "O1.1",
            "'O1.1' sets nothing: write ID.FIELD=VALUE, as A3.02.status=completed",
            id="no =",
        ),
        pytest.param("=3", "'=3' does not say what to set: write ID.FIELD=VALUE", id="no address"),
        pytest.param("O1.1.tags+=", "'O1.1.tags+=' does not say what to add", id="nothing to add"),
        pytest.param(
            "O1.1=3", "'O1.1' names O1.1 and no field: write O1.1.FIELD=VALUE", id="no field"
        ),
        pytest.param(
            "O1.1.=3", "'O1.1.' names O1.1 and no field: write O1.1.FIELD=VALUE", id="only a dot"
        ),
        pytest.param(
            "O1.3.title=x",
            "there is nothing with the id 'O1.3' in this plan (did you mean 'O1.1'?)",
            id="no such id",
        ),
        pytest.param(
            "ZZZ.title=x", "there is nothing with the id 'ZZZ' in this plan", id="nothing like it"
        ),
        pytest.param(
            "O1.1.titel=x", "O1.1 has no field 'titel' (did you mean 'title'?)", id="no such field"
        ),
        pytest.param(
            "O1.1.milestones.M3.done=2026",
            "'milestones' of O1.1 has no 'M3': there is O1.1-M1, O1.1-M2",
            id="no such item",
        ),
        pytest.param(
            "O1.1.due.year=3", "'due' of O1.1 has no parts, so there is no 'year' in it", id="parts"
        ),
        pytest.param("O1.1.due=", "there is no 'due' of O1.1 that could be removed", id="absent"),
        pytest.param(
            "O1.1.partners+=MOH", "'partners' of O1.1 has 'MOH' already", id="there already"
        ),
        pytest.param(
            "O1.1.partners-=MOL", "'partners' of O1.1 has no 'MOL': there is MOH", id="not there"
        ),
        pytest.param("O1.1.due+=3", "'due' of O1.1 is no list: use = to set it", id="no list"),
        pytest.param(
            "O1.1.tags=[a", "'[a' cannot be read: write [a, b] or {key: value}", id="open bracket"
        ),
    ],
)
def test_refused(typed: str, said: str) -> None:
    with pytest.raises(EditError) as refusal:
        changed(typed)

    assert str(refusal.value) == said


def test_an_id_that_two_things_have_is_told() -> None:
    with pytest.raises(EditError, match="2 things have the id 'MOL'"):
        changed("MOL.name=x", plan=PLAN.replace("id: MOH", "id: MOL"))


def test_the_right_file_of_a_folder_is_changed() -> None:
    head, rest = PLAN.split("objectives:")
    before = bundle(head, f"# labour\nobjectives:{rest}")

    after = edited(before, [instruction("O1.2.due=2026"), instruction("MOL.url=https://a.example")])

    assert after.documents[0].source.text == head.replace(
        "type: government}\n", "type: government, url: https://a.example}\n", 1
    )
    assert after.documents[1].source.text.count("due: 2026\n") == 1
