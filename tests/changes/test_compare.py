"""Two versions of a plan, and what is told of them."""

from __future__ import annotations

import pytest

from gcmplan.changes.compare import compare
from gcmplan.load import load
from tests.builders import HEADER, bundle, loaded, plan, whole
from tests.changes.builders import changes, of_action, told

ACTION = "{id: A1, title: License agencies, lead: MOL}"
OTHER = "{id: A2, title: Train inspectors}"
BODY = "organizations: [{id: MOL, name: Ministry of Labour, type: government}]\n"


def objectives(*actions: str) -> str:
    """A plan of one objective for each text of actions."""
    lists = (
        f"  - {{id: O{number}, title: Objective {number}, gcm: [{number}], actions: [{each}]}}\n"
        for number, each in enumerate(actions, start=1)
    )
    return BODY + "objectives:\n" + "".join(lists)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(objectives(ACTION, OTHER), objectives(ACTION, OTHER), id="the same"),
        pytest.param(
            objectives(f"{ACTION}, {OTHER}"), objectives(f"{OTHER}, {ACTION}"), id="other order"
        ),
        pytest.param(
            objectives(ACTION),
            objectives("{title: 'License agencies', lead: [MOL], id: A1}"),
            id="keys in another order, quotes, a list of one",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, tags: [a, b]}]",
            "actions:\n# a comment\n- id: A1\n  title: T   # another\n  tags: [b, a]\n",
            id="layout, comments, and the order of a list that is a set",
        ),
        pytest.param(
            "actions: [{id: A1, title: T}]",
            "actions: [{id: A1, title: T, continuous: false, weight: 1}]",
            id="what holds anyhow, written out",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, note: N}]",
            "actions: [{id: A1, title: {en: T}, note: {en: N}}]",
            id="a text in one language, as a map",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, budget: 5, partners: [MOL]}]\n",
            "actions: [{id: A1, title: T, budget: [{amount: 5.0, currency: USD}], "
            "partners: [{org: MOL}]}]",
            id="short forms written out",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, budget: [{period: 2025, amount: 1}, "
            "{period: 2026, amount: 2}]}]",
            "actions: [{id: A1, title: T, budget: [{period: 2026, amount: 2}, "
            "{period: 2025, amount: 1}]}]",
            id="parts of a list in another order",
        ),
    ],
)
def test_no_change(old: str, new: str) -> None:
    assert told(old, new) == []
    assert told(new, old) == []


