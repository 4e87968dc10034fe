"""Rules about changes: what each of them owes, and what it says."""

from __future__ import annotations

import pytest

from gcmplan.changes.compare import compare
from gcmplan.changes.registry import all_change_rules
from gcmplan.changes.rule import ChangeRule, held
from tests.builders import examples, plan

ADOPTED = """\
gcmplan: 1
plan: {id: X, title: T, country: XEX, period: {start: 2025, end: 2027}, status: adopted,
       adopted: 2025-01-15}
"""
NUMBER = "id: I1, title: Workers trained, unit: workers, aggregation: latest, direction: increase"


def found(code: str, old: str, new: str) -> list[str]:
    """What a rule finds in a change from one plan, or part of one, to another."""
    rules = [each for each in all_change_rules() if each.rule.code == code]
    before, after = plan(old), plan(new)
    findings = held(rules, compare(before, after), before, after)
    return [f"{each.remark.path}: {each.remark.message}" for each in findings]


@pytest.mark.parametrize("rule", all_change_rules(), ids=lambda rule: rule.rule.code)
def test_examples_are_true(rule: ChangeRule) -> None:
    for kind, yaml in examples(rule.rule):
        old, _, new = yaml.partition("---\n")
        assert bool(found(rule.rule.code, old, new)) is (kind == "Bad"), yaml


@pytest.mark.parametrize("rule", all_change_rules(), ids=lambda rule: rule.rule.code)
def test_page_says_when_it_is_asked(rule: ChangeRule) -> None:
    assert "--since" in rule.rule.explanation


def test_codes() -> None:
    codes = [each.rule.code for each in all_change_rules()]

    assert codes == ["GCM801", "GCM802", "GCM803", "GCM804", "GCM805"]


@pytest.mark.parametrize(
    ("code", "old", "new", "expected"),
    [
        pytest.param(
            "GCM801",
            "actions: [{id: A1, title: License agencies}]",
            "actions: []",
            ["objectives[0]: A1 'License agencies' was deleted: an action is kept on record"],
            id="an action: at its objective",
        ),
        pytest.param(
            "GCM801",
            "actions: [{id: A1, title: T, milestones: [{id: M1, title: Law in force}]}]",
            "actions: [{id: A1, title: T}]",
            [
                "objectives[0].actions[0]: M1 'Law in force' was deleted: "
                "a milestone is kept on record"
            ],
            id="a milestone: at its action",
        ),
        pytest.param(
            "GCM801",
            "objectives: [{id: O1, title: O, gcm: [6], actions: [{id: A1, title: a}]}]",
            "objectives: []",
            [": O1 'O' was deleted with 1 action: an objective is kept on record"],
            id="an objective: once, with what was in it",
        ),
        pytest.param(
            "GCM801",
            "organizations: [{id: MOL, name: Labour, type: government}]\nareas: []",
            "areas: []",
            [],
            id="a body is no promise",
        ),
        pytest.param(
            "GCM802",
            "actions: [{id: A1, title: T, due: 2026-12-30}]",
            "actions: [{id: A1, title: T, due: 2026}]",
            [
                "objectives[0].actions[0].due: due of A1 moved by 1 day to 2026, "
                "and no update explains it"
            ],
            id="a day later",
        ),
        pytest.param(
            "GCM802",
            "actions: [{id: A1, title: T, due: 2026}]",
            "actions: [{id: A1, title: T, due: 2026-06-30}]",
            [],
            id="earlier",
        ),
        pytest.param(
            "GCM802",
            "actions: [{id: A1, title: T, due: 2026}]",
            "actions: [{id: A1, title: T}]",
            [
                "objectives[0].actions[0].due: A1 was due 2026, now without a date, "
                "and no update explains it"
            ],
            id="taken away",
        ),
        pytest.param(
            "GCM802",
            "actions: [{id: A1, title: T, milestones: [{id: M1, title: M, due: 2026}]}]",
            "actions: [{id: A1, title: T, milestones: [{id: M1, title: M, due: 2027}], "
            "updates: [{date: 2026-06-01, text: Elections, kind: decision}]}]",
            [],
            id="a milestone, explained by its action",
        ),
        pytest.param(
            "GCM803",
            f"indicators: [{{{NUMBER}, targets: [{{period: 2027, value: 12}}]}}]",
            f"indicators: [{{{NUMBER}, targets: []}}]",
            [
                "objectives[0].indicators[0].targets: the target of I1 for 2027 was taken away, "
                "it was 12"
            ],
            id="a target taken away",
        ),
        pytest.param(
            "GCM804",
            f"{ADOPTED}indicators: [{{{NUMBER}, baseline: {{period: 2024, value: 4}}}}]",
            f"{ADOPTED}indicators: [{{{NUMBER}}}]",
            [
                "indicators[0].baseline: the baseline of I1 was rewritten from 4 in 2024 to none "
                "after adoption"
            ],
            id="a baseline taken away",
        ),
        pytest.param(
            "GCM804",
            f"{ADOPTED}indicators: [{{{NUMBER}}}]",
            f"{ADOPTED}indicators: [{{{NUMBER}, baseline: {{period: 2024, value: 4}}}}]",
            [],
            id="a baseline found at last",
        ),
        pytest.param(
            "GCM805",
            "actions: [{id: A1, title: T, milestones: [{id: M1, title: Law in force}]}]",
            "actions: [{id: A1, title: T, milestones: [{id: M2, title: Law in force}]}]",
            [
                "objectives[0].actions[0].milestones[0]: the id M1 was changed to M2, "
                "which loses its history"
            ],
            id="of a milestone",
        ),
    ],
)
def test_what_is_found(code: str, old: str, new: str, expected: list[str]) -> None:
    assert found(code, old, new) == expected
