"""What every rule owes."""

from __future__ import annotations

import re

import pytest

from gcmplan.check.registry import all_rules
from gcmplan.check.rule import AnyRule
from tests.builders import found

EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_module_is_named_after_its_rule(rule: AnyRule) -> None:
    module = rule.ask.__module__.rpartition(".")[2]

    assert module == f"{rule.rule.code.lower()}_{rule.rule.name.replace('-', '_')}"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_examples_are_true(rule: AnyRule) -> None:
    examples = EXAMPLE.findall(rule.rule.explanation)

    assert {kind for kind, _ in examples} == {"Bad", "Good"}
    for kind, yaml in examples:
        assert bool(found(rule, yaml)) is (kind == "Bad"), yaml


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.rule.code)
def test_page_says_what_why_and_what_to_do(rule: AnyRule) -> None:
    sentence, _, rest = rule.rule.explanation.partition("\n\n")

    assert sentence.endswith(".")
    assert len(rest.partition("Bad:")[0].split()) > 10


def test_codes_are_unique() -> None:
    codes = [rule.rule.code for rule in all_rules()]

    assert len(set(codes)) == len(codes)
