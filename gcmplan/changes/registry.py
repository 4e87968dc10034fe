"""The rules about changes that there are: what lies in the folder `rules`."""

from __future__ import annotations

from functools import cache

from gcmplan.changes import rules
from gcmplan.changes.rule import ChangeRule
from gcmplan.registry import registered


@cache
def all_change_rules() -> tuple[ChangeRule, ...]:
    """Every rule about changes, by its code."""
    return registered(rules, ChangeRule)
