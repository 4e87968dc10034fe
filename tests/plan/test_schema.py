from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from gcmplan.plan.plan import Plan
from gcmplan.plan.schema import DRAFT, docstrings, plan_schema
from gcmplan.plan.shape import inner_models, keys
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from tests.builders import whole
from tests.plan.files import FILES, PLANS, data

SCHEMA = PLANS.parent / "schemas" / "plan.schema.json"
CURRENT = plan_schema()
VALIDATOR = Draft7Validator(CURRENT)


def refused(yaml: str) -> list[str]:
    """Where the schema refuses something in a plan, or a part of one."""
    document = parse(SourceText(whole(yaml), "plan.yaml"))
    errors = sorted(VALIDATOR.iter_errors(document.data), key=lambda error: error.json_path)
    return [error.json_path.removeprefix("$.objectives[0].") for error in errors]


def test_the_committed_schema_is_current() -> None:
    committed = json.loads(SCHEMA.read_text("utf-8"))

    assert committed == CURRENT, "run: gcmplan schema -o schemas"


def test_the_schema_is_plain_json() -> None:
    schema = CURRENT

    assert json.loads(json.dumps(schema)) == schema


def test_the_schema_is_valid() -> None:
    assert CURRENT["$schema"] == DRAFT == Draft7Validator.META_SCHEMA["$id"]
    Draft7Validator.check_schema(CURRENT)


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-2:]))
def test_plans_hold(file: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(file))] == []


def test_plans_are_found() -> None:
    assert {file.parent.name for file in FILES} >= {"example", "kenya-2023-2027"}


def _definitions() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "Plan", CURRENT
    yield from (each for each in CURRENT["definitions"].items() if each[0] != "Nothing")


@pytest.mark.parametrize(
    ("name", "definition"), [pytest.param(*each, id=each[0]) for each in _definitions()]
)
def test_everything_is_described(name: str, definition: dict[str, Any]) -> None:
    assert definition["description"]
    assert definition["additionalProperties"] is False
    assert definition["patternProperties"].keys() == {"^x_"}
    for key, described in definition["properties"].items():
        assert described["description"].endswith("."), f"{name}.{key}"


def test_hover_text_is_the_docstring() -> None:
    action = CURRENT["definitions"]["Action"]["properties"]
    inner = inner_models(Plan)["objectives"]

    assert action["due"]["description"].startswith("By when it is done")
    said = docstrings(inner_models(inner)["actions"])["due"]
    assert said.replace("None", "Empty") == action["due"]["description"]


def test_hover_text_is_in_words_of_the_file() -> None:
    assert "None" not in json.dumps(CURRENT)


def test_keys_are_in_the_order_of_the_format() -> None:
    schema = CURRENT

    assert tuple(schema["properties"]) == keys(Plan)
    assert tuple(schema["definitions"]["Header"]["properties"])[:3] == ("id", "title", "country")


def test_defaults_hold_against_their_own_schema() -> None:
    for _, definition in _definitions():
        for key, described in definition["properties"].items():
            if "default" in described:
                part = {**described, "definitions": CURRENT["definitions"]}
                Draft7Validator(part).validate(described["default"])
                assert described["default"] is not None, key


