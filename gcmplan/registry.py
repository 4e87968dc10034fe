"""A folder of modules is the list of what they define: to add a module is all that it takes."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import TypeVar

Kind = TypeVar("Kind")


def registered(package: ModuleType, kind: type[Kind]) -> tuple[Kind, ...]:
    """The values of a kind that the modules of a package define, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(
        value for module in modules for value in vars(module).values() if isinstance(value, kind)
    )