def test_splitting_a_plan_into_files_is_no_change() -> None:
    text = whole(objectives(ACTION, OTHER))
    head, _, rest = text.partition("objectives:\n")
    parts = ["objectives:\n" + line + "\n" for line in rest.splitlines()]
    split = load(bundle(head, *reversed(parts))).plan

    assert split
    assert compare(plan(text), split) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            objectives(ACTION), objectives(f"{ACTION}, {OTHER}"), ["added A2"], id="added"
        ),
        pytest.param(
            objectives(f"{ACTION}, {OTHER}"), objectives(ACTION), ["removed A2"], id="removed"
        ),
        pytest.param(
            objectives(ACTION, OTHER),
            objectives(f"{ACTION}, {OTHER}", ""),
            ["moved A2: O2 -> O1"],
            id="moved",
        ),
        pytest.param(
            objectives(ACTION, "{id: A2, title: T, milestones: [{id: M1, title: First}]}"),
            objectives(ACTION),
            ["removed O2"],
            id="with an objective goes all in it",
        ),
        pytest.param(
            objectives(ACTION, OTHER),
            objectives(f"{ACTION}, {OTHER}"),
            ["moved A2: O2 -> O1", "removed O2"],
            id="what moved out before is not gone",
        ),
        pytest.param(
            objectives(ACTION),
            objectives(ACTION.replace("A1", "B1")),
            ["renamed B1: A1 -> B1 (guess)"],
            id="another id, the same title",
        ),
        pytest.param(
            objectives(ACTION),
            objectives("{id: B1, title: Something else, lead: MOL, previous_ids: [A1]}"),
            [
                "renamed B1: A1 -> B1",
                "changed B1 title: License agencies -> Something else",
                "changed B1 previous_ids: [] -> [A1]",
            ],
            id="another id, which it says",
        ),
        pytest.param(
            objectives(ACTION, ""),
            objectives("", "{id: B1, title: License agencies, lead: MOL, previous_ids: [A1]}"),
            [
                "renamed B1: A1 -> B1",
                "moved B1: O1 -> O2",
                "changed B1 previous_ids: [] -> [A1]",
            ],
            id="renamed and moved at once",
        ),
        pytest.param(
            objectives(ACTION, ""),
            objectives("", ACTION.replace("A1", "B1")),
            ["removed A1", "added B1"],
            id="a likeness under another parent is none",
        ),
        pytest.param(
            objectives(ACTION),
            objectives("{id: B1, title: Train inspectors, lead: MOL}"),
            ["removed A1", "added B1"],
            id="another id, another title",
        ),
        pytest.param(
            objectives("{id: A1, title: T, milestones: [{id: M1, title: Law in force}]}"),
            objectives("{id: B1, title: T, milestones: [{id: N1, title: Law in force!}]}"),
            [
                "renamed B1: A1 -> B1 (guess)",
                "renamed N1: M1 -> N1 (guess)",
                "changed N1 title: Law in force -> Law in force!",
            ],
            id="under a guessed parent, a guessed milestone",
        ),
        pytest.param(
            objectives("{id: A1, title: Same}, {id: A2, title: Same}"),
            objectives("{id: B1, title: Same}, {id: B2, title: Same}"),
            ["renamed B1: A1 -> B1 (guess)", "renamed B2: A2 -> B2 (guess)"],
            id="equal titles in their order",
        ),
        pytest.param(
            HEADER,
            HEADER.replace("XEX-2025", "XEX-2026").replace("end: 2027", "end: 2028"),
            ["renamed XEX-2026: XEX-2025 -> XEX-2026", "changed XEX-2026 period.end: 2027 -> 2028"],
            id="the plan itself",
        ),
        pytest.param(
            "x_a: 1\nareas: []",
            "x_b: [1, {c: 2}]\nareas: []",
            ["changed XEX-2025 x_a: 1 -> None", "changed XEX-2025 x_b: None -> [1, {'c': 2}]"],
            id="keys of one's own",
        ),
    ],
)
def test_objects(old: str, new: str, expected: list[str]) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("due: 2026", "due: 2027-Q1", "due: 2026 -> 2027-Q1", id="a date"),
        pytest.param("", "due: 2027", "due: None -> 2027", id="a new field"),
        pytest.param("due: 2027", "", "due: 2027 -> None", id="a field gone"),
        pytest.param("note: a b", "note: a c", "note: a b -> a c", id="a text"),
        pytest.param(
            "note: a", "note: {en: a, fr: b}", "note.fr: None -> b", id="one more language"
        ),
        pytest.param("lead: MOL", "lead: MOJ", "lead: [MOL] -> [MOJ]", id="a single value"),
        pytest.param("gcm: [6, 5]", "gcm: [5, 6]", "gcm: [6, 5] -> [5, 6]", id="first objective"),
        pytest.param("spent: 5", "spent: 7", "spent.amount: 5 -> 7", id="an amount"),
        pytest.param("", "spent: 7", "spent: None -> a Money", id="a new amount"),
        pytest.param(
            "budget: [{period: 2025, amount: 1}, {period: 2026, amount: 2}]",
            "budget: [{period: 2026, amount: 3}, {period: 2025, amount: 1}]",
            "budget[2026 USD].amount: 2 -> 3",
            id="a line of the budget",
        ),
        pytest.param(
            "budget: 1",
            "budget: [{amount: 1}, {period: 2026, amount: 2}]",
            "budget[2026 USD]: None -> a BudgetLine",
            id="one more line",
        ),
        pytest.param(
            "partners: [MOL, {org: UN, role: funding}]",
            "partners: [{org: UN, role: technical}, MOL]",
            "partners[UN].role: funding -> technical",
            id="the role of a partner",
        ),
        pytest.param(
            "updates: [{date: 2026-01-01, text: a}, {date: 2026-02-01, text: b}]",
            "updates: [{date: 2026-01-01, text: a}, {date: 2026-01-01, text: c}, "
            "{date: 2026-02-01, text: b}]",
            "updates[2026-01-01]: None -> a Update",
            id="a second update of a day",
        ),
        pytest.param(
            "funding: [{source: UN, amount: 5, status: requested}]",
            "funding: [{source: UN, amount: 5, status: committed}]",
            "funding[UN USD].status: requested -> committed",
            id="funding",
        ),
        pytest.param(
            "deliverables: [{en: a, fr: b}]",
            "deliverables: [{en: a, fr: c}]",
            "deliverables: [a] -> [a]",
            id="a translation in a list of texts",
        ),
    ],
)
def test_fields_of_an_action(old: str, new: str, expected: str) -> None:
    assert of_action(old, new) == [f"changed A1 {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "targets: [{period: 2026, value: 5}]",
            "targets: [{period: 2026, value: 4}]",
            "targets[2026].value: 5 -> 4",
            id="a target",
        ),
        pytest.param(
            "baseline: {period: 2024, value: 1}",
            "baseline: {period: 2024, value: 2}",
            "baseline.value: 1 -> 2",
            id="the baseline",
        ),
        pytest.param(
            "actuals: []",
            "actuals: [{period: 2025, value: 2}]",
            "actuals[2025]: None -> a Actual",
            id="a new value",
        ),
        pytest.param(
            "actuals: [{period: 2025, value: 1, groups: [{sex: female, value: 1}]}]",
            "actuals: [{period: 2025, value: 1, groups: [{sex: female, value: 0}]}]",
            "actuals[2025].groups: [{'sex': 'female', 'value': 1}] -> "
            "[{'sex': 'female', 'value': 0}]",
            id="groups",
        ),
    ],
)
def test_fields_of_an_indicator(old: str, new: str, expected: str) -> None:
    fixed = "id: I1, title: T, unit: people, direction: increase, aggregation: latest"

    found = told(f"indicators: [{{{fixed}, {old}}}]", f"indicators: [{{{fixed}, {new}}}]")

    assert found == [f"changed I1 {expected}"]


