from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from gcmplan.plan.action import Action, Partner
from gcmplan.plan.header import Thresholds
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.money import BudgetLine, Funding, FundingStatus, Money, sums
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.schema import docstrings
from gcmplan.plan.shape import inner_models, keys
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.walk import walk
from tests.builders import bundle, loaded, plan

ACTION = "actions: [{{id: A1, title: Licence agencies, {fields}}}]"


def models(model: type[Record] = Plan) -> Iterator[type[Record]]:
    yield model
    for inner in inner_models(model).values():
        yield from models(inner)


MODELS = sorted(set(models()), key=lambda model: model.__name__)


def action(fields: str) -> Action:
    (found,) = plan(ACTION.format(fields=fields)).actions
    return found


def slips(fields: str) -> list[tuple[str, str]]:
    told = loaded(ACTION.format(fields=fields)).diagnostics
    found = [(each.finding.rule.code, str(each.finding.remark.path)) for each in told]
    return [(code, path.removeprefix("objectives[0].actions[0].")) for code, path in found]


def test_models_are_found() -> None:
    names = {model.__name__ for model in MODELS}

    assert {"Plan", "Header", "Action", "Actual", "Funding", "Thresholds", "Active"} <= names
    assert names == {each.__name__ for each in _subclasses(Record)}


def _subclasses(model: type[Record]) -> Iterator[type[Record]]:
    for each in model.__subclasses__():
        if each.__module__.startswith("gcmplan.plan."):
            yield each
            yield from _subclasses(each)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_described(model: type[Record]) -> None:
    said = docstrings(model)

    assert set(said) >= set(model.model_fields)
    for name in model.model_fields:
        assert said[name][0].isupper(), name
        assert said[name].rstrip().endswith("."), name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_described(model: type[Record]) -> None:
    assert (model.__doc__ or "").splitlines()[0].endswith(".")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_none_means_is_said(model: type[Record]) -> None:
    said = docstrings(model)
    optional = [name for name, field in model.model_fields.items() if field.default is None]

    assert [name for name in optional if not any(map(said[name].count, ("None", "none")))] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_frozen(model: type[Record]) -> None:
    assert model.model_config["frozen"] is True
    assert model.model_config["strict"] is True


EVERYTHING = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: A plan
  country: XEX
  period: {start: 2025, end: 2027}
  currency: USD
  reporting: {stale_after: 180}
  consultation: {stakeholders: 3}
  process: [{step: 1}]
  out_of_scope: [{gcm: 9, reason: Another plan}]
  thresholds: {late_gap: 30}
organizations: [{id: MOL, name: Ministry of Labour, type: government, active: {start: 2019}}]
frameworks: [{id: F1, title: Vision, level: national}]
pledges: [{id: P1, title: Halve the cost}]
areas: [{id: TA1, title: Labour}]
indicators: [{id: I1, title: Cost, measure: yes_no, baseline: {period: 2024, value: false}}]
risks: [{id: R1, title: No money, likelihood: 3, impact: 4}]
sources: [{id: S1, title: Gazette}]
objectives:
  - id: O1
    title: Fair recruitment
    area: TA1
    gcm: [6]
    indicators:
      - id: I2
        title: Law in force
        measure: yes_no
        targets: [{period: 2027, value: true}]
        actuals: [{period: 2025, value: false}]
    actions:
      - id: A1
        title: Licence agencies
        partners: [MOL]
        budget: 5
        spent: 2
        funding: [{source: MOL, amount: 5}]
        milestones: [{id: M1, title: Law}]
        updates: [{date: 2026, text: Done}]
