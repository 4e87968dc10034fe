"""The rules about changes that there are: what lies in the folder `rules`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from gcmplan.changes import rules
from gcmplan.changes.rule import ChangeRule


@cache
def all_change_rules() -> tuple[ChangeRule, ...]:
    """Every rule about changes, by its code."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    modules = [import_module(f"{rules.__name__}.{name}") for name in names]
    return tuple(
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, ChangeRule)
    )
