from __future__ import annotations

import pytest

from gcmplan.edit.completing import ids, instructions, open_ids, values
from gcmplan.edit.hints import HINTS
from gcmplan.edit.kinds import ADDABLE
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.plan.header import Header
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from tests.builders import bundle
from tests.edit.builders import PLAN

DATA = bundle(PLAN).data


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        pytest.param("MO", ["MOL", "MOH"], id="several ids"),
        pytest.param("O1.1", ["O1.1", "O1.1-M1", "O1.1-M2"], id="an id that others begin with"),
        pytest.param(
            "MOL",
            [f"MOL.{each}=" for each in HINTS["organizations"]],
            id="one id is followed by its fields",
        ),
        pytest.param(
            "O1.2.st",
            ["O1.2.start=", "O1.2.status=", "O1.2.status_reason=", "O1.2.started="],
            id="several fields",
        ),
        pytest.param("O1.2.continuous=t", ["O1.2.continuous=true"], id="value"),
        pytest.param(
            "O1.2.continu",
            ["O1.2.continuous=", "O1.2.continuous=true", "O1.2.continuous=false"],
            id="one field with its words",
        ),
        pytest.param("O1.2.due", ["O1.2.due=", "O1.2.due=DATE"], id="one field with a hint"),
        pytest.param("O1.2.lead=MO", ["O1.2.lead=MOL", "O1.2.lead=MOH"], id="reference"),
        pytest.param("plan.status=ad", ["plan.status=adopted"], id="head of the plan"),
        pytest.param(
            "O1.1.milestones.",
            ["O1.1.milestones.O1.1-M1.", "O1.1.milestones.O1.1-M2."],
            id="the milestones of an action",
        ),
        pytest.param(
            "O1.1.milestones.M",
            ["O1.1.milestones.M1.", "O1.1.milestones.M2."],
            id="what they are called for short",
        ),
        pytest.param(
            "O1.1.milestones.M2",
            [f"O1.1.milestones.M2.{each}=" for each in HINTS["milestones"]],
            id="one of them is followed by its fields",
        ),
        pytest.param(
            "O1.1.milestones.O1.1-M2.d",
            [f"O1.1.milestones.O1.1-M2.{each}=" for each in ("due", "done", "dropped")],
            id="the fields of one",
        ),
        pytest.param(
            "O1.1.milestones.M2.dropped=t", ["O1.1.milestones.M2.dropped=true"], id="its values"
        ),
        pytest.param("O1.1.milestones.M9.d", [], id="no such milestone"),
        pytest.param("O1.1.lead.x", [], id="no parts"),
        pytest.param("ZZ", [], id="nothing"),
        pytest.param("O1.2.zz", [], id="no such field"),
    ],
)
def test_instructions(begun: str, offered: list[str]) -> None:
    assert instructions(DATA, begun) == offered


def test_values_behind_a_sign_of_its_own() -> None:
    assert values(DATA, "O1.2.partners+") == ["MOL", "MOH"]
    assert values(DATA, "O1.2.lead+") == ["MOL", "MOH"]
    assert values(DATA, "plan.rules") == []


def test_ids() -> None:
    assert ids(DATA, "I") == ["I1.A"]
    assert open_ids(DATA, "") == ["O1.1", "O1.1-M1", "O1.1-M2", "O1.2"]


@pytest.mark.parametrize("data", [None, [], {}, {"actions": 3}, {"objectives": [3, {"id": 4}]}])
def test_odd_data_offer_nothing(data: object) -> None:
    assert ids(data, "") == []


def hint(field: Field) -> str:
    if field.taking is Taking.MAP:
        return ""
    if field.words:
        return " ".join(field.words)
    if field.refers:
        return f"@{field.refers.kind}"
    if field.model and "org" in fields(field.model):
        return "@organization"
    said = {Taking.WHEN: "DATE", Taking.NUMBER: "NUMBER", Taking.FLAG: "true false"}
    return {**said, Taking.TEXT: "TEXT"}.get(field.taking, "")


@pytest.mark.parametrize("key", HINTS)
def test_hints_are_those_of_the_models(key: str) -> None:
    models: dict[str, type[Record]] = {"plan": Header}
    models |= {each.key: each.model for each in ADDABLE.values()}

    assert {name: hint(each) for name, each in fields(models[key]).items()} == HINTS[key]


def test_all_things_with_ids_are_there() -> None:
    assert {"plan", *(each.key for each in ADDABLE.values())} == set(HINTS)
    assert set(fields(Plan)) - {"gcmplan"} <= set(HINTS)
