"""What every rule about files owes."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from gcmplan import faults
from gcmplan.faults.rule import FileRule
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.judging import verdict
from tests.builders import AS_OF, examples, loaded, whole

MODULES = [
    import_module(f"{faults.__name__}.{module.name}")
    for module in pkgutil.iter_modules(faults.__path__)
    if re.match(r"gcm\d", module.name)
]


def rules(module: ModuleType) -> list[FileRule[Any]]:
    return [value for value in vars(module).values() if isinstance(value, FileRule)]


RULES = [pytest.param(rule, id=rule.rule.code) for module in MODULES for rule in rules(module)]


def test_each_module_holds_one_rule() -> None:
    assert [len(rules(module)) for module in MODULES] == [1] * 13


@pytest.mark.parametrize("rule", RULES)
def test_examples_are_true(rule: FileRule[Any]) -> None:
    for kind, yaml in examples(rule.rule):
        asked = Asked(AS_OF, layout=True)
        found = verdict([SourceText(whole(yaml), "plan.yaml")], asked).diagnostics
        codes = [each.finding.rule.code for each in found]
        assert (rule.rule.code in codes) is (kind == "Bad"), yaml


@pytest.mark.parametrize("rule", RULES)
def test_good_example_has_no_other_slip(rule: FileRule[Any]) -> None:
    good = dict(examples(rule.rule))["Good"]

    assert [each.finding.remark.message for each in loaded(good).diagnostics] == []
