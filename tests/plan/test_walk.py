from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.header import Header
from gcmplan.plan.money import Funding
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.schema import plan_schema
from gcmplan.plan.shape import keys, model_at
from gcmplan.plan.walk import references, walk
from gcmplan.plan.words import ID_PATTERN, Kind
from tests.builders import plan
from tests.plan.files import bundle

PLANS = ["example", "kenya-2023-2027"]

EVERY_REFERENCE = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: A plan
  country: XEX
  period: {start: 2025, end: 2027}
  currency: USD
  coordinator: MOL
  consultation: {sources: [S1]}
  process: [{step: 1, sources: [S2]}]
  sources: [S3]
organizations:
  - {id: MOL, name: Ministry of Labour, type: government, parent: PMO, successor: NEA}
frameworks: [{id: F1, title: Vision, level: national, sources: [S4]}]
pledges: [{id: P1, title: Halve the cost, sources: [S5]}]
areas: [{id: TA1, title: Labour, lead: [MOL, MFA]}]
indicators:
  - id: I1
    title: Law in force
    measure: yes_no
    responsible: STX
    actuals: [{period: 2025, value: true, sources: [S6]}]
    sources: [S7, "https://example.org/7"]
risks: [{id: R1, title: No money, likelihood: 3, impact: 4, owner: MOF}]
objectives:
  - id: O1
    title: Fair recruitment
    area: TA1
    gcm: [6]
    aligns: [F1, F2]
    lead: MOL
    actions:
      - id: A1
        title: Licence agencies
        lead: MOL
        partners: [UN, {org: ILO, role: technical}]
        aligns: [F3]
        pledges: [P1]
        funding: [{source: World Bank, amount: 5}]
        milestones: [{id: M1, title: Law, sources: [S8]}]
        updates: [{date: 2026, text: Done, sources: [S9]}]
        depends_on: [A2]
        merged_into: A3
        previous_ids: [A0]
        sources: [S10]
