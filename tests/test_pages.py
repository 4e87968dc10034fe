"""The pages that `explain` reads from text are those of the rules that run."""

from __future__ import annotations

import pytest

from gcmplan import faults
from gcmplan.changes.registry import all_change_rules
from gcmplan.check.registry import all_rules
from gcmplan.errors import ChoiceError
from gcmplan.faults.rule import FileRule
from gcmplan.finding import Rule
from gcmplan.pages import page, pages
from gcmplan.registry import registered


def imported() -> list[Rule]:
    """The rules as their modules declare them."""
    of_files = [rule.rule for rule in registered(faults, FileRule)]
    of_plans = [rule.rule for rule in all_rules()]
    of_changes = [rule.rule for rule in all_change_rules()]
    return sorted([*of_files, *of_plans, *of_changes], key=lambda rule: rule.code)


def test_pages_are_those_of_the_rules() -> None:
    assert pages() == imported()


@pytest.mark.parametrize("code", ["GCM201", "gcm201"])
def test_a_page_is_found_in_any_case(code: str) -> None:
    assert page(code).name == "ends-before-start"


@pytest.mark.parametrize("code", ["GCM999", "", "../../etc/passwd"])
def test_no_page(code: str) -> None:
    with pytest.raises(ChoiceError, match="no rule"):
        page(code)
