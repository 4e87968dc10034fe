"""New objects: where they go, what they are called, and what is refused."""

from __future__ import annotations

import re

import pytest

from gcmplan.edit.adding import added, draft
from gcmplan.edit.instruction import instruction
from gcmplan.edit.kinds import ADDABLE, Addable, addable
from gcmplan.errors import EditError
from gcmplan.plan.field import fields
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from tests.builders import bundle
from tests.edit.builders import PLAN, difference


def after(kind: str, under: str | None, *typed: str, plan: str = PLAN) -> str:
    """What adding something changes in the plan."""
    before = bundle(plan)
    new = draft(before.data, addable(kind), under, map(instruction, typed))
    return difference(plan, added(before, new).documents[0].source.text)


@pytest.mark.parametrize(
    ("kind", "under", "typed", "expected"),
    [
        pytest.param(
            "action", "O1", ["title=Ask"], "+      - id: O1.3\n+        title: Ask\n", id="action"
        ),
        pytest.param(
            "action",
            "O1",
            ["due=2026", "title=Ask", "id=X1", "x_own=1"],
            "+      - id: X1\n+        title: Ask\n+        due: 2026\n+        x_own: 1\n",
            id="in the order of the format",
        ),
        pytest.param(
            "milestone",
            "O1.1",
            ["title=Force"],
            "+          - {id: O1.1-M3, title: Force}\n",
            id="in brackets like its neighbours",
        ),
        pytest.param(
            "milestone",
            "O1.2",
            ["title=Force"],
            "+        milestones:\n+          - {id: O1.2-M1, title: Force}\n",
            id="the first of an action, as elsewhere",
        ),
        pytest.param(
            "target",
            "I1.A",
            ["period=2026-Q2", "value=7.5"],
            "-        targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 5}]\n"
            "+        targets: [{period: 2026-Q2, value: 7.5}, {period: 2026, value: 7}, "
            "{period: 2027-Q1, value: 5}]\n",
            id="in the order of time",
        ),
        pytest.param(
            "actual",
            "I1.A",
            ["period=2025", "missing=pending"],
            "+        actuals:\n+          - period: 2025\n+            missing: pending\n",
            id="first value",
        ),
        pytest.param(
            "organization",
            None,
            ["id=MOI", "name=Interior: and borders", "type=government"],
            '+  - {id: MOI, name: "Interior: and borders", type: government}\n',
            id="organization",
        ),
        pytest.param(
            "risk",
            None,
            ["title=None", "likelihood=1", "impact=2"],
            "+risks:\n+  - id: R01\n+    title: None\n+    likelihood: 1\n+    impact: 2\n",
            id="first risk of the plan",
        ),
        pytest.param(
            "source", "plan", ["title=A"], "+sources:\n+  - id: S01\n+    title: A\n", id="source"
        ),
        pytest.param(
            "update",
            "O1.2",
            ["date=2026-01-02", "text.en=Went on", "text.fr=Suite"],
            "+        updates:\n+          - date: 2026-01-02\n"
            "+            text:\n+              en: Went on\n+              fr: Suite\n",
            id="languages",
        ),
    ],
)
def test_new_object(kind: str, under: str | None, typed: list[str], expected: str) -> None:
    assert after(kind, under, *typed) == expected


@pytest.mark.parametrize(
    ("before", "proposed"),
    [
        pytest.param("A3.09", "A3.10", id="zeros in front"),
        pytest.param("A-9", "A-10", id="no zeros"),
        pytest.param("K-TA3-1", "K-TA3-2", id="numbers inside"),
        pytest.param("Alpha", "O1.1", id="no number"),
        pytest.param(
            "A3.09\n        previous_ids: [A3.31]", "A3.32", id="ids are never used again"
        ),
    ],
)
def test_next_id(before: str, proposed: str) -> None:
    data = bundle(PLAN.replace("id: O1.2\n", f"id: {before}\n").replace("O1.1\n", "Beta\n")).data

    assert draft(data, addable("action"), "O1", []).values["id"] == proposed


