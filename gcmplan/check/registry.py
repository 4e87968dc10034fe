"""The rules that there are: what lies in the folder `rules`."""

from __future__ import annotations

from functools import cache

from gcmplan.check import rules
from gcmplan.check.rule import PlanRule
from gcmplan.registry import registered


@cache
def all_rules() -> tuple[PlanRule, ...]:
    """Every rule about plans, by its code."""
    return registered(rules, PlanRule)
