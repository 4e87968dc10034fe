"""What every rule owes: of files, of plans and of changes alike; then what rules of plans owe."""

from __future__ import annotations

import re
from pathlib import Path
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from gcmplan.check.registry import all_rules
from gcmplan.check.rule import PlanRule
from gcmplan.finding import Rule
from gcmplan.pages import pages
from tests.builders import examples, found
from tests.conftest import ROOT

EVERY = pytest.mark.parametrize("rule", pages(), ids=lambda rule: rule.code)
OF_PLANS = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
MODULES = {
    file.stem.partition("_")[0].upper(): file for file in (ROOT / "gcmplan").rglob("gcm[0-9]*_*.py")
}


@EVERY
def test_module_is_named_after_its_rule(rule: Rule) -> None:
    assert MODULES[rule.code].stem == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


@EVERY
def test_module_says_what_holds(rule: Rule) -> None:
    assert said_first(MODULES[rule.code]).startswith(f"{rule.code}: ")


@EVERY
def test_page_says_what_why_and_what_to_do(rule: Rule) -> None:
    sentence, _, rest = rule.explanation.partition("\n\n")

    assert sentence.endswith(".")
    assert len(rest.partition("Bad:")[0].split()) > 10


@EVERY
def test_page_has_a_bad_and_a_good_example(rule: Rule) -> None:
    assert [kind for kind, _ in examples(rule)] == ["Bad", "Good"]


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in pages()]

    assert len(set(codes)) == len(codes) == len(MODULES)


@OF_PLANS
def test_function_takes_what_its_rule_is_asked_about(rule: PlanRule) -> None:
    asked = next(iter(get_type_hints(rule.ask).values()))

    assert rule.on == (get_args(asked) if isinstance(asked, UnionType) else (asked,))


@OF_PLANS
def test_examples_are_true(rule: PlanRule) -> None:
    for kind, yaml in examples(rule.rule):
        assert bool(found(rule, yaml)) is (kind == "Bad"), yaml


def said_first(module: Path) -> str:
    """How the docstring of a module begins."""
    match = re.match(r'"""(.*)', module.read_text("utf-8"))
    return match[1] if match else ""