@pytest.mark.parametrize(
    ("kind", "under", "typed", "said"),
    [
        pytest.param(
            "acton",
            None,
            [],
            "'acton' cannot be added (did you mean 'action'?): it is one of " + ", ".join(ADDABLE),
            id="no such kind",
        ),
        pytest.param(
            "action",
            None,
            ["title=x"],
            "say under which objective the action stands: one of O1",
            id="under nothing",
        ),
        pytest.param(
            "action",
            "MOL",
            ["title=x"],
            "MOL is an organization, and an action stands under an objective",
            id="under the wrong kind",
        ),
        pytest.param(
            "action",
            "O2",
            ["title=x"],
            "there is nothing with the id 'O2' in this plan (did you mean 'O1.2'?)",
            id="under what is not there",
        ),
        pytest.param(
            "organization",
            None,
            ["id=X"],
            "an organization needs name and type: add name=NAME "
            "type=government|local_government|public_body|parliament|regional_body|un",
            id="what is missing",
        ),
        pytest.param(
            "action",
            "O1",
            ["titel=x"],
            "an action has no field 'titel' (did you mean 'title'?)",
            id="no such field",
        ),
        pytest.param(
            "action",
            "O1",
            ["tags+=x"],
            "'tags+=' changes what is there: use = here",
            id="nothing to add to",
        ),
    ],
)
def test_refused(kind: str, under: str | None, typed: list[str], said: str) -> None:
    with pytest.raises(EditError) as refusal:
        after(kind, under, *typed)

    assert str(refusal.value) == said


def test_objects_go_where_their_like_are() -> None:
    head, rest = PLAN.split("objectives:")
    areas = "areas:\n  - {id: TA1, title: A}\n  - {id: TA2, title: B}\n"
    one = f"objectives:{rest}".replace("    gcm", "    area: TA1\n    gcm", 1)
    two = "# two\nobjectives:\n  - id: O2\n    title: B\n    area: TA2\n    gcm: [7]\n"
    before = bundle(head + areas, one, two, "# nothing yet\n")

    first = draft(before.data, addable("objective"), "TA1", [instruction("gcm=6")])
    named = draft(before.data, addable("objective"), "TA1", [instruction("gcm=6")])

    new = "  - id: O3\n    area: TA1\n    gcm: [6]\n"
    assert added(before, first).documents[1].source.text.endswith(new)
    text = added(before, named, "3.yaml").documents[3].source.text
    assert text == f"# nothing yet\nobjectives:\n{new}"


@pytest.mark.parametrize("kind", ADDABLE.values(), ids=lambda kind: kind.word)
def test_kinds_know_their_models(kind: Addable) -> None:
    assert {*kind.asked, *kind.needed} <= set(fields(kind.model))
    assert all(fields(holder)[kind.key].model is kind.model for holder in kind.holders)


def in_files(**texts: str) -> Bundle:
    """A plan in several files, by their names."""
    return Bundle(tuple(parse(SourceText(text, f"p/{name}.yaml")) for name, text in texts.items()))


def test_the_first_objective_of_an_area_goes_where_the_area_has_a_file() -> None:
    head = PLAN.split("objectives:")[0] + "areas:\n  - {id: TA1, title: A}\n"
    before = in_files(plan=head, ta1="# Nothing yet\n")
    given = map(instruction, ["title=Pay", "gcm=6"])

    new = added(before, draft(before.data, addable("objective"), "TA1", given))

    assert new.documents[1].source.text == (
        "# Nothing yet\nobjectives:\n  - id: O1\n    title: Pay\n    area: TA1\n    gcm: [6]\n"
    )


def test_what_stands_in_something_goes_into_its_file() -> None:
    head, rest = PLAN.split("objectives:")
    before = in_files(plan=head, work=f"objectives:{rest}")
    new = draft(before.data, addable("action"), "O1", [instruction("title=Ask")])

    said = "stands in the file of what holds it: O1 is in p/work.yaml; leave --file out"
    with pytest.raises(EditError, match=re.escape(said)):
        added(before, new, "plan.yaml")
