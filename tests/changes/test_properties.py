"""What holds of any plan and any edits."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.changes.change import ChangeKind
from gcmplan.changes.compare import compare
from gcmplan.plan.plan import Plan
from tests.changes.builders import in_words
from tests.progress.builders import plans

DATA = {
    "gcmplan": 1,
    "plan": {
        "id": "X",
        "title": "T",
        "country": "XEX",
        "period": {"start": 2025, "end": 2027},
        "currency": "USD",
    },
    "organizations": [{"id": "MOL", "name": "Labour", "type": "government"}],
    "objectives": [
        {
            "id": f"O{number}",
            "title": f"Objective {number}",
            "gcm": [number],
            "actions": [
                {
                    "id": f"A{number}{place}",
                    "title": f"Action {number * 7 + place} of {'xyz'[place] * 9}",
                    "lead": "MOL",
                    "due": "2026-06-30",
                    "status": "in_progress",
                    "tags": ["a", "b"],
                    "progress": 40,
                    "note": {"en": "one", "fr": "un"},
                    "budget": [{"period": 2025, "amount": 5}, {"period": 2026, "amount": 7}],
                    "risks": [
                        {"id": f"R{number}{place}", "title": "Q", "likelihood": 2, "impact": 2}
                    ],
                }
                for place in range(3)
            ],
        }
        for number in (1, 2)
    ],
}
"""A plan that edits are applied to."""

VALUES: dict[str, list[Any]] = {
    "due": ["2026-07-01", "2027", "2026-Q2"],
    "status": ["not_started", "completed", "cancelled"],
    "progress": [0, 41, 100],
    "official_status": ["Fulfilled", "false"],
    "weight": [2, 3],
    "continuous": [True],
}
"""New values by field."""

OLD_WORDS = {"weight": "1", "continuous": "False", "official_status": "None"}


@st.composite
def edits(draw: st.DrawFn) -> tuple[dict[str, Any], set[str]]:
    """The plan after some edits, each of another value, and what is to be told of them."""
    data: dict[str, Any] = copy.deepcopy(DATA)
    expected: set[str] = set()
    actions = [action for objective in data["objectives"] for action in objective["actions"]]
    for action in actions:
        id = action["id"]
        for key in draw(st.sets(st.sampled_from(sorted(VALUES)), max_size=2)):
            new = draw(st.sampled_from(VALUES[key]))
            old = OLD_WORDS.get(key, str(action.get(key)))
            action[key] = new
            expected.add(f"changed {id} {key}: {old} -> {new}")
        for change in draw(st.sets(st.sampled_from(["fr", "budget", "risk", "tags"]), max_size=2)):
            expected.add(_special(change, action))
    gone = draw(st.sampled_from([None, *range(3)]))
    if gone is not None:
        removed = data["objectives"][0]["actions"].pop(gone)
        expected = {each for each in expected if f" {removed['id']} " not in each}
        expected -= {each for each in expected if f" R{removed['id'][1:]} " in each}
        expected.add(f"removed {removed['id']}")
    if draw(st.booleans()):
        moved = data["objectives"][1]["actions"].pop()
        data["objectives"][0]["actions"].insert(0, moved)
        expected.add(f"moved {moved['id']}: O2 -> O1")
    if draw(st.booleans()):
        data["objectives"][1]["actions"].append({"id": "NEW", "title": "Quite another thing"})
        expected.add("added NEW")
    return data, expected


def _special(change: str, action: dict[str, Any]) -> str:
    id = action["id"]
    match change:
        case "fr":
            action["note"]["fr"] = "deux"
            return f"changed {id} note.fr: un -> deux"
        case "budget":
            action["budget"][1]["amount"] = 8
            return f"changed {id} budget[2026 USD].amount: 7 -> 8"
        case "risk":
            action["risks"][0]["impact"] = 5
            return f"changed R{id[1:]} impact: 2 -> 5"
    action["tags"] = ["b", "c"]
    return f"changed {id} tags: [a, b] -> [b, c]"


@given(edits())
@settings(max_examples=60, deadline=None)
def test_known_edits_are_exactly_what_is_told(edited: tuple[dict[str, Any], set[str]]) -> None:
    data, expected = edited

    found = compare(Plan.read(DATA), Plan.read(data))

    assert {in_words(each) for each in found} == expected
    assert len(found) == len(expected)


@given(plans())
@settings(max_examples=40, deadline=None)
def test_a_plan_and_itself(plan: Plan) -> None:
    assert compare(plan, plan) == ()
    assert compare(plan, plan.model_copy(deep=True)) == ()


@given(plans(), plans())
@settings(max_examples=60, deadline=None)
def test_backwards_mirrors(old: Plan, new: Plan) -> None:
    there, back = compare(old, new), compare(new, old)

    mirror = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
    assert sorted(
        (mirror.get(each.kind, each.kind), _id(each.old or each.new), str(each.field))
        for each in there
    ) == sorted((each.kind, _id(each.new or each.old), str(each.field)) for each in back)


def _id(subject: Any) -> str:
    return str(subject.id)


@given(st.randoms(use_true_random=True))
@settings(max_examples=30, deadline=None)
def test_another_order_is_no_change(random: Any) -> None:
    assert compare(Plan.read(DATA), Plan.read(_shuffled(DATA, random))) == ()


def _shuffled(value: Any, random: Any) -> Any:
    if isinstance(value, dict):
        items = [(key, _shuffled(each, random)) for key, each in value.items()]
        random.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        items = [_shuffled(each, random) for each in value]
        random.shuffle(items)
        return items
    return value
