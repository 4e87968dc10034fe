"""The plans that come with the program."""

from __future__ import annotations

import re
from datetime import date

import pytest

from gcmplan.finding import Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.walk import walk
from gcmplan.reading.files import read
from gcmplan.reading.plans import surveyed
from gcmplan.work.asked import Asked
from gcmplan.work.checking import checked
from tests.conftest import ROOT

PLANS = {"example", "kenya-2023-2027"}


@pytest.mark.parametrize("name", sorted(PLANS))
def test_plan_is_without_errors(name: str) -> None:
    report = checked([str(ROOT / "plans" / name)], Asked(date(2026, 9, 30)))

    errors = [
        each.finding.remark.message
        for each in report.diagnostics
        if each.finding.rule.severity is Severity.ERROR
    ]
    assert errors == []
    assert report.things["action"] > 10


def test_all_plans_are_tested() -> None:
    assert {folder.name for folder in (ROOT / "plans").iterdir()} == PLANS


def test_kenya_names_as_its_own_only_what_was_read() -> None:
    plan = _plan("kenya-2023-2027")

    own = [action.id for action in plan.actions if "ours" not in action.tags]

    assert own == ["TA1.1", "TA1.2", "TA1.3"]
    for action in plan.actions:
        if action.id in own:
            assert (action.lead, action.start, action.due) == ((), None, None)
            assert (action.status, action.budget) == (None, ())
        else:
            assert action.note, action.id


def test_example_uses_every_field() -> None:
    plan = _plan("example")
    used: dict[str, set[str]] = {}
    for record in walk(plan).values():
        used.setdefault(type(record).__name__, set()).update(record.model_fields_set)
    left_out = {"Header": {"region", "baseline", "thresholds", "rules"}}

    del used["Thresholds"]  # its defaults are walked, too

    for name, fields in used.items():
        model = next(type(each) for each in walk(plan).values() if type(each).__name__ == name)
        assert set(model.model_fields) - fields - left_out.get(name, set()) == set(), name


def test_plans_name_no_addresses_of_persons() -> None:
    for file in (ROOT / "plans").rglob("*.yaml"):
        assert not re.search(r"[\w.]+@[\w.]+", file.read_text("utf-8")), file


def _plan(name: str) -> Plan:
    (files,) = surveyed([str(ROOT / "plans" / name)]).plans
    plan = read(files).plan
    assert plan
    return plan
