"""What every rule about files owes."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from gcmplan import faults
from gcmplan.cli.asked import Asked
from gcmplan.cli.judging import verdict
from gcmplan.faults.rule import FileRule
from gcmplan.source.text import SourceText
from tests.builders import AS_OF, loaded, whole

EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)
MODULES = [
    import_module(f"{faults.__name__}.{module.name}")
    for module in pkgutil.iter_modules(faults.__path__)
    if re.match(r"gcm\d", module.name)
]


def rules(module: ModuleType) -> list[FileRule[Any]]:
    return [value for value in vars(module).values() if isinstance(value, FileRule)]


RULES = [pytest.param(rule, id=rule.rule.code) for module in MODULES for rule in rules(module)]


def test_each_module_holds_one_rule_and_is_named_after_it() -> None:
    assert len(MODULES) == 13
    for module in MODULES:
        (rule,) = rules(module)
        name = f"{rule.rule.code.lower()}_{rule.rule.name.replace('-', '_')}"
        assert module.__name__ == f"{faults.__name__}.{name}"


def test_each_module_says_what_holds() -> None:
    for module in MODULES:
        (rule,) = rules(module)
        assert (module.__doc__ or "").startswith(f"{rule.rule.code}: ")


@pytest.mark.parametrize("rule", RULES)
def test_page_says_what_why_and_what_to_do(rule: FileRule[Any]) -> None:
    sentence, _, rest = rule.rule.explanation.partition("\n\n")

    assert sentence.endswith(".")
    assert len(rest.partition("Bad:")[0].split()) > 10


@pytest.mark.parametrize("rule", RULES)
def test_examples_are_true(rule: FileRule[Any]) -> None:
    examples = EXAMPLE.findall(rule.rule.explanation)

    assert [kind for kind, _ in examples] == ["Bad", "Good"]
    for kind, yaml in examples:
        asked = Asked(AS_OF, layout=True)
        found = verdict([SourceText(whole(yaml), "plan.yaml")], asked).diagnostics
        codes = [each.finding.rule.code for each in found]
        assert (rule.rule.code in codes) is (kind == "Bad"), yaml


@pytest.mark.parametrize("rule", RULES)
def test_good_example_has_no_other_slip(rule: FileRule[Any]) -> None:
    good = dict(EXAMPLE.findall(rule.rule.explanation))["Good"]

    assert [each.finding.remark.message for each in loaded(good).diagnostics] == []


def test_codes_are_unique() -> None:
    codes = [rule.rule.code for module in MODULES for rule in rules(module)]

    assert len(set(codes)) == len(codes)
