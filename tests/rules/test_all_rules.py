"""What every rule owes."""

from __future__ import annotations

import re
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from gcmplan.check.registry import all_rules
from gcmplan.check.rule import PlanRule
from tests.builders import found

EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_module_is_named_after_its_rule(rule: PlanRule) -> None:
    module = rule.ask.__module__.rpartition(".")[2]

    assert module == f"{rule.rule.code.lower()}_{rule.rule.name.replace('-', '_')}"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_function_takes_what_its_rule_is_asked_about(rule: PlanRule) -> None:
    asked = next(iter(get_type_hints(rule.ask).values()))

    assert rule.on == (get_args(asked) if isinstance(asked, UnionType) else (asked,))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_examples_are_true(rule: PlanRule) -> None:
    examples = EXAMPLE.findall(rule.rule.explanation)

    assert {kind for kind, _ in examples} == {"Bad", "Good"}
    for kind, yaml in examples:
        assert bool(found(rule, yaml)) is (kind == "Bad"), yaml


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_page_says_what_why_and_what_to_do(rule: PlanRule) -> None:
    sentence, _, rest = rule.rule.explanation.partition("\n\n")

    assert sentence.endswith(".")
    assert len(rest.partition("Bad:")[0].split()) > 10


def test_codes_are_unique() -> None:
    codes = [rule.rule.code for rule in all_rules()]

    assert len(set(codes)) == len(codes)