"""

REFERENCES = {
    ("Header", "coordinator"): (Kind.ORGANIZATION, ["MOL"]),
    ("Header", "sources"): (Kind.SOURCE, ["S3"]),
    ("Consultation", "sources"): (Kind.SOURCE, ["S1"]),
    ("Step", "sources"): (Kind.SOURCE, ["S2"]),
    ("Organization", "parent"): (Kind.ORGANIZATION, ["PMO"]),
    ("Organization", "successor"): (Kind.ORGANIZATION, ["NEA"]),
    ("Framework", "sources"): (Kind.SOURCE, ["S4"]),
    ("Pledge", "sources"): (Kind.SOURCE, ["S5"]),
    ("Area", "lead"): (Kind.ORGANIZATION, ["MOL", "MFA"]),
    ("Objective", "area"): (Kind.AREA, ["TA1"]),
    ("Objective", "aligns"): (Kind.FRAMEWORK, ["F1", "F2"]),
    ("Objective", "lead"): (Kind.ORGANIZATION, ["MOL"]),
    ("Action", "lead"): (Kind.ORGANIZATION, ["MOL"]),
    ("Partner", "org"): (Kind.ORGANIZATION, ["UN", "ILO"]),
    ("Action", "aligns"): (Kind.FRAMEWORK, ["F3"]),
    ("Action", "pledges"): (Kind.PLEDGE, ["P1"]),
    ("Funding", "source"): (Kind.ORGANIZATION, ["World Bank"]),
    ("Milestone", "sources"): (Kind.SOURCE, ["S8"]),
    ("Update", "sources"): (Kind.SOURCE, ["S9"]),
    ("Action", "depends_on"): (Kind.ACTION, ["A2"]),
    ("Action", "merged_into"): (Kind.ACTION, ["A3"]),
    ("Action", "sources"): (Kind.SOURCE, ["S10"]),
    ("Indicator", "responsible"): (Kind.ORGANIZATION, ["STX"]),
    ("Actual", "sources"): (Kind.SOURCE, ["S6"]),
    ("Indicator", "sources"): (Kind.SOURCE, ["S7", "https://example.org/7"]),
    ("Risk", "owner"): (Kind.ORGANIZATION, ["MOF"]),
}
"""What each field of a record may point to, and what it points to in the plan above."""


def at(data: Any, path: KeyPath) -> Any:
    """What stands at a path; a single value stands for a list of one."""
    for step in path:
        if isinstance(step, int) and not isinstance(data, list):
            assert step == 0, path
        else:
            data = data[step]
    return data


def inside(record: Record) -> Iterator[Record]:
    """Every record in a record, found without its model: in whatever its fields hold."""
    yield record
    for _, value in record:
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from inside(each)


@pytest.mark.parametrize("name", PLANS)
def test_every_record_once(name: str) -> None:
    whole = Plan.read(bundle(name).data)

    walked = list(walk(whole).items())

    assert sorted(id(record) for _, record in walked) == sorted(map(id, inside(whole)))
    assert len({path for path, _ in walked}) == len(walked)


@pytest.mark.parametrize("name", PLANS)
def test_paths_lead_to_records(name: str) -> None:
    data = bundle(name).data

    for path, record in walk(Plan.read(data)).items():
        if path == TOP / "plan" / "thresholds":
            continue
        written = at(data, path)
        again = type(record).model_validate(written, context={"fiscal_year_start": "07-01"})
        assert model_at(path) is type(record)
        assert getattr(again, "id", None) == getattr(record, "id", None)
        if isinstance(written, dict):
            assert record.model_fields_set >= {
                name
                for name, field in type(record).model_fields.items()
                if (field.alias or name) in written
            }


def test_thresholds_left_out_are_walked_too() -> None:
    paths = walk(plan("areas: [{id: TA1, title: Labour}]"))

    assert TOP / "plan" / "thresholds" in paths


@pytest.mark.parametrize("name", PLANS)
def test_holders_come_first(name: str) -> None:
    seen: set[KeyPath] = set()

    for path in walk(Plan.read(bundle(name).data)):
        assert not path or any(path[:length] in seen for length in range(len(path)))
        seen.add(path)


def test_in_the_order_of_the_format() -> None:
    walked = [(str(path), type(record)) for path, record in walk(plan("risks: []")).items()]

    assert walked[:2] == [("", Plan), ("plan", Header)]
    on_top = [str(path[0]) for path in walk(Plan.read(bundle("example").data)) if path]
    assert list(dict.fromkeys(on_top)) == [key for key in keys(Plan) if key in on_top]


def test_every_reference_with_its_kind() -> None:
    found: dict[tuple[str, str], tuple[Kind, list[str]]] = {}

    records = walk(plan(EVERY_REFERENCE))

    for reference in references(records.items()):
        holder = type(records[reference.holder]).__name__
        kind, targets = found.setdefault((holder, reference.key), (reference.refers.kind, []))
        assert kind is reference.refers.kind
        targets.append(reference.target)

    assert found == REFERENCES


def test_where_names_and_addresses_will_do() -> None:
    records = walk(plan(EVERY_REFERENCE))
    marks = [(type(records[each.holder]), each.refers) for each in references(records.items())]

    assert {model for model, refers in marks if refers.words} == {Funding}
    for _, refers in marks:
        assert refers.addresses is (refers.kind is Kind.SOURCE)


def test_every_field_of_an_id_is_a_reference() -> None:
    definitions = plan_schema()["definitions"]
    pointing = {
        (model, key)
        for model, definition in definitions.items()
        for key, described in definition.get("properties", {}).items()
        if any(f"{ID_PATTERN})$" in pattern for pattern in _patterns(described))
    }

    own = {(model, "id") for model in definitions} | {("Action", "previous_ids")}
    words = {("Funding", "source")}
    assert pointing - own == REFERENCES.keys() - words


def _patterns(schema: dict[str, Any]) -> Iterator[str]:
    if "pattern" in schema:
        yield schema["pattern"]
    for inner in [*schema.get("anyOf", []), *filter(None, [schema.get("items")])]:
        yield from _patterns(inner)


@pytest.mark.parametrize("name", PLANS)
def test_references_stand_where_their_paths_lead(name: str) -> None:
    data = bundle(name).data

    for reference in references(walk(Plan.read(data)).items()):
        holder = at(data, reference.holder)
        written = None if isinstance(holder, str) else at(data, reference.path)
        assert written in {reference.target, None}