@pytest.mark.parametrize(
    "yaml",
    [
        pytest.param("areas: []", id="an empty list"),
        pytest.param("x_own: {a: [1]}", id="a key of one's own"),
        pytest.param("actions: [{id: A1, title: T, budget: 5}]", id="bare amount"),
        pytest.param("actions: [{id: A1, title: T, spent: 8.10}]", id="decimal"),
        pytest.param("actions: [{id: A1, title: T, lead: MOL}]", id="one lead"),
        pytest.param("actions: [{id: A1, title: T, lead: [MOL, MFA]}]", id="two leads"),
        pytest.param("actions: [{id: A1, title: T, partners: [MOL, {org: UN}]}]", id="partners"),
        pytest.param("actions: [{id: A1, title: {en: T, fr: T}}]", id="two languages"),
        pytest.param("actions: [{id: A1, title: T, due: FY2025/26-Q2}]", id="fiscal quarter"),
        pytest.param("actions: [{id: A1, title: T, due: 2026}]", id="bare year"),
        pytest.param("actions: [{id: A1, title: T, progress: 0}]", id="progress of 0"),
        pytest.param("actions: [{id: A1, title: T, progress: 100}]", id="progress of 100"),
    ],
)
def test_right_values_hold(yaml: str) -> None:
    assert refused(yaml) == []


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("actions: [{id: A1}]", ["actions[0]"], id="no title"),
        pytest.param("actions: [{id: A1, title: T, statu: 1}]", ["actions[0]"], id="unknown key"),
        pytest.param('actions: [{id: A1, title: ""}]', ["actions[0].title"], id="empty title"),
        pytest.param("actions: [{id: 3.02, title: T}]", ["actions[0].id"], id="id is a number"),
        pytest.param("actions: [{id: A 1, title: T}]", ["actions[0].id"], id="space in an id"),
        pytest.param(
            "actions: [{id: A1, title: {English: T}}]", ["actions[0].title"], id="no language"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, status: done}]", ["actions[0].status"], id="unknown word"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, due: 30.09.2026}]", ["actions[0].due"], id="day first"
        ),
        pytest.param("actions: [{id: A1, title: T, due: 26}]", ["actions[0].due"], id="year 26"),
        pytest.param(
            "actions: [{id: A1, title: T, progress: 140}]", ["actions[0].progress"], id="above 100"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, progress: -1}]", ["actions[0].progress"], id="below 0"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, progress: true}]", ["actions[0].progress"], id="boolean"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, weight: 0}]", ["actions[0].weight"], id="weight of 0"
        ),
        pytest.param(
            "actions: [{id: A1, title: T, sdg: [8.10]}]", ["actions[0].sdg[0]"], id="bare target"
        ),
        pytest.param("actions: [{id: A1, title: T, gcm: 6}]", ["actions[0].gcm"], id="no list"),
        pytest.param(
            "actions: [{id: A1, title: T, funding: [5]}]",
            ["actions[0].funding[0]"],
            id="funding without a source",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, budget: {amount: 5, currency: $}}]",
            ["actions[0].budget"],
            id="sign of a currency",
        ),
        pytest.param(
            "actions: [{id: A1, title: T, milestones: [{id: M1, title: T, dropped: 1}]}]",
            ["actions[0].milestones[0].dropped"],
            id="1 for true",
        ),
        pytest.param(
            "risks: [{id: R1, title: T, likelihood: 6, impact: 0}]",
            ["risks[0].impact", "risks[0].likelihood"],
            id="grades out of range",
        ),
        pytest.param("objectives: [{id: O1, gcm: []}]", ["gcm"], id="no objective of the Compact"),
        pytest.param("sources: {id: S1, title: T}", ["$.sources"], id="a map for a list"),
        pytest.param("plan: {id: X}", ["$", "$.plan", "$.plan"], id="head without its version"),
        pytest.param("gcmplan: 1", ["$"], id="version without a head"),
    ],
)
def test_wrong_values_are_refused(yaml: str, expected: list[str]) -> None:
    assert refused(yaml) == expected


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("late_gap: 0", id="no gap"),
        pytest.param("risk_gap: 101", id="gap above 100"),
        pytest.param("risk_score: 26", id="score above 25"),
    ],
)
def test_wrong_thresholds_are_refused(key: str) -> None:
    head = "id: X, title: T, country: XEX, period: {start: 2025, end: 2027}"

    refusal = refused(f"gcmplan: 1\nplan: {{{head}, thresholds: {{{key}}}}}")

    assert refusal == ["$.plan.thresholds"]


@pytest.mark.parametrize(
    ("name", "definition"), [pytest.param(*each, id=each[0]) for each in _definitions()]
)
def test_what_may_be_left_out_may_be_empty(name: str, definition: dict[str, Any]) -> None:
    needed = {"gcmplan", "plan"} if name == "Plan" else set(definition["required"])

    for key, described in definition["properties"].items():
        field = Draft7Validator({**described, "definitions": CURRENT["definitions"]})
        assert field.is_valid(None) is (key not in needed), key