def test_ids_given_twice_are_compared_in_their_order() -> None:
    old = loaded("actions: [{id: A1, title: a}, {id: A1, title: b}]").plan
    new = loaded("actions: [{id: A1, title: a}, {id: A1, title: c}]").plan
    assert old
    assert new

    (change,) = compare(old, new)

    assert (change.old_path, str(change.after)) == (change.new_path, "c")
    assert str(change.new_path) == "objectives[0].actions[1].title"


def test_where_a_change_stands() -> None:
    (removed,) = changes(objectives(f"{ACTION}, {OTHER}"), objectives(ACTION))
    (changed,) = changes(
        objectives(f"{ACTION}, {OTHER}"),
        objectives(f"{OTHER}, {ACTION}").replace("License", "Licence"),
    )

    assert (str(removed.old_path), str(removed.new_path)) == (
        "objectives[0].actions[1]",
        "objectives[0]",
    )
    assert (str(changed.old_path), str(changed.new_path)) == (
        "objectives[0].actions[0].title",
        "objectives[0].actions[1].title",
    )


def test_days_differences_and_words() -> None:
    (due,) = changes(
        "actions: [{id: A1, title: T, due: 2026-12-31}]", "actions: [{id: A1, title: T, due: 2027}]"
    )
    (progress,) = changes(
        "actions: [{id: A1, title: T, progress: 40}]",
        "actions: [{id: A1, title: T, progress: 62.5}]",
    )
    (title,) = changes(
        "actions: [{id: A1, title: Train two teams}]", "actions: [{id: A1, title: Train ten teams}]"
    )

    assert (due.days, due.difference, due.words) == (365, None, None)
    assert (progress.days, str(progress.difference), progress.words) == (None, "22.5", None)
    assert title.words
    assert [str(each.fate) for each in title.words] == ["kept", "out", "in", "kept"]