"""


def test_no_record_can_be_changed() -> None:
    records = walk(plan(EVERYTHING)).values()

    assert {type(record) for record in records} == set(MODELS)
    for record in records:
        name = next(iter(type(record).model_fields))
        with pytest.raises(ValidationError, match="frozen"):
            setattr(record, name, getattr(record, name))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("x_code: 4471", {"x_code": 4471}, id="a number"),
        pytest.param("x_codes: [a, {b: 8.10}]", {"x_codes": ["a", {"b": Decimal("8.10")}]}, id="a"),
        pytest.param("x_: a", {"x_": "a"}, id="nothing after x_"),
        pytest.param("note: Seen", {}, id="none"),
    ],
)
def test_keys_of_ones_own_are_kept(fields: str, expected: dict[str, Any]) -> None:
    assert action(fields).model_extra == expected


@pytest.mark.parametrize("key", ["y_code", "X_code", "xcode", "statu", "Status", "header"])
def test_unknown_keys_are_refused(key: str) -> None:
    assert slips(f"{key}: a") == [("GCM004", key)]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_keeps_own_keys_and_refuses_unknown_ones(model: type[Record]) -> None:
    with pytest.raises(ValidationError) as refusal:
        model.model_validate({"y_code": 1, "x_code": 1})

    unknown = [each["loc"] for each in refusal.value.errors() if each["type"] == "unknown_key"]
    assert [location[0] for location in unknown] == ["y_code"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL", ("MOL",), id="one"),
        pytest.param("lead: [MOL]", ("MOL",), id="a list of one"),
        pytest.param("lead: [MOL, MFA]", ("MOL", "MFA"), id="a list of two"),
        pytest.param("lead: []", (), id="an empty list"),
        pytest.param("tags: [a]", (), id="left out"),
    ],
)
def test_one_for_a_list_of_one(fields: str, expected: tuple[str, ...]) -> None:
    assert action(fields).lead == expected


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("tags: a", id="tags"),
        pytest.param("gcm: 6", id="gcm"),
        pytest.param("partners: MOL", id="partners"),
        pytest.param("milestones: {id: M1, title: Law}", id="milestones"),
        pytest.param("funding: {source: MOL, amount: 5}", id="funding"),
    ],
)
def test_other_lists_are_lists(fields: str) -> None:
    assert slips(fields) == [("GCM006", fields.partition(":")[0])]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: 5", [("5", "USD", None)], id="bare number"),
        pytest.param("budget: {amount: 5}", [("5", "USD", None)], id="amount alone"),
        pytest.param("budget: {amount: 5, currency: null}", [("5", "USD", None)], id="null"),
        pytest.param("budget: {amount: 5, currency: EUR}", [("5", "EUR", None)], id="another"),
        pytest.param(
            "budget: [5, {amount: 8.10, currency: EUR}]",
            [("5", "USD", None), ("8.10", "EUR", None)],
            id="a list",
        ),
        pytest.param(
            "budget: [{period: 2026, amount: 5}]", [("5", "USD", "2026")], id="for a period"
        ),
    ],
)
def test_budget(fields: str, expected: list[tuple[str, str, str | None]]) -> None:
    lines = action(fields).budget

    found = [(str(each.amount), each.currency, each.period) for each in lines]
    assert [(*pair, str(period) if period else None) for *pair, period in found] == expected


def test_null_currency_is_the_plans() -> None:
    context = {"currency": "KES"}

    assert Money.model_validate({"amount": 5, "currency": None}, context=context).currency == "KES"
    assert Money.model_validate(5, context=context) == Money(amount=Decimal(5), currency="KES")


def test_bare_amount_without_currency() -> None:
    head = "{id: X, title: T, country: XEX, period: {start: 2025, end: 2027}}"
    text = f"gcmplan: 1\nplan: {head}\nobjectives: [{{id: O1, gcm: [6], actions: [%s]}}]"

    (found,) = plan(text % "{id: A1, title: T, spent: 5}").actions

    assert found.spent == Money(amount=Decimal(5), currency=None)


def test_wrong_currency_is_told_of_once() -> None:
    head = "{id: X, title: T, country: XEX, period: {start: 2025, end: 2027}, currency: usd}"
    actions = "{id: A1, title: T, budget: 5, spent: 4}, {id: A2, title: T, budget: 6}"
    text = f"gcmplan: 1\nplan: {head}\nobjectives: [{{id: O1, gcm: [6], actions: [{actions}]}}]"

    told = loaded(text).diagnostics
    with pytest.raises(ValidationError) as refusal:
        Plan.read(bundle(text).data)

    assert [str(each.finding.remark.path) for each in told] == ["plan.currency"]
    assert [each["loc"] for each in refusal.value.errors()] == [("plan", "currency")]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        pytest.param([], {}, id="none"),
        pytest.param([("0.1", "USD"), ("0.2", "USD")], {"USD": "0.3"}, id="exact"),
        pytest.param([("8.10", "USD")], {"USD": "8.10"}, id="last 0 kept"),
        pytest.param([("1", "USD"), ("2", "EUR")], {"EUR": "2", "USD": "1"}, id="never across"),
        pytest.param([("0", "USD")], {"USD": "0"}, id="zero is known"),
        pytest.param([("5", None)], {}, id="without a currency none is counted"),
        pytest.param([("5", None), ("1", "USD")], {"USD": "1"}, id="the others are counted"),
    ],
)
def test_sums(amounts: list[tuple[str, str | None]], expected: dict[str, str]) -> None:
    money = [Money(amount=Decimal(amount), currency=currency) for amount, currency in amounts]

    total = sums(money)

    assert {currency: str(amount) for currency, amount in total.items()} == expected
    assert list(total) == sorted(total)


@pytest.mark.parametrize(
    ("status", "secured"),
    [
        pytest.param("requested", False, id="requested"),
        pytest.param("pledged", False, id="pledged"),
        pytest.param("committed", True, id="committed"),
        pytest.param("disbursed", True, id="disbursed"),
    ],
)
def test_secured(status: str, secured: bool) -> None:
    (line,) = action(f"funding: [{{source: World Bank, amount: 5, status: {status}}}]").funding

    assert line == Funding(
        amount=Decimal(5), currency="USD", source="World Bank", status=FundingStatus(status)
    )
    assert line.status is not None
    assert line.status.secured is secured


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("progress: 8.10", "8.10", id="decimal"),
        pytest.param("progress: 0", "0", id="least"),
        pytest.param("progress: 100", "100", id="most"),
        pytest.param("progress: 33.333333333333333333", "33.333333333333333333", id="exact"),
    ],
)
def test_decimals_are_exact(fields: str, expected: str) -> None:
    progress = action(fields).progress

    assert type(progress) is Decimal
    assert str(progress) == expected


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        pytest.param("progress: 100.1", "progress", id="above 100"),
        pytest.param("progress: -0.1", "progress", id="below 0"),
        pytest.param("progress: true", "progress", id="true for a percentage"),
        pytest.param('progress: "40"', "progress", id="percentage in quotation marks"),
        pytest.param("progress: 40%", "progress", id="percentage with its sign"),
        pytest.param("weight: 0", "weight", id="weight of 0"),
        pytest.param("weight: -1", "weight", id="weight below 0"),
        pytest.param("weight: true", "weight", id="true for a weight"),
        pytest.param("spent: false", "spent", id="false for money"),
        pytest.param("budget: [true]", "budget[0]", id="true for a budget"),
        pytest.param('spent: "5"', "spent", id="money in quotation marks"),
        pytest.param("gcm: [true]", "gcm[0]", id="true for an objective"),
        pytest.param("gcm: [6.0]", "gcm[0]", id="decimal for an objective"),
        pytest.param('gcm: ["6"]', "gcm[0]", id="text for an objective"),
        pytest.param("continuous: 1", "continuous", id="1 for true"),
        pytest.param('continuous: "true"', "continuous", id="text for true"),
        pytest.param("tags: [5]", "tags[0]", id="a number for text"),
        pytest.param("title: 2026", "title", id="a number for a title"),
        pytest.param("milestones: [Law]", "milestones[0]", id="text for a record"),
    ],
)
def test_wrong_kinds_are_refused(fields: str, key: str) -> None:
    prefix = "{id: A1, title: T, " if key != "title" else "{id: A1, "
    told = loaded(f"actions: [{prefix}{fields}}}]").diagnostics

    found = [(each.finding.rule.code, str(each.finding.remark.path)) for each in told]
    assert found == [("GCM006", f"objectives[0].actions[0].{key}")]


OPTIONAL = [name for name, field in Action.model_fields.items() if not field.is_required()]


@pytest.mark.parametrize("key", OPTIONAL)
def test_null_is_as_good_as_absent(key: str) -> None:
    assert getattr(action(f"{key}: null"), key) == getattr(action("x_a: 1"), key)


@pytest.mark.parametrize("key", ["id", "title"])
def test_null_is_missing_where_something_must_stand(key: str) -> None:
    other = {"id": "title: T", "title": "id: A1"}[key]

    told = loaded(f"actions: [{{{other}, {key}: null}}]").diagnostics

    assert [each.finding.rule.code for each in told] == ["GCM005"]


@pytest.mark.parametrize("fields", ["lead: [null]", "tags: [a, null]", "budget: [null]"])
def test_null_is_no_item_of_a_list(fields: str) -> None:
    assert not loaded(ACTION.format(fields=fields)).whole


@pytest.mark.parametrize(
    ("key", "absent"),
    [
        pytest.param("status", None, id="not reported"),
        pytest.param("progress", None, id="no progress is not 0"),
        pytest.param("spent", None, id="nothing known of money is not 0"),
        pytest.param("budget", (), id="no budget"),
        pytest.param("weight", Decimal(1), id="weight is 1"),
        pytest.param("continuous", False, id="it ends"),
        pytest.param("lead", (), id="no lead"),
    ],
)
def test_absent(key: str, absent: object) -> None:
    assert getattr(action("x_a: 1"), key) == absent


@pytest.mark.parametrize(
    ("partners", "expected"),
    [
        pytest.param("[MOL]", [("MOL", None)], id="id alone"),
        pytest.param("[{org: MOL}]", [("MOL", None)], id="map without role"),
        pytest.param("[MOL, {org: UN, role: funding}]", [("MOL", None), ("UN", "funding")], id="2"),
    ],
)
def test_partners(partners: str, expected: list[tuple[str, str | None]]) -> None:
    found = action(f"partners: {partners}").partners

    assert [(each.org, each.role) for each in found] == expected
    assert all(type(each) is Partner for each in found)


def test_thresholds_left_out_are_the_usual_ones() -> None:
    thresholds = plan(ACTION.format(fields="x_a: 1")).header.thresholds

    assert thresholds == Thresholds(
        milestone_days=14, late_gap=Decimal(25), risk_gap=Decimal(10), risk_score=15
    )


@pytest.mark.parametrize(
    ("thresholds", "key"),
    [
        pytest.param("late_gap: 0", "late_gap", id="no gap at all"),
        pytest.param("late_gap: 101", "late_gap", id="gap above 100"),
        pytest.param("risk_score: 26", "risk_score", id="score above 25"),
        pytest.param("risk_score: 0", "risk_score", id="score of 0"),
        pytest.param("milestone_days: -1", "milestone_days", id="days below 0"),
        pytest.param("milestone_days: 1.5", "milestone_days", id="a day and a half"),
    ],
)
def test_impossible_thresholds_are_refused(thresholds: str, key: str) -> None:
    text = EVERYTHING.replace("late_gap: 30", thresholds)

    told = loaded(text).diagnostics

    assert [str(each.finding.remark.path) for each in told] == [f"plan.thresholds.{key}"]


def test_an_objective_needs_one_of_the_compact() -> None:
    with pytest.raises(ValidationError) as refusal:
        Objective.model_validate({"id": "O1", "gcm": []})

    assert [each["type"] for each in refusal.value.errors()] == ["too_short"]


def test_keys_are_in_the_order_of_the_format() -> None:
    assert keys(Plan)[:3] == ("gcmplan", "plan", "organizations")
    assert keys(Milestone) == ("id", "title", "due", "done", "weight", "dropped", "sources")
    assert keys(BudgetLine) == ("period", "amount", "currency")


@pytest.mark.parametrize(
    ("fields", "counted", "is_open"),
    [
        pytest.param("x_a: 1", True, True, id="not reported"),
        pytest.param("status: in_progress", True, True, id="in progress"),
        pytest.param("status: suspended", True, True, id="suspended"),
        pytest.param("status: completed", True, False, id="completed"),
        pytest.param("status: cancelled", False, False, id="cancelled"),
        pytest.param("merged_into: A2", False, False, id="merged"),
        pytest.param("merged_into: A2, status: completed", False, False, id="merged when done"),
    ],
)
def test_counted_and_open(fields: str, counted: bool, is_open: bool) -> None:
    found = action(fields)

    assert (found.counted, found.open) == (counted, is_open)


def test_status_is_a_word_of_ours() -> None:
    assert action("status: in_progress").status is ActionStatus.IN_PROGRESS


def test_records_with_the_same_keys_share_their_names() -> None:
    one, other, third = plan(
        "objectives: [{id: O1, gcm: [6], actions: "
        "[{id: A1, title: License}, {title: Train, id: A2}, {id: A3, title: Teach, lead: MOL}]}]"
    ).actions

    assert one.model_fields_set is other.model_fields_set
    assert one.model_fields_set == {"id", "title"}
    assert third.model_fields_set == {"id", "title", "lead"}
    assert one.model_copy(update={"note": None}).model_fields_set == {"id", "title", "note"}
    assert other.model_fields_set == {"id", "title"}


def test_records_without_own_keys_share_an_empty_map() -> None:
    one, other, third = plan(
        "objectives: [{id: O1, gcm: [6], actions: [{id: A1, title: License}, "
        "{id: A2, title: Train}, {id: A3, title: Teach, x_budget: 7}]}]"
    ).actions

    assert one.model_extra is other.model_extra
    assert one.model_copy(update={"x_budget": 8}).model_extra == {"x_budget": 8}
    assert (one.model_extra, third.model_extra) == ({}, {"x_budget": 7})
